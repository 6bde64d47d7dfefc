import { type Generated, sql } from 'kysely'
import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

type Row = {
  id: Generated<string>
  indicator: string
  unit: string
  period_end: string
  version: number
  numerator: number | null
  denominator: number
  source: string
  reason: string | null
  evidence: string[]
  state: 'sent' | 'accepted' | 'returned'
  reported_by: string
  reported_by_name: string
  reported_at: Date
  checked_by: string | null
  checked_by_name: string | null
  checked_at: Date | null
  returned_because: string | null
}
type Tables = {
  'performance.reported_figure': Row
  'performance.report_reminder': {
    indicator: string
    unit: string
    period_end: string
    kind: 'due-soon' | 'overdue'
    at: Date
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

/** A version of what a unit reported for the end of a period. */
export type ReportedFigure = {
  id: string
  indicator: string
  unit: string
  periodEnd: PlainDate
  version: number
  numerator: number | null
  denominator: number
  source: string
  reason: string | null
  evidence: string[]
  state: Row['state']
  reportedBy: string
  reportedByName: string
  reportedAt: Date
  checkedByName: string | null
  checkedAt: Date | null
  returnedBecause: string | null
}

const figures = (read: Read) =>
  db(read)
    .selectFrom('performance.reported_figure')
    .select(['id', 'indicator', 'unit', 'period_end as periodEnd', 'version', 'numerator', 'denominator'])
    .select(['source', 'reason', 'evidence', 'state', 'reported_by as reportedBy'])
    .select(['reported_by_name as reportedByName', 'reported_at as reportedAt'])
    .select(['checked_by_name as checkedByName', 'checked_at as checkedAt'])
    .select('returned_because as returnedBecause')

export const figureById = (read: Read, id: string): Promise<ReportedFigure | undefined> =>
  figures(read).where('id', '=', id).executeTakeFirst()

/** Locks the row until the transaction ends, so that two cannot decide at once. */
export const lockFigure = (tx: Tx, id: string): Promise<ReportedFigure | undefined> =>
  figures(tx).where('id', '=', id).forUpdate().executeTakeFirst()

/** Every version that the unit reported from the period end on, latest first. */
export const figuresOfUnit = (read: Read, unit: string, from: PlainDate): Promise<ReportedFigure[]> =>
  figures(read)
    .where('unit', '=', unit)
    .where('period_end', '>=', from)
    .orderBy('period_end', 'desc')
    .orderBy('version', 'desc')
    .execute()

/** What waits to be checked of the units, the oldest first. */
export const figuresToCheck = (read: Read, units: readonly string[]): Promise<ReportedFigure[]> =>
  figures(read)
    .where('unit', 'in', units.length > 0 ? units : [''])
    .where('state', '=', 'sent')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('performance.reported_figure as newer')
            .select('newer.id')
            .whereRef('newer.indicator', '=', 'performance.reported_figure.indicator')
            .whereRef('newer.unit', '=', 'performance.reported_figure.unit')
            .whereRef('newer.period_end', '=', 'performance.reported_figure.period_end')
            .whereRef('newer.version', '>', 'performance.reported_figure.version'),
        ),
      ),
    )
    .orderBy('reported_at')
    .execute()

