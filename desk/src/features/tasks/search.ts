import { textIn } from '../../shell/text-in.ts'

export const taskStandings = ['overdue', 'soon', 'open', 'submitted', 'accepted'] as const
export const taskParts = ['lead', 'cooperating'] as const
/** Which tasks of plans are listed: of a plan, a unit, a part in them, how they stand; and the page. */
export type TasksSearch = {
  kh?: string
  dv?: string
  vt?: (typeof taskParts)[number]
  tt?: (typeof taskStandings)[number]
  trang?: number
}

export function readTasksSearch(search: Record<string, unknown>): TasksSearch {
  const [kh, dv] = [textIn(search.kh), textIn(search.dv)]
  const vt = taskParts.find((part) => part === search.vt)
  const tt = taskStandings.find((standing) => standing === search.tt)
  const trang = Math.trunc(Number(search.trang))
  return {
    ...(kh && { kh }),
    ...(dv && { dv }),
    ...(vt && { vt }),
    ...(tt && { tt }),
    ...(trang > 1 && { trang }),
  }
}
