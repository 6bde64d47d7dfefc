import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'
import { type DossierFactRow, type PaymentFactRow, performanceDb } from './tables.ts'

export type AboutDossier = { dossier: string; unit: string; procedure: string }
export type DossierFact = Partial<
  Omit<Insertable<DossierFactRow>, 'dossier' | 'procedure' | 'due_at' | 'due_said_at' | 'rated_on'>
>

/** Keeps what an event says of a dossier. Any event may be the first one; said again, nothing changes. */
export const recordFact = (tx: Tx, { dossier, unit, procedure }: AboutDossier, fact: DossierFact) =>
  performanceDb(tx)
    .insertInto('performance.dossier_fact')
    .values({ dossier, unit, procedure, ...fact })
    .onConflict((conflict) => conflict.column('dossier').doUpdateSet(fact))
    .execute()

/** Keeps how a dossier ended, unless it was opened again after `at`. */
export const recordEnd = (tx: Tx, { dossier, unit, procedure }: AboutDossier, end: DossierFact, at: Date) =>
  performanceDb(tx)
    .insertInto('performance.dossier_fact')
    .values({ dossier, unit, procedure, ...end })
    .onConflict((conflict) =>
      conflict
        .column('dossier')
        .doUpdateSet(end)
        .where((is) =>
          is.or([
            is('performance.dossier_fact.reopened_at', 'is', null),
            is('performance.dossier_fact.reopened_at', '<=', at),
          ]),
        ),
    )
    .execute()

/** Keeps which unit counts for a dossier that was sent to the competent one; said again after whatever names the first unit. */
export const holdRedirection = (tx: Tx, dossier: string) =>
  sql`update performance.dossier_fact set unit = redirected_to, tier = redirected_tier
      where dossier = ${dossier} and redirected_to is not null`.execute(tx.db)

/** Keeps that it was opened again: what ended before is no end any more. */
export const recordReopening = (tx: Tx, { dossier, unit, procedure }: AboutDossier, at: Date) =>
  sql`
    insert into performance.dossier_fact as fact (dossier, unit, procedure, reopened_at) values (${dossier}, ${unit}, ${procedure}, ${at})
    on conflict (dossier) do update set reopened_at = greatest(fact.reopened_at, ${at}),
      outcome = case when fact.finished_at > ${at} then fact.outcome end,
      on_time = case when fact.finished_at > ${at} then fact.on_time end,
      finished_on = case when fact.finished_at > ${at} then fact.finished_on end,
      finished_at = case when fact.finished_at > ${at} then fact.finished_at end`.execute(tx.db)

/** Keeps the due moment that an event names, unless a later event has named another. The dossier is known. */
export const recordDue = (tx: Tx, dossier: string, due: Date, saidAt: Date) =>
  performanceDb(tx)
    .updateTable('performance.dossier_fact')
    .set({ due_at: due, due_said_at: saidAt })
    .where('dossier', '=', dossier)
    .where((is) => is.or([is('due_said_at', 'is', null), is('due_said_at', '<=', saidAt)]))
    .execute()

export type MovedDue = AboutDossier & { newDue: Date }

/** The same for many dossiers at once, known or not, in one statement. */
export const recordDues = (tx: Tx, moved: readonly MovedDue[], saidAt: Date) =>
  sql`
    insert into performance.dossier_fact as fact (dossier, unit, procedure, due_at, due_said_at)
    select dossier, unit, procedure, due, ${saidAt}
    from unnest(${moved.map(({ dossier }) => dossier)}::uuid[], ${moved.map(({ unit }) => unit)}::text[],
                ${moved.map(({ procedure }) => procedure)}::text[], ${moved.map(({ newDue }) => newDue)}::timestamptz[])
      as moved (dossier, unit, procedure, due)
    on conflict (dossier) do update set due_at = excluded.due_at, due_said_at = excluded.due_said_at
    where fact.due_said_at is null or fact.due_said_at <= excluded.due_said_at`.execute(tx.db)

/** Keeps a rating, of which the last one counts, under the day of the first. */
export const recordRating = (
  tx: Tx,
  { dossier, unit, procedure }: AboutDossier,
  rating: { score: number; satisfied: boolean; on: string },
) => {
  const { score, satisfied } = rating
  return performanceDb(tx)
    .insertInto('performance.dossier_fact')
    .values({ dossier, unit, procedure, score, satisfied, rated_on: rating.on })
    .onConflict((conflict) =>
      conflict.column('dossier').doUpdateSet({
        score,
        satisfied,
        rated_on: sql<string>`coalesce(dossier_fact.rated_on, ${rating.on})`,
      }),
    )
    .execute()
}

export const recordPayment = (tx: Tx, payment: PaymentFactRow) =>
  performanceDb(tx)
    .insertInto('performance.payment_fact')
    .values(payment)
    .onConflict((conflict) => conflict.column('payment').doNothing())
    .execute()
