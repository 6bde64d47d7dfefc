/** The version of a report that is shown; absent: the newest. */
export type ReportSearch = { ban?: number }

export function readReportSearch(search: Record<string, unknown>): ReportSearch {
  const ban = Math.trunc(Number(search.ban))
  return ban > 0 ? { ban } : {}
}
