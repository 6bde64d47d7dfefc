import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'

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
 * The figures of this year of a procedure, in one statement; undefined when nothing was received, decided or rated yet: not
 * measured, which is not zero (Circular 32/2017/TT-BTTTT asks for them on the page of each service).
 */
export async function procedureFigures(read: Read, procedure: string): Promise<ProcedureFigures | undefined> {
  const year = Number(read.today.slice(0, 4))
  const first = `${year}-01-01`
  const { rows } = await sql<ProcedureFigures>`
    select ${year}::int as year,
      count(*) filter (where submitted_on >= ${first}::date)::int as received,
      count(*) filter (where finished)::int as resolved,
      count(*) filter (where finished and on_time)::int as "resolvedOnTime",
      count(*) filter (where late)::int as overdue,
      extract(epoch from percentile_cont(0.5) within group (order by took) filter (where finished and took is not null))::float8
        / 3600 as "medianHours",
      count(*) filter (where rated_on >= ${first}::date)::int as ratings,
      count(*) filter (where rated_on >= ${first}::date and satisfied)::int as satisfied
    from (
      select submitted_on, rated_on, on_time, satisfied, finished_at - accepted_at as took,
        finished_on >= ${first}::date and (outcome = 'resolved' or outcome = 'refused' and accepted_at is not null) as finished,
        finished_at is null and due_at < ${read.now}
          and not (supplement_asked_at is not null and supplement_given_at is null) as late
      from performance.dossier_fact
      where procedure = ${procedure}
        and (submitted_on >= ${first}::date or finished_on >= ${first}::date or rated_on >= ${first}::date or finished_at is null)
    ) fact`.execute(read.db)
  const figures = rows[0]
  return figures && figures.received + figures.resolved + figures.ratings > 0 ? figures : undefined
}
