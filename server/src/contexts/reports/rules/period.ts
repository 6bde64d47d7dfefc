import type { Text } from '../../../kernel/values/locale.ts'
import { addDays, addMonths, type PlainDate, writeDay } from '../../../kernel/values/vietnam-time.ts'

/** What a report may be about: so many months that begin on a day of the month; the 15th is that of the month before. */
export type PeriodKind = {
  id: string
  months: 1 | 3 | 6 | 12
  startDay: number
  validFrom: PlainDate
  validTo: PlainDate | null
}
/** A period of a kind, the `no`-th of its year. */
export type PeriodId = { kind: string; year: number; no: number }
export type ReportPeriod = PeriodId & { from: PlainDate; to: PlainDate }

export const periodsInYear = ({ months }: Pick<PeriodKind, 'months'>): number => 12 / months

/** The days of a period. `quarter-15` of the first quarter of 2026 is 15 December 2025 to 14 March 2026. */
export function periodOf(kind: PeriodKind, year: number, no: number): ReportPeriod {
  const first = (month: number): PlainDate => addMonths(`${year}-01-01`, month)
  const begin = (month: number): PlainDate =>
    kind.startDay === 1 ? first(month) : addDays(first(month - 1), kind.startDay - 1)
  const month = (no - 1) * kind.months
  return { kind: kind.id, year, no, from: begin(month), to: addDays(begin(month + kind.months), -1) }
}

/** The period of the kind in which the day lies. */
export function periodHolding(kind: PeriodKind, day: PlainDate): ReportPeriod {
  const year = Number(day.slice(0, 4))
  const candidates = [year, year + 1].flatMap((one) =>
    Array.from({ length: periodsInYear(kind) }, (_, index) => periodOf(kind, one, index + 1)),
  )
  return candidates.find(({ from, to }) => from <= day && day <= to)!
}

/** The last period of the kind that is over on the day. */
export const lastEnded = (kind: PeriodKind, today: PlainDate): ReportPeriod =>
  periodHolding(kind, addDays(periodHolding(kind, today).from, -1))

const roman = ['I', 'II', 'III', 'IV'] as const

/** `Quý IV năm 2026 (từ 15/09/2026 đến 14/12/2026)` without the brackets. */
export function periodName(months: number, { year, no }: Pick<PeriodId, 'year' | 'no'>): Text {
  if (months === 12) return { vi: `Năm ${year}`, en: `Year ${year}` }
  if (months === 6)
    return { vi: `6 tháng ${no === 1 ? 'đầu' : 'cuối'} năm ${year}`, en: `Half-year ${no} of ${year}` }
  if (months === 3) return { vi: `Quý ${roman[no - 1]} năm ${year}`, en: `Quarter ${no} of ${year}` }
  return { vi: `Tháng ${no} năm ${year}`, en: `Month ${no} of ${year}` }
}

/** `từ ngày 15/09/2026 đến ngày 14/12/2026`. */
export const writeDays = ({ from, to }: { from: PlainDate; to: PlainDate }): string =>
  `từ ngày ${writeDay(from)} đến ngày ${writeDay(to)}`
