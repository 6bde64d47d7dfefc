import type { Read } from '../../../../kernel/app.ts'
import type { Text } from '../../../../kernel/values/locale.ts'
import { addDays, type PlainDate } from '../../../../kernel/values/vietnam-time.ts'
import { indicatorsById } from '../../queries/indicators-by-id.ts'
import { dueOn, endedPeriods, partOn, type ReportedPart } from '../../rules/reported.ts'
import { reportedParts } from '../parts.ts'
import { withoutFigure } from '../store.ts'
import { reportingUnits } from './reporting-units.ts'

/** Days before the deadline at which units are reminded, and after it for how long still. */
const [ahead, after] = [3, 30]

export type AskedNow = { part: ReportedPart; periodEnd: PlainDate; due: PlainDate; late: boolean }

/** What units are to report these days: its deadline is near, or past for not too long. */
export function askedNow(today: PlainDate): AskedNow[] {
  const parts = reportedParts()
  return [...new Set(parts.map(({ indicator }) => indicator))].flatMap((indicator) => {
    const part = partOn(parts, indicator, today)
    const [periodEnd] = part ? endedPeriods(part.every, today, 1) : []
    if (!part || !periodEnd || periodEnd < part.validFrom) return []
    const due = dueOn(part, periodEnd)
    const late = today > due
    if (late ? today > addDays(due, after) : today < addDays(due, -ahead)) return []
    return [{ part, periodEnd, due, late }]
  })
}

/** The figures that one of the units was to report and did not, overdue or due soon, the earliest first. */
export async function dueFigures(
  read: Read,
  units: readonly string[],
): Promise<{ unit: string; name: Text; due: PlainDate; periodEnd: PlainDate }[]> {
  const indicators = await indicatorsById(read)
  const asked = await Promise.all(
    askedNow(read.today).map(async ({ part, periodEnd, due }) => {
      const { indicator } = part
      const name = indicators.get(indicator)?.name ?? { vi: indicator, en: indicator }
      const reporting = (await reportingUnits(read, part)).filter((unit) => units.includes(unit))
      const missing = await withoutFigure(read, { indicator, periodEnd, units: reporting })
      return missing.map((unit) => ({ unit, name, due, periodEnd }))
    }),
  )
  return asked.flat().sort((a, b) => a.due.localeCompare(b.due))
}
