import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { CountRow } from '../rules/indicator.ts'

/** `units` limits the dossiers; null means all. */
export type CountedYears = { years: readonly number[]; at: PlainDate; units: readonly string[] | null }

/**
 * Everything that is counted for indicators, year by year and by tier of government, in one statement: from 1 January of each
 * year to `at` or the end of that year.
 */
export async function countsOfYears(read: Read, { years, at, units }: CountedYears): Promise<CountRow[]> {
  const { rows } = await sql<{ counted: CountRow }>`
    with period as (
      select year, first, last,
             least(${read.now}::timestamptz, (last + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') as until
      from (select year, make_date(year, 1, 1) as first, least(make_date(year, 12, 31), ${at}::date) as last
            from unnest(${[...new Set(years)]}::int[]) as named (year)) as years
    ), fact as (
      select period.*, f.*, pay.payment is not null as paid_online,
             f.submitted_on between first and last as received,
             f.finished_on between first and last
               and (f.outcome = 'resolved' or f.outcome = 'refused' and f.accepted_at is not null) as finished,
             f.rated_on between first and last as rated,
             coalesce(f.first_due_at, f.due_at) < case when f.finished_on between first and last then f.finished_at
               when f.finished_at is null or f.finished_at >= until then until end
               and f.outcome is distinct from 'withdrawn' and f.submitted_on <= last
               and not (f.supplement_asked_at is not null and f.supplement_asked_at < until
                        and (f.supplement_given_at is null or f.supplement_given_at >= until)) as late
      from period
      join performance.dossier_fact f on f.submitted_on between first and last or f.finished_on between first and last
        or f.rated_on between first and last or f.finished_at is null and least(f.first_due_at, f.due_at) < until
      left join performance.payment_fact pay on pay.draft = f.draft
      where ${units}::text[] is null or f.unit = any(${units}::text[])
    ), dossiers as (
      select year, tier,
        count(*) filter (where received) as received,
        count(*) filter (where received and channel = 'online') as "receivedOnline",
        count(*) filter (where received and channel = 'online' and not assisted) as "receivedRemotely",
        count(*) filter (where received and channel = 'online' and minutes is not null) as timed,
        coalesce(sum(minutes) filter (where received and channel = 'online'), 0) as minutes,
        count(*) filter (where received and channel = 'online' and minutes < 5) as "timedUnderFive",
        count(distinct applicant) filter (where received) as users,
        count(distinct applicant) filter (where received and channel = 'online') as "verifiedUsers",
        count(*) filter (where finished) as finished,
        count(*) filter (where finished and on_time) as "finishedOnTime",
        count(*) filter (where submitted_on <= last and due_at < until and (finished_at is null or finished_at >= until)
          and not (supplement_asked_at is not null and supplement_asked_at < until
                   and (supplement_given_at is null or supplement_given_at >= until))) as overdue,
        count(*) filter (where late) as late,
        count(*) filter (where late and explained_at < until and apologised_at < until) as "lateAnswered",
        count(*) filter (where finished and outcome = 'resolved') as issued,
        count(*) filter (where finished and outcome = 'resolved' and result_document is not null) as "issuedElectronically",
        count(*) filter (where received and fee > 0) as "withFee",
        count(*) filter (where received and fee > 0 and paid_online) as "withFeePaidOnline",
        count(*) filter (where rated) as ratings,
        count(*) filter (where rated and satisfied) as satisfied
      from fact group by year, tier
    ), payments as (
      select year, tier, count(*) as "onlinePayments"
      from period join performance.payment_fact on settled_on between first and last
      where ${units}::text[] is null or unit = any(${units}::text[])
      group by year, tier
    )
    select counted
    from (select to_jsonb(dossiers) from dossiers union all select to_jsonb(payments) from payments) as c (counted)`.execute(
    read.db,
  )
  return rows.map(({ counted }) => counted)
}
