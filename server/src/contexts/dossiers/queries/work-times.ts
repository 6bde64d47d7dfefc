import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** How many were done in an hour before, in, and after the one that was due. */
type Times = { earlier: number; same: number; later: number }
type Span = { from: Date; until: Date }

/**
 * Steps that ended in the span, and by how many hours each was late (negative: sooner). The time of each is given in hours, so hours
 * are compared. A step in which the applicant was asked for a supplement is not: its time began anew, and its due moment with the
 * dossier's.
 */
const endedSteps = ({ from, until }: Span, more: RawBuilder<unknown>) => sql`
  select s.dossier, s.unit, s.staff, date_trunc('month', s.finished_at at time zone 'Asia/Ho_Chi_Minh')::date as month,
    case when p.dossier is null then extract(epoch from date_trunc('hour', s.finished_at) - date_trunc('hour', s.due_at)) end as late
  from dossiers.step s
  left join dossiers.supplement p on p.dossier = s.dossier and p.requested_at between s.started_at and s.finished_at
  where s.finished_at >= ${from} and s.finished_at < ${until} and s.staff is not null and ${more}`

/** How many rows were before, at and after what was due, by a number that is below, at and above 0. */
const times = (late: RawBuilder<unknown>) => sql`
  jsonb_build_object('earlier', count(*) filter (where ${late} < 0), 'same', count(*) filter (where ${late} = 0),
    'later', count(*) filter (where ${late} > 0))`

/**
 * The parts that the units (null: all) took in dossiers, by unit and month; of one dossier the time of all its steps there that ended in
 * the month together.
 */
export async function partsOfUnits(
  read: Read,
  { units, ...span }: Span & { units: readonly string[] | null },
): Promise<({ unit: string; month: PlainDate } & Times)[]> {
  const of = units === null ? sql`true` : sql`s.unit = any(${units}::text[])`
  const { rows } = await sql<{ unit: string; month: PlainDate; times: Times }>`
    select unit, month, ${times(sql`late`)} as times
    from (select unit, month, dossier, sum(late) as late from (${endedSteps(span, of)}) step group by unit, month, dossier) part
    where late is not null group by unit, month`.execute(read.db)
  return rows.map(({ times, ...part }) => ({ ...part, ...times }))
}

/** What somebody handled: the decided dossiers of which their last step in these units ended in the span. */
export type WorkOfStaff = {
  staff: string
  /** By the day that was due. */
  dossiers: Times
  unasked: number
  askedOnce: number
  askedMore: number
  /** Their own steps of each dossier. */
  parts: Times
}

/**
 * Who handled what in the units, by the control sheets: whoever ended a step handled the dossier. It counts once it is resolved, or
 * refused after it was accepted. `staff`: only theirs.
 */
export async function workOfStaff(
  read: Read,
  { units, staff, ...span }: Span & { units: readonly string[]; staff?: string },
): Promise<WorkOfStaff[]> {
  const here = sql`s.unit = any(${units}::text[]) ${staff === undefined ? sql`` : sql`and s.staff = ${staff}`}`
  const { rows } = await sql<WorkOfStaff>`
    select staff,
      ${times(sql`(day - due)`)} as dossiers,
      count(*) filter (where supplements = 0)::int as unasked, count(*) filter (where supplements = 1)::int as "askedOnce",
      count(*) filter (where supplements > 1)::int as "askedMore",
      ${times(sql`late`)} as parts
    from (
      select done.staff, done.late, d.supplements, (d.resolved_at at time zone 'Asia/Ho_Chi_Minh')::date as day,
        (d.due_at at time zone 'Asia/Ho_Chi_Minh')::date as due
      from (select staff, dossier, sum(late) as late from (${endedSteps(span, here)}) step group by staff, dossier) done
      join dossiers.dossier d on d.id = done.dossier
      where (d.status in ('resolved', 'returned') or d.status = 'refused' and d.accepted_at is not null)
        and not exists (select from dossiers.step s where s.dossier = d.id and s.staff = done.staff and s.finished_at >= ${span.until}
          and ${here})
    ) handled
    group by staff`.execute(read.db)
  return rows
}

/** Steps of somebody in a unit that ended within a period, or were still open at its end; and how many of them were late. */
export type LateWork = { unit: string; staff: string; steps: number; late: number }

/** Whose steps were late between two moments. What nobody had taken is nobody's. */
export async function lateWork(
  read: Read,
  { from, until }: { from: Date; until: Date },
): Promise<LateWork[]> {
  const { rows } = await sql<LateWork>`
    select unit, staff, count(*)::int as steps, count(*) filter (where late)::int as late from (
      select unit, staff, finished_at > due_at as late from dossiers.step
      where finished_at >= ${from} and finished_at < ${until} and staff is not null
      union all
      select s.unit, s.assignee, true from dossiers.step s join dossiers.dossier d on d.id = s.dossier
      where s.finished_at is null and s.assignee is not null and s.due_at < ${until} and d.status <> 'awaiting-supplement'
    ) work
    group by unit, staff having bool_or(late) order by late desc, unit, staff`.execute(read.db)
  return rows
}
