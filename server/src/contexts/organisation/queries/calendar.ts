import type { Read } from '../../../kernel/app.ts'
import type { WorkingCalendar } from '../../../kernel/values/working-time.ts'
import { organisationErrors } from '../errors.ts'
import { type CalendarDraft, withDraft } from '../rules/calendar-draft.ts'
import {
  type CalendarDay,
  calendarFromLayers,
  daysOf,
  type HeldHours,
  hoursOf,
} from '../rules/calendar-layers.ts'
import { layersOf, rootUnit } from '../store/calendar-change.ts'

/**
 * The working calendar that holds today for a unit: the days of the province with the hours of the unit, or of the nearest
 * unit above that has some. With a draft: as it would be, were the draft issued. Throws `calendar-not-found`.
 */
export async function calendarOf(read: Read, unit: string, draft?: CalendarDraft): Promise<WorkingCalendar> {
  const layers = await layersOf(read, unit)
  if (!layers) throw organisationErrors.noCalendar(unit)
  return calendarFromLayers(draft ? withDraft(layers, draft) : layers)
}

export type CalendarYear = { unit: string; year: number; days: CalendarDay[]; hours: HeldHours[] }

/**
 * The days of a year that are different, with why, and the hours that hold in it; of the province when no unit is named.
 * Throws `calendar-not-found`.
 */
export async function calendarYear(read: Read, year: number, of?: string): Promise<CalendarYear> {
  const unit = of ?? (await rootUnit(read)) ?? ''
  const layers = await layersOf(read, unit)
  if (!layers) throw organisationErrors.noCalendar(unit)
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const all = hoursOf(layers)
  const begun = all.findLastIndex(({ from }) => from <= first)
  return {
    unit,
    year,
    days: [...daysOf(layers).values()].filter(({ date }) => date >= first && date <= last),
    hours: all.slice(Math.max(begun, 0)).filter(({ from }) => from <= last),
  }
}
