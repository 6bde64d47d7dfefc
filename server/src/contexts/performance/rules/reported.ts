import type { Text } from '../../../kernel/values/locale.ts'
import { addDays, addMonths, type PlainDate } from '../../../kernel/values/vietnam-time.ts'

export type Every = 'month' | 'quarter' | 'year'

/** What of an indicator units report, from the period ends of a day on. */
export type ReportedPart = {
  indicator: string
  part: 'both' | 'denominator'
  by: { tiers: readonly string[]; kinds: readonly string[] }
  every: Every
  /** Days after the end of the period. */
  dueDays: number
  validFrom: PlainDate
  /** What is asked for; without a numerator that is counted here. */
  numerator?: Text
  denominator: Text
}

const months: Record<Every, number> = { month: 1, quarter: 3, year: 12 }

/** The line that holds for the period end; undefined when the indicator is not reported then. */
export const partOn = (
  parts: readonly ReportedPart[],
  indicator: string,
  periodEnd: PlainDate,
): ReportedPart | undefined =>
  parts
    .filter((part) => part.indicator === indicator && part.validFrom <= periodEnd)
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0]

/** The last day of the period that the day lies in. */
export function endOfPeriod(every: Every, day: PlainDate): PlainDate {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const first = Math.floor((month - 1) / months[every]) * months[every] + 1
  return addDays(addMonths(`${year}-${String(first).padStart(2, '0')}-01`, months[every]), -1)
}

/** The ends of the last periods that are over on the day (its own end counts as over), latest first. */
export function endedPeriods(every: Every, day: PlainDate, count: number): PlainDate[] {
  const current = endOfPeriod(every, day)
  let end = current <= day ? current : endOfPeriod(every, addMonths(day, -months[every]))
  const ends: PlainDate[] = []
  while (ends.length < count) {
    ends.push(end)
    end = endOfPeriod(every, addMonths(end, -months[every]))
  }
  return ends
}

/** The ends of periods between the days, both included, earliest first. */
export function endsWithin(every: Every, { from, to }: { from: PlainDate; to: PlainDate }): PlainDate[] {
  const ends: PlainDate[] = []
  for (let end = endOfPeriod(every, from); end <= to; end = endOfPeriod(every, addDays(end, 1)))
    ends.push(end)
  return ends
}

export const dueOn = ({ dueDays }: Pick<ReportedPart, 'dueDays'>, periodEnd: PlainDate): PlainDate =>
  addDays(periodEnd, dueDays)

type Unit = { tier: string; kind: string; parent: string | null }

/** Whether the unit reports the part: of its tier and kind, and with a unit above that can check it. */
export const reports = ({ by }: Pick<ReportedPart, 'by'>, { tier, kind, parent }: Unit): boolean =>
  parent !== null && by.tiers.includes(tier) && by.kinds.includes(kind)

export type GivenFigure = { numerator: number | null; denominator: number; source: string }
export type FigureFault = { field: 'numerator' | 'denominator' | 'source' } & Text

/** What is wrong with a figure before it is sent. */
export function judgeFigure(part: Pick<ReportedPart, 'part'>, given: GivenFigure): FigureFault[] {
  const { numerator, denominator, source } = given
  const whole = (value: number) => Number.isSafeInteger(value) && value >= 0
  const faults: FigureFault[] = []
  if (!whole(denominator))
    faults.push({ field: 'denominator', vi: 'Nhập một số nguyên không âm.', en: 'Enter a whole number.' })
  if (part.part === 'both' && (numerator === null || !whole(numerator)))
    faults.push({ field: 'numerator', vi: 'Nhập một số nguyên không âm.', en: 'Enter a whole number.' })
  if (part.part === 'both' && numerator !== null && numerator > denominator)
    faults.push({
      field: 'numerator',
      vi: 'Không thể lớn hơn tổng số.',
      en: 'Cannot be more than the whole.',
    })
  if (source.trim() === '')
    faults.push({ field: 'source', vi: 'Ghi nguồn của số liệu.', en: 'Say where the figure is from.' })
  return faults
}

/** A figure that was accepted, as far as adding up cares. `endsOn`: the first day the unit was gone. */
export type Standing = {
  unit: string
  endsOn: PlainDate | null
  periodEnd: PlainDate
  numerator: number | null
  denominator: number
}

/**
 * The latest figure of each unit, without those of a unit that has ended and whose successor has reported since: that report
 * speaks for both. `before` names the units that each took over.
 */
export const countedOnce = <F extends Standing>(
  latest: readonly F[],
  before: ReadonlyMap<string, readonly string[]>,
): F[] =>
  latest.filter(
    ({ unit, endsOn }) =>
      endsOn === null ||
      !latest.some((other) => before.get(other.unit)?.includes(unit) && other.periodEnd >= endsOn),
  )

/** The figures added up; null when nobody reported. The numerator is null where it is not reported. */
export function sumOf(
  figures: readonly Pick<Standing, 'numerator' | 'denominator'>[],
): { numerator: number | null; denominator: number } | null {
  if (figures.length === 0) return null
  const numerators = figures.flatMap(({ numerator }) => (numerator === null ? [] : [numerator]))
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  return {
    numerator: numerators.length === 0 ? null : total(numerators),
    denominator: total(figures.map(({ denominator }) => denominator)),
  }
}

/** Who may enter figures for the unit they act in. */
export const mayReport = ({ roles }: { roles: readonly string[] }): boolean =>
  ['leader', 'supervisor', 'unit-admin', 'officer'].some((role) => roles.includes(role))

/** Who may check what units below sent; never one's own figure. */
export const mayCheck = ({ roles }: { roles: readonly string[] }): boolean =>
  ['leader', 'supervisor', 'unit-admin', 'system-admin'].some((role) => roles.includes(role))
