import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** How often an ongoing task is reported. */
export const reportPeriods = ['month', 'quarter'] as const
export type ReportEvery = (typeof reportPeriods)[number]

/** Ongoing tasks are reported as often as the plan says of its reports; every quarter where it does not say. */
export const reportEvery = ({ reporting }: { reporting: { every: string | null } }): ReportEvery =>
  reporting.every === 'month' ? 'month' : 'quarter'

/**
 * One date of a task: `term` names it as the plan writes dates (`2025`, `2025-Q3`, `2025-08`, `2025-08-31`), `due` is the last day of
 * it. What is ongoing or annual has a term for each period.
 */
export type TaskTerm = { term: string; due: PlainDate }
export type TaskDue = { due: readonly string[]; every: ReportEvery }

const two = (number: number): string => String(number).padStart(2, '0')
const lastOfMonth = (year: number, month: number): PlainDate =>
  `${year}-${two(month)}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`

/** The last day of what a date of a plan names: a year, a quarter, a month, or the day itself. */
export function lastDayOf(term: string): PlainDate {
  if (/^\d{4}-\d{2}-\d{2}$/.test(term)) return term
  const [, year = '', quarter, month] = /^(\d{4})(?:-Q([1-4])|-(\d{2}))?$/.exec(term) ?? []
  if (quarter) return lastOfMonth(Number(year), Number(quarter) * 3)
  return month ? lastOfMonth(Number(year), Number(month)) : `${year}-12-31`
}

/** The period that a day lies in, named as a term. */
export function periodOf(day: PlainDate, every: ReportEvery | 'year'): string {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))]
  if (every === 'year') return year
  return every === 'month' ? `${year}-${two(month)}` : `${year}-Q${Math.ceil(month / 3)}`
}

function periodsBetween(from: PlainDate, until: PlainDate, every: ReportEvery | 'year'): string[] {
  const periods: string[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year++)
    for (let month = 1; month <= 12; month++) {
      const period = periodOf(`${year}-${two(month)}-01`, every)
      const within = lastDayOf(period) >= from && `${year}-${two(month)}-01` <= until
      if (within && !periods.includes(period)) periods.push(period)
    }
  return periods
}

/** Whether the task is never done as a whole: it is reported period after period. */
export const isEndless = ({ due }: Pick<TaskDue, 'due'>): boolean =>
  due.some((one) => one === 'ongoing' || one === 'annual')

/**
 * The terms of a task, earliest first: each date of the plan, and where it is ongoing or annual the periods that have begun between
 * the days `from` and `until`.
 */
export function termsOf({ due, every }: TaskDue, from: PlainDate, until: PlainDate): TaskTerm[] {
  const terms = due.flatMap((one) => {
    if (one === 'ongoing') return periodsBetween(from, until, every)
    return one === 'annual' ? periodsBetween(from, until, 'year') : [one]
  })
  return [...new Set(terms)]
    .map((term) => ({ term, due: lastDayOf(term) }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** The last day of a plan: the end of the last year that it names, up to which ongoing and annual tasks are reported. */
export function lastDayOfPlan(plan: {
  year: number
  targets: readonly { year: number }[]
  tasks: readonly { due: readonly string[] }[]
}): PlainDate {
  const named = plan.tasks.flatMap(({ due }) => due.filter((one) => /^\d/.test(one)).map(lastDayOf))
  const years = [plan.year, ...plan.targets.map(({ year }) => year)]
  return [...named, ...years.map((year) => `${year}-12-31`)].sort().at(-1) ?? `${plan.year}-12-31`
}
