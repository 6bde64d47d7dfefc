import { textIn } from '../../shell/text-in.ts'

/** What the calendar's address says: the year, and whose hours are shown. */
export type CalendarSearch = { nam?: number; dv?: string }

export function readCalendarSearch(search: Record<string, unknown>): CalendarSearch {
  const [nam, dv] = [Number(search.nam), textIn(search.dv)]
  return { ...(nam >= 2000 && nam <= 2200 && { nam }), ...(dv && { dv }) }
}
