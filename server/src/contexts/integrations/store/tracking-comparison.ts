import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import { addDays, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { DayStatement, StatementDifference } from '../rules/statement-differences.ts'

/** What was sent of a day, and the dossiers of which something of it still waits. */
export async function sentOfDay(
  read: Read,
  day: PlainDate,
): Promise<DayStatement & { waiting: Set<string>; waits: number }> {
  const { rows } = await sql<{
    figures: DayStatement['figures']
    dossiers: DayStatement['dossiers']
    waiting: { code: string; count: number }[]
  }>`
    with of_day as materialized (
      select dossier, no, code, procedure, status, sent_at from integrations.emc_message where day = ${day}
    )
    select
      (select coalesce(json_agg(f), '[]') from (
        select procedure, status, count(*)::int as count from of_day where sent_at is not null
        group by procedure, status) f) as figures,
      (select coalesce(json_agg(d), '[]') from (
        select distinct on (dossier) code, procedure, status from of_day where sent_at is not null
        order by dossier, no desc) d) as dossiers,
      (select coalesce(json_agg(w), '[]') from (
        select code, count(*)::int as count from of_day where sent_at is null group by code) w) as waiting`.execute(
    read.db,
  )
  const { figures, dossiers, waiting } = rows[0]!
  return {
    figures,
    dossiers,
    waiting: new Set(waiting.map(({ code }) => code)),
    waits: waiting.reduce((sum, { count }) => sum + count, 0),
  }
}

/** The days that are to be compared: of the last `days` before today those that were told of and have not been found the same. */
export async function daysToCompare(read: Read, days: number): Promise<PlainDate[]> {
  const { rows } = await sql<{ day: string }>`
    select day::date::text as day
    from integrations.emc_link,
      generate_series(${addDays(read.today, -days)}::date, ${read.today}::date - 1, interval '1 day') day
    where day >= (since at time zone 'Asia/Ho_Chi_Minh')::date and not exists (
      select from integrations.emc_comparison c
      where c.day = day.day::date and c.failure is null and c.waiting = 0
        and not exists (select from integrations.emc_difference d where d.comparison = c.id)
        and c.id = (select max(id) from integrations.emc_comparison last where last.day = c.day))
    order by 1`.execute(read.db)
  return rows.map(({ day }) => day)
}

export type NewComparison = {
  day: PlainDate
  askedBy: string | null
  sent: number
  theirs: number
  waiting: number
  failure: string | null
  differences: readonly StatementDifference[]
}

/** Keeps a comparison with its differences; of earlier ones without a statement nothing is left. */
export const addComparison = (tx: Tx, { differences, ...run }: NewComparison) =>
  sql`
    with forgotten as (
      delete from integrations.emc_comparison where day = ${run.day} and failure is not null
    ), kept as (
      insert into integrations.emc_comparison (day, compared_at, asked_by, sent, theirs, waiting, failure)
      values (${run.day}, ${tx.now}, ${run.askedBy}, ${run.sent}, ${run.theirs}, ${run.waiting}, ${run.failure})
      returning id
    )
    insert into integrations.emc_difference (comparison, no, kind, procedure, status, code, ours, theirs)
    select kept.id, no, d.value->>'kind', d.value->>'procedure', (d.value->>'status')::smallint, d.value->>'code',
      (d.value->>'ours')::int, (d.value->>'theirs')::int
    from kept, jsonb_array_elements(${JSON.stringify(differences)}::jsonb) with ordinality d (value, no)`.execute(
    tx.db,
  )

/** The dossiers that the last comparison of the day found missing there, or with another status; undefined when there is none. */
export async function dossiersAstray(read: Read, day: PlainDate): Promise<string[] | undefined> {
  const { rows } = await sql<{ dossiers: string[] }>`
    select array(
      select distinct m.dossier from integrations.emc_difference d
      join integrations.emc_message m on m.day = c.day and m.code = d.code
      where d.comparison = c.id and d.kind in ('missing-there', 'status-differs'))::text[] as dossiers
    from integrations.emc_comparison c where c.day = ${day} and c.failure is null order by c.id desc limit 1`.execute(
    read.db,
  )
  return rows[0]?.dossiers
}

/** Forgets comparisons of days before `day`. */
export const forgetComparisons = (tx: Tx, day: PlainDate) =>
  sql`delete from integrations.emc_comparison where day < ${day}`.execute(tx.db)
