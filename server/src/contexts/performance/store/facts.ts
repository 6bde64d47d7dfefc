import { sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'
import { stateOf } from '../rules/dossier-state.ts'
import { dayOf, type Tier, type Timeline } from '../rules/happening.ts'
import type { Visit } from '../rules/people.ts'
import type { ToldPayment } from '../told.ts'

/** What is kept of a dossier. The timeline says all; the rest names what it belongs to. */
export type Fact = {
  dossier: string
  procedure: string
  applicant: string | null
  draft: string | null
  timeline: Timeline
}

/** The columns of `performance.dossier_fact`, in this order, from what is kept. */
export const factColumns = [
  ...['dossier', 'procedure', 'applicant', 'draft', 'unit', 'tier', 'first_unit', 'first_tier', 'channel'],
  ...['submitted_on', 'accepted_at', 'waiting_due', 'waiting_first_due', 'accepted_waiting', 'answered'],
  ...['ended_at', 'ended_on', 'outcome', 'last_on', 'timeline'],
] as const

/** A row of the table, in the order of `factColumns`. */
export function factRow({ dossier, procedure, applicant, draft, timeline }: Fact) {
  const state = stateOf(timeline)
  const { submitted, submittedOn, acceptedAt, due, firstDue, endedAt, endedOn, outcome } = state
  const isWaiting = submitted !== null && endedAt === null && !state.paused
  return [
    ...[dossier, procedure, applicant, draft, state.unit, state.tier, submitted?.unit, submitted?.tier],
    ...[submitted?.channel, submittedOn, acceptedAt],
    ...[isWaiting ? due : null, isWaiting ? (firstDue ?? due) : null, isWaiting && acceptedAt !== null],
    state.explained && state.apologised,
    ...[endedAt, endedOn, outcome, dayOf(timeline.at(-1)!.at), timeline],
  ]
}

/** What is kept of the named dossiers, by dossier. */
export async function factsOf(tx: Tx, dossiers: readonly string[]): Promise<Map<string, Fact>> {
  const { rows } = await sql<Fact>`
    select dossier, procedure, applicant, draft, timeline from performance.dossier_fact
    where dossier = any(${dossiers}::uuid[])`.execute(tx.db)
  return new Map(rows.map((fact) => [fact.dossier, fact]))
}

export async function keepFacts(tx: Tx, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return
  const rows = facts.map((fact) => {
    const row = factRow(fact)
    return Object.fromEntries(factColumns.map((column, index) => [column, row[index] ?? null]))
  })
  const columns = sql.join(factColumns.map((column) => sql.ref(column)))
  const changed = sql.join(
    factColumns.slice(1).map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`),
  )
  await sql`
    insert into performance.dossier_fact (${columns})
    select ${columns} from jsonb_populate_recordset(null::performance.dossier_fact, ${JSON.stringify(rows)}::jsonb)
    on conflict (dossier) do update set ${changed}`.execute(tx.db)
}

/** Keeps payments, each once, and gives back those that are new. */
export async function keepPayments(tx: Tx, payments: readonly ToldPayment[]): Promise<ToldPayment[]> {
  if (payments.length === 0) return []
  const rows = payments.map(({ at, ...payment }) => ({ ...payment, settled_at: at }))
  const { rows: kept } = await sql<{ payment: string }>`
    insert into performance.payment_fact
    select * from jsonb_populate_recordset(null::performance.payment_fact, ${JSON.stringify(rows)}::jsonb)
    on conflict (payment) do nothing returning payment`.execute(tx.db)
  const fresh = new Set(kept.map(({ payment }) => payment))
  return payments.filter(({ payment }) => fresh.has(payment))
}

/** The payments that are known of drafts. */
export async function paymentsOf(
  tx: Tx,
  drafts: readonly string[],
): Promise<{ draft: string; how: 'online' | 'cash'; at: string }[]> {
  if (drafts.length === 0) return []
  const { rows } = await sql<{ draft: string; how: 'online' | 'cash'; at: Date }>`
    select draft, how, settled_at as at from performance.payment_fact where draft = any(${drafts}::uuid[])`.execute(
    tx.db,
  )
  return rows.map(({ at, ...paid }) => ({ ...paid, at: at.toISOString() }))
}

/** Which dossiers came of drafts. */
export async function dossiersOfDrafts(
  tx: Tx,
  drafts: readonly string[],
): Promise<{ draft: string; dossier: string; procedure: string }[]> {
  if (drafts.length === 0) return []
  const { rows } = await sql<{ draft: string; dossier: string; procedure: string }>`
    select draft, dossier, procedure from performance.dossier_fact where draft = any(${drafts}::uuid[])`.execute(
    tx.db,
  )
  return rows
}

/** A person at the unit that received something from them. */
export type PersonAtUnit = { unit: string; tier: Tier | null; applicant: string }
export const personKey = ({ unit, applicant }: PersonAtUnit): string => `${unit} ${applicant}`

/** On which days people handed something in at a unit, by `personKey`. */
export async function visitsOf(tx: Tx, people: readonly PersonAtUnit[]): Promise<Map<string, Visit[]>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<{ unit: string; applicant: string; day: string; verified: boolean }>`
    select f.first_unit as unit, f.applicant, f.submitted_on as day, f.channel = 'online' as verified
    from unnest(${people.map(({ unit }) => unit)}::text[], ${people.map(({ applicant }) => applicant)}::text[])
      as asked (unit, applicant)
    join performance.dossier_fact f on f.applicant = asked.applicant and f.first_unit = asked.unit`.execute(
    tx.db,
  )
  const visits = new Map<string, Visit[]>()
  for (const { day, verified, ...person } of rows) {
    const key = `${person.unit} ${person.applicant}`
    visits.set(key, [...(visits.get(key) ?? []), { day, verified }])
  }
  return visits
}
