import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import { countTotals } from './count-totals.ts'

/** What became of the dossiers of one procedure in a year up to now, in the whole province. */
export type ProcedureFigures = {
  year: number
  received: number
  /** Resolved, or refused after acceptance. */
  resolved: number
  resolvedOnTime: number
  /** Unfinished ones whose time has run out; they count against being on time. */
  overdue: number
  /** Half of them took at most so many hours from acceptance to the decision, nights and days off included; null when none did. */
  medianHours: number | null
  ratings: number
  satisfied: number
}

/**
 * The figures of this year of a procedure; undefined when nothing was received, decided or rated yet: not
 * measured, which is not zero (Circular 32/2017/TT-BTTTT asks for them on the page of each service).
 */
export async function procedureFigures(read: Read, procedure: string): Promise<ProcedureFigures | undefined> {
  const year = Number(read.today.slice(0, 4))
  const first = `${year}-01-01`
  const [[counts], { medianHours, overdue }] = await Promise.all([
    countTotals(read, {
      ...{ from: first, to: read.today, asOf: read.today, units: null, procedure, by: [] },
      isPast: true,
    }),
    ofDossiers(read, procedure, first),
  ])
  if (!counts || counts.received + counts.finished + counts.rated === 0) return undefined
  return {
    year,
    received: counts.received,
    resolved: counts.finished,
    resolvedOnTime: counts.finishedOnTime,
    overdue,
    medianHours,
    ratings: counts.rated,
    satisfied: counts.satisfied,
  }
}

/** What no count tells: how long half of them took, and what waits past its due moment now. */
async function ofDossiers(read: Read, procedure: string, first: string) {
  const { rows } = await sql<{ medianHours: number | null; overdue: number }>`
    select (
      select extract(epoch from percentile_cont(0.5) within group (order by ended_at - accepted_at))::float8 / 3600
      from performance.dossier_fact
      where procedure = ${procedure} and ended_on >= ${first}::date and accepted_at is not null and outcome in ('resolved', 'refused')
    ) as "medianHours", (
      select count(*)::int from performance.dossier_fact where procedure = ${procedure} and waiting_due < ${read.now}
    ) as overdue`.execute(read.db)
  return rows[0]!
}
