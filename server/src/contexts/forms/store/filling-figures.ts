import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** Minutes over submissions; null where there was none. */
export type Minutes = { median: number | null; mean: number | null; p90: number | null }
export type FillingLine = {
  submitted: number
  /** Submitted in one sitting, without a pause of more than 15 minutes on the way, and their minutes. */
  oneSitting: number
  /** Of all submitted, those within the goal; null without a goal. */
  withinGoal: number | null
  /** Fields that counted, and those of them that sources had filled in and the person left unchanged. */
  counted: number
  prefilled: number
  /** Put away by the person, or cleared. */
  givenUp: number
  all: Minutes
  one: Minutes
  resumed: Minutes
}

export type Counted = {
  total: FillingLine
  months: { month: string; submitted: number; median: number | null }[]
  /** How many took at least `from` whole minutes and less than the next; the last bucket is open. */
  buckets: { from: number; count: number }[]
  services: (FillingLine & { procedure: string; service: string })[]
  units: (FillingLine & { unit: string })[]
  pages: {
    procedure: string
    service: string
    page: string
    count: number
    medianSeconds: number
    shareOfTime: number
  }[]
  questions: {
    procedure: string
    service: string
    question: string
    count: number
    medianSeconds: number
    p90Seconds: number
  }[]
  givenUp: {
    procedure: string
    service: string
    page: string | null
    question: string | null
    count: number
  }[]
}

type Asked = {
  first: PlainDate
  last: PlainDate
  units: readonly string[]
  procedure: string | null
  goal: number | null
}

const minutesOf = (which: ReturnType<typeof sql>) => sql`jsonb_build_object(
  'median', percentile_cont(0.5) within group (order by minutes) filter (where ${which}),
  'mean', avg(minutes) filter (where ${which}),
  'p90', percentile_cont(0.9) within group (order by minutes) filter (where ${which}))`

const line = (goal: number | null) => sql`
  count(*) filter (where submitted)::int as submitted,
  count(*) filter (where submitted and sittings = 1)::int as "oneSitting",
  case when ${goal}::float8 is not null then count(*) filter (where submitted and minutes < ${goal}::float8)::int end as "withinGoal",
  coalesce(sum(counted) filter (where submitted), 0)::int as counted,
  coalesce(sum(prefilled) filter (where submitted), 0)::int as prefilled,
  count(*) filter (where not submitted)::int as "givenUp",
  ${minutesOf(sql`submitted`)} as "all",
  ${minutesOf(sql`submitted and sittings = 1`)} as "one",
  ${minutesOf(sql`submitted and sittings > 1`)} as resumed`

/** The last bucket of the distribution begins here, in minutes. */
const lastBucket = 15
/** How many of the slowest questions, and of the places where people give up, are named. */
const most = 20

/** Everything that is shown of the filling in of a period and of units, in one statement. */
export async function countFilling(
  read: Read,
  { first, last, units, procedure, goal }: Asked,
): Promise<Counted> {
  const { rows } = await sql<Counted>`
    with chosen as (
      select *, active_ms / 60000.0 as minutes, outcome = 'submitted' as submitted
      from forms.filling
      where ended_on between ${first}::date and ${last}::date and unit = any(${[...units]}::text[])
        and (${procedure}::text is null or procedure = ${procedure})
    ), newest as (
      select distinct on (procedure) procedure, service from chosen order by procedure, ended_on desc
    ), page as (
      select procedure, key as page, value::float8 as ms
      from chosen, jsonb_each_text(page_ms) where submitted
    ), question as (
      select procedure, key as question, value::float8 as ms
      from chosen, jsonb_each_text(question_ms) where submitted
    )
    select
      (select to_jsonb(t) from (select ${line(goal)} from chosen) t) as total,
      (select coalesce(jsonb_agg(m order by m.month), '[]') from (
        select to_char(ended_on, 'YYYY-MM') as month, count(*)::int as submitted,
               percentile_cont(0.5) within group (order by minutes) as median
        from chosen where submitted group by 1) m) as months,
      (select coalesce(jsonb_agg(b order by b.from), '[]') from (
        select least(floor(minutes), ${lastBucket})::int as "from", count(*)::int as count
        from chosen where submitted group by 1) b) as buckets,
      (select coalesce(jsonb_agg(s order by s.submitted desc, s.procedure), '[]') from (
        select procedure, (select service from newest n where n.procedure = chosen.procedure) as service, ${line(goal)}
        from chosen group by procedure) s) as services,
      (select coalesce(jsonb_agg(u order by u.submitted desc, u.unit), '[]') from (
        select unit, ${line(goal)} from chosen group by unit) u) as units,
      (select coalesce(jsonb_agg(p order by p.procedure, p."shareOfTime" desc), '[]') from (
        select procedure, service, page, count(*)::int as count,
               percentile_cont(0.5) within group (order by ms) / 1000 as "medianSeconds",
               sum(ms) / sum(sum(ms)) over (partition by procedure) as "shareOfTime"
        from page join newest using (procedure) where ms > 0 group by procedure, service, page) p) as pages,
      (select coalesce(jsonb_agg(q order by q."medianSeconds" desc), '[]') from (
        select procedure, service, question, count(*)::int as count,
               percentile_cont(0.5) within group (order by ms) / 1000 as "medianSeconds",
               percentile_cont(0.9) within group (order by ms) / 1000 as "p90Seconds"
        from question join newest using (procedure) group by procedure, service, question
        order by 5 desc limit ${most}) q) as questions,
      (select coalesce(jsonb_agg(g order by g.count desc), '[]') from (
        select procedure, n.service, last_page as page, last_question as question, count(*)::int as count
        from chosen join newest n using (procedure) where not submitted group by 1, 2, 3, 4
        order by 5 desc limit ${most}) g) as "givenUp"`.execute(read.db)
  return rows[0]!
}
