import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { addDays, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { unitNames } from '../../organisation/index.ts'
import { daysLate, type Standing, soonDays, type TermState } from '../rules/task-term.ts'

/** One term of a piece of work, as lists show it. */
export type TaskLine = {
  work: string
  plan: string
  heading: string
  no: string
  name: string
  isPart: boolean
  unit: { id: string; name: Text }
  assignee: string | null
  part: 'lead' | 'cooperating'
  term: string
  due: PlainDate
  standing: Standing
  returned: boolean
  daysLate: number
  percent: number
  askedDue: PlainDate | null
  /** What was last said of it. */
  last: { words: string | null; at: Date } | null
}

/**
 * Which terms are listed. `units` null: of all units. `helped`: tasks in which the reader's unit cooperates, as `plan\nheading\nno`;
 * these are listed whoever leads them, when `part` lets them.
 */
export type LinesAsked = {
  units: readonly string[] | null
  helped: readonly string[]
  part?: 'lead' | 'cooperating' | undefined
  plan?: string | undefined
  unit?: string | undefined
  standing?: Standing | undefined
}

export const pageSize = 50

type Row = Omit<TaskLine, 'unit' | 'daysLate' | 'returned' | 'last'> & {
  unit: string
  state: TermState
  submittedOn: PlainDate | null
  lastWords: string | null
  lastAt: Date | null
}

/** The terms that are asked for, in one statement to be built upon: each with how it stands and which part the reader has in it. */
const asked = ({ today }: Read, { units, helped, part, plan, unit, standing }: LinesAsked) => sql`
  select * from (
    select w.id as work, w.plan, w.heading, w.no, w.name, w.unit, w.parent is not null as "isPart", w.assignee_name as assignee,
      t.term, t.due, t.state, t.percent, t.submitted_on as "submittedOn", t.asked_due as "askedDue",
      case when ${units}::text[] is null or w.unit = any(${units}::text[]) then 'lead' else 'cooperating' end as part,
      case when t.state in ('submitted', 'accepted') then t.state when t.due < ${today}::date then 'overdue'
        when t.due <= ${addDays(today, soonDays)}::date then 'soon' else 'open' end as standing
    from plans.task_work w join plans.task_term t on t.work = w.id
    where w.ended_at is null
      and (${units}::text[] is null or w.unit = any(${units}::text[])
        or w.parent is null and w.plan || E'\\n' || w.heading || E'\\n' || w.no = any(${[...helped]}::text[]))
      and (${plan ?? null}::text is null or w.plan = ${plan ?? null}::text)
      and (${unit ?? null}::text is null or w.unit = ${unit ?? null}::text)
  ) line
  where (${part ?? null}::text is null or part = ${part ?? null}::text)
    and case when ${standing ?? null}::text is null then standing <> 'accepted' else standing = ${standing ?? null}::text end`

/** A page of terms, the earliest due first, and how many there are; without a standing those that are not accepted. */
export async function taskLines(
  read: Read,
  lines: LinesAsked,
  page: number,
): Promise<{ items: TaskLine[]; total: number }> {
  const { rows } = await sql<Row & { total: number }>`
    select line.*, e.words as "lastWords", e.at as "lastAt",
      count(*) over ()::int as total
    from (${asked(read, lines)}) line
    left join lateral (
      select words, at from plans.task_entry where work = line.work and term = line.term order by id desc limit 1
    ) e on true
    order by due, plan, heading, no, unit, line.term
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(read.db)
  const nameOf = await unitNames(read, read.today)
  return { items: rows.map((row) => toLine(row, nameOf, read.today)), total: rows[0]?.total ?? 0 }
}

function toLine(row: Row, nameOf: (unit: string) => Text, today: PlainDate): TaskLine {
  const { state, submittedOn, lastWords, lastAt, ...line } = row
  return {
    ...line,
    unit: { id: row.unit, name: nameOf(row.unit) },
    returned: state === 'returned',
    daysLate: state === 'accepted' && !submittedOn ? 0 : daysLate(row.due, { submittedOn, today }),
    last: lastAt && { words: lastWords, at: lastAt },
  }
}

export type UnitCount = {
  unit: { id: string; name: Text }
  overdue: number
  open: number
  submitted: number
  daysLate: number
}

/** How many terms of each unit are overdue, still to come and handed in, and how late the latest is; most overdue first. */
export async function countByUnit(read: Read, lines: LinesAsked): Promise<UnitCount[]> {
  const { rows } = await sql<Omit<UnitCount, 'unit'> & { unit: string }>`
    select unit, count(*) filter (where standing = 'overdue')::int as overdue,
      count(*) filter (where standing in ('soon', 'open'))::int as open,
      count(*) filter (where standing = 'submitted')::int as submitted,
      coalesce(max(${read.today}::date - due) filter (where standing = 'overdue'), 0)::int as "daysLate"
    from (${asked(read, { ...lines, standing: undefined })}) line
    group by unit order by overdue desc, "daysLate" desc, unit`.execute(read.db)
  const nameOf = await unitNames(read, read.today)
  return rows.map((row) => ({ ...row, unit: { id: row.unit, name: nameOf(row.unit) } }))
}