/** The latest version for the period, locked against a second one at once. */
export async function lockLatest(
  tx: Tx,
  key: { indicator: string; unit: string; periodEnd: PlainDate },
): Promise<ReportedFigure | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`reported ${key.indicator} ${key.unit} ${key.periodEnd}`}))`.execute(
    tx.db,
  )
  return figures(tx)
    .where('indicator', '=', key.indicator)
    .where('unit', '=', key.unit)
    .where('period_end', '=', key.periodEnd)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

type NewFigure = Pick<
  ReportedFigure,
  | 'indicator'
  | 'unit'
  | 'periodEnd'
  | 'version'
  | 'numerator'
  | 'denominator'
  | 'source'
  | 'reason'
  | 'evidence'
>

export async function addFigure(
  tx: Tx,
  by: StaffActor,
  { periodEnd, ...figure }: NewFigure,
): Promise<string> {
  const { id } = await db(tx)
    .insertInto('performance.reported_figure')
    .values({
      ...figure,
      period_end: periodEnd,
      state: 'sent',
      reported_by: by.id,
      reported_by_name: by.name,
      reported_at: tx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const decideFigure = (
  tx: Tx,
  id: string,
  { by, state, because }: { by: StaffActor; state: 'accepted' | 'returned'; because: string | null },
) =>
  db(tx)
    .updateTable('performance.reported_figure')
    .set({
      state,
      checked_by: by.id,
      checked_by_name: by.name,
      checked_at: tx.now,
      returned_because: because,
    })
    .where('id', '=', id)
    .execute()

/** For each unit the figure of its latest period up to the day, in the version that was accepted last by then. */
export async function latestAccepted(
  read: Read,
  {
    indicator,
    units,
    at,
    asOf,
    from = '0001-01-01',
  }: { indicator: string; units: readonly string[] | null; at: PlainDate; asOf: Date; from?: PlainDate },
): Promise<ReportedFigure[]> {
  const { rows } = await sql<ReportedFigure>`
    select distinct on (unit) id, indicator, unit, period_end as "periodEnd", version, numerator, denominator, source, reason,
      evidence, state, reported_by as "reportedBy", reported_by_name as "reportedByName", reported_at as "reportedAt",
      checked_by_name as "checkedByName", checked_at as "checkedAt", returned_because as "returnedBecause"
    from performance.reported_figure
    where indicator = ${indicator} and (${units}::text[] is null or unit = any(${units}::text[])) and period_end between ${from}::date and ${at}::date
      and state = 'accepted' and checked_at <= ${asOf}
    order by unit, period_end desc, version desc`.execute(read.db)
  return rows
}

/** What was accepted of the indicators for the ends of periods between the days, in the version accepted last; by unit and period. */
export async function acceptedBetween(
  read: Read,
  { indicators, from, to }: { indicators: readonly string[]; from: PlainDate; to: PlainDate },
): Promise<ReportedFigure[]> {
  const latest = figures(read)
    .distinctOn(['indicator', 'unit', 'period_end'])
    .where('indicator', 'in', indicators)
    .where('period_end', '>=', from)
    .where('period_end', '<=', to)
    .where('state', '=', 'accepted')
  return latest
    .orderBy('indicator')
    .orderBy('unit')
    .orderBy('period_end')
    .orderBy('version', 'desc')
    .execute()
}

type Wanted = { indicator: string; periodEnd: PlainDate; units: readonly string[] }

/** Whether the unit `named` has sent no figure for the period, or got it back. */
const isMissing = ({ indicator, periodEnd }: Wanted) => sql`
  not exists (select from performance.reported_figure f where f.indicator = ${indicator} and f.unit = named.unit
    and f.period_end = ${periodEnd}::date and f.state <> 'returned')`

/** Of the units those that sent nothing for the period. */
export async function withoutFigure(read: Read, asked: Wanted): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    select unit from unnest(${[...asked.units]}::text[]) as named (unit)
    where ${isMissing(asked)} order by unit`.execute(read.db)
  return rows.map(({ unit }) => unit)
}

/** Of the units those that sent nothing for the period and were not reminded in this way yet; they count as reminded from now on. */
export async function remindOnce(
  tx: Tx,
  asked: Wanted & { kind: 'due-soon' | 'overdue' },
): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    insert into performance.report_reminder (indicator, unit, period_end, kind, at)
    select ${asked.indicator}, unit, ${asked.periodEnd}::date, ${asked.kind}, ${tx.now}
    from unnest(${[...asked.units]}::text[]) as named (unit)
    where ${isMissing(asked)}
    on conflict do nothing
    returning unit`.execute(tx.db)
  return rows.map(({ unit }) => unit).sort()
}
