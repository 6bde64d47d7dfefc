import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { ServiceLevel } from '../rules/procedure-record.ts'
import type { ReviewContent } from '../rules/review-entry.ts'
import { type EntryState, reviewDb } from './review-tables.ts'

export type StandingEntry = { procedure: string; unit: string; state: EntryState; revision: number }

/** A row of a campaign; nobody else changes it until the transaction ends. */
export const lockEntry = (
  tx: Tx,
  campaign: string,
  procedure: string,
): Promise<(StandingEntry & { confirmedAt: Date | null }) | undefined> =>
  reviewDb(tx)
    .selectFrom('catalogue.review_entry as e')
    .innerJoin('catalogue.review_table as t', (join) =>
      join.onRef('t.campaign', '=', 'e.campaign').onRef('t.unit', '=', 'e.unit'),
    )
    .select(['e.procedure', 'e.unit', 'e.state', 'e.revision', 't.confirmed_at as confirmedAt'])
    .where('e.campaign', '=', campaign)
    .where('e.procedure', '=', procedure)
    .forUpdate()
    .executeTakeFirst()

export async function saveEntry(
  tx: Tx,
  { campaign, procedure }: { campaign: string; procedure: string },
  content: ReviewContent,
  { state, level }: { state: EntryState; level: ServiceLevel | null },
): Promise<number> {
  const { revision } = await reviewDb(tx)
    .updateTable('catalogue.review_entry')
    .set((is) => ({
      answers: JSON.stringify(content.answers),
      proposed_level: content.proposedLevel,
      reason: content.reason,
      amendments: JSON.stringify(content.amendments),
      yearly_dossiers: content.yearlyDossiers,
      note: content.note,
      state,
      level,
      changed_by: tx.actor.id,
      changed_at: tx.now,
      revision: is('revision', '+', 1),
    }))
    .where('campaign', '=', campaign)
    .where('procedure', '=', procedure)
    .returning('revision')
    .executeTakeFirstOrThrow()
  return revision
}

/** How many rows of an agency are in each state; undefined when it has no table in the campaign. */
export async function lockTable(
  tx: Tx,
  campaign: string,
  unit: string,
): Promise<{ confirmedAt: Date | null; states: Partial<Record<EntryState, number>> } | undefined> {
  const table = await reviewDb(tx)
    .selectFrom('catalogue.review_table')
    .select('confirmed_at as confirmedAt')
    .where('campaign', '=', campaign)
    .where('unit', '=', unit)
    .forUpdate()
    .executeTakeFirst()
  if (!table) return undefined
  const rows = await reviewDb(tx)
    .selectFrom('catalogue.review_entry')
    .select((is) => ['state', is.fn.countAll<string>().as('n')])
    .where('campaign', '=', campaign)
    .where('unit', '=', unit)
    .groupBy('state')
    .execute()
  return { ...table, states: Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)])) }
}

export const confirmTable = (tx: Tx, campaign: string, unit: string) =>
  reviewDb(tx)
    .updateTable('catalogue.review_table')
    .set({ confirmed_at: tx.now, confirmed_by: tx.actor.id })
    .where('campaign', '=', campaign)
    .where('unit', '=', unit)
    .execute()

/** The whole rows of a confirmed table count from now on. */
export const consolidateTable = (tx: Tx, campaign: string, unit: string) =>
  reviewDb(tx)
    .updateTable('catalogue.review_entry')
    .set((is) => ({ state: 'consolidated', revision: is('revision', '+', 1) }))
    .where('campaign', '=', campaign)
    .where('unit', '=', unit)
    .where('state', '=', 'filled')
    .execute()

/** Sends filled rows back; their agencies' tables are open again. Returns which rows those were. */
export async function returnEntries(
  tx: Tx,
  campaign: string,
  procedures: readonly string[],
  reason: string,
): Promise<{ procedure: string; unit: string }[]> {
  const { rows } = await sql<{ procedure: string; unit: string }>`
    with back as (
      update catalogue.review_entry set state = 'returned', level = null, return_reason = ${reason}, revision = revision + 1
      where campaign = ${campaign} and procedure = any(${procedures}::text[]) and state in ('filled', 'consolidated')
      returning procedure, unit
    ), opened as (
      update catalogue.review_table set confirmed_at = null, confirmed_by = null, reminded_on = null
      where campaign = ${campaign} and unit in (select unit from back)
    )
    select procedure, unit from back order by unit, procedure`.execute(tx.db)
  return rows
}

/** Gives rows that are not yet consolidated to another agency; how many. */
export async function moveEntries(
  tx: Tx,
  campaign: string,
  procedures: readonly string[],
  unit: string,
): Promise<string[]> {
  const { rows } = await sql<{ procedure: string }>`
    with taken as (
      update catalogue.review_entry set unit = ${unit}, revision = revision + 1
      where campaign = ${campaign} and procedure = any(${procedures}::text[]) and state <> 'consolidated' and unit <> ${unit}
      returning procedure
    ), opened as (
      update catalogue.review_table set confirmed_at = null, confirmed_by = null where campaign = ${campaign} and unit = ${unit}
        and exists (select from taken)
    )
    select procedure from taken order by procedure`.execute(tx.db)
  if (rows.length > 0)
    await sql`
      delete from catalogue.review_table t where t.campaign = ${campaign} and not exists (
        select from catalogue.review_entry e where e.campaign = t.campaign and e.unit = t.unit)`.execute(
      tx.db,
    )
  return rows.map(({ procedure }) => procedure)
}

/** How many rows are not consolidated yet. */
export async function countUnconsolidated(read: Read, campaign: string): Promise<number> {
  const row = await reviewDb(read)
    .selectFrom('catalogue.review_entry')
    .select((is) => is.fn.countAll<string>().as('n'))
    .where('campaign', '=', campaign)
    .where('state', '<>', 'consolidated')
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export async function hasTable(read: Read, campaign: string, unit: string): Promise<boolean> {
  const row = await reviewDb(read)
    .selectFrom('catalogue.review_table')
    .select('unit')
    .where('campaign', '=', campaign)
    .where('unit', '=', unit)
    .executeTakeFirst()
  return row !== undefined
}
