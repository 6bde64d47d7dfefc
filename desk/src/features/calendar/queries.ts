import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'
import type { CalendarChange, DueRun } from '../../api-types.ts'
import { todayInVietnam } from '../../shell/day.ts'

/** How often a running recomputation is asked how far it is, in ms; and otherwise. */
const [closely, now] = [1_000, 30_000]

/** The year it is in Vietnam. */
export const thisYear = (): number => Number(todayInVietnam().slice(0, 4))

export const calendarYearQuery = (year: number, unit?: string) =>
  queryOptions({ queryKey: ['calendar', year, unit ?? ''], queryFn: () => api.calendarYear(year, unit) })

export const administrationQuery = queryOptions({
  queryKey: ['calendar', 'administration'],
  queryFn: api.calendarAdministration,
})

/** A change of the last minutes begins its recomputation in a moment, if it has not yet. */
const beginsWithin = 5 * 60_000

const isBeginning = (changes: readonly CalendarChange[], runs: readonly DueRun[]) =>
  changes.some(
    ({ id, issuedAt }) =>
      Date.now() - new Date(issuedAt).getTime() < beginsWithin && !runs.some(({ change }) => change === id),
  )

/** The recomputations of these changes; looked at every second while one runs or is about to. */
export const dueRunsQuery = (changes: readonly CalendarChange[]) =>
  queryOptions({
    queryKey: ['calendar', 'runs'],
    queryFn: () => api.dueRuns().then(({ items }) => items),
    refetchInterval: ({ state: { data = [] } }) =>
      data.some(({ finishedAt }) => !finishedAt) || isBeginning(changes, data) ? closely : now,
  })
