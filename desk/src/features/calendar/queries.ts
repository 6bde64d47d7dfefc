import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'
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

/** The recomputations; looked at every second while one runs. */
export const dueRunsQuery = queryOptions({
  queryKey: ['calendar', 'runs'],
  queryFn: () => api.dueRuns().then(({ items }) => items),
  refetchInterval: ({ state }) => (state.data?.some(({ finishedAt }) => !finishedAt) ? closely : now),
})
