import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Counts } from '../rules/indicator.ts'
import type { Plan, PlanTarget, PlanTask, PlanTier } from '../rules/plan-document.ts'
import type { IndicatorRow } from '../store/tables.ts'

export type PlanHead = Omit<Plan, 'targets' | 'tasks'>
export type TargetRow = PlanTarget & { measure: IndicatorRow }
/** What was counted in a year to date over dossiers of one tier of government. */
export type CountRow = Partial<Counts> & { year: number; tier: PlanTier | null }
export type PlanFigures = PlanHead & { targets: TargetRow[]; tasks: PlanTask[]; counts: CountRow[] }

/**
 * A plan with its targets, tasks and everything counted for them, in one statement: for each year of a target and the year of
 * `at`, from 1 January to `at` or the end of that year. `units` limits the dossiers; null means all.
 */
export async function planFigures(
  read: Read,
  { code, at, units }: { code: string; at: PlainDate; units: readonly string[] | null },
): Promise<PlanFigures | undefined> {
  const { rows } = await sql<PlanFigures>`
    with period as (
      select year, first, last,
             least(${read.now}::timestamptz, (last + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') as until
      from (select year, make_date(year, 1, 1) as first, least(make_date(year, 12, 31), ${at}::date) as last
            from (select year from performance.target where plan = ${code}
                  union select extract(year from ${at}::date)::int) as named (year)) as years
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
    select code, province, number, issued, year, title_vi as "titleVi", title_en as "titleEn", tiers, legal_bases as "legalBases",
      (select coalesce(json_agg(to_jsonb(target) || jsonb_build_object('measure', to_jsonb(measure)) order by target.position), '[]')
       from performance.target join performance.indicator measure on measure.id = target.indicator where plan = plan.code) as targets,
      (select coalesce(json_agg(task order by position), '[]') from performance.task where plan = plan.code) as tasks,
      (select coalesce(json_agg(counted), '[]')
       from (select to_jsonb(dossiers) from dossiers union all select to_jsonb(payments) from payments) as c (counted)) as counts
    from performance.plan where code = ${code}`.execute(read.db)
  return rows[0]
}
