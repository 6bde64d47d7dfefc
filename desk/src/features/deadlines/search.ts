import { textIn } from '../../shell/text-in.ts'

/** How the running dossiers are grouped; absent: by unit. */
export type DeadlinesSearch = { theo?: 'field' | 'person'; trang?: number }

export function readDeadlinesSearch(search: Record<string, unknown>): DeadlinesSearch {
  const theo = (['field', 'person'] as const).find((by) => by === search.theo)
  const trang = Math.trunc(Number(search.trang))
  return { ...(theo && { theo }), ...(trang > 1 && { trang }) }
}

/** The month whose late dossiers are listed; absent: the last one. */
export type LateListSearch = { thang?: string }

export function readLateListSearch(search: Record<string, unknown>): LateListSearch {
  const thang = textIn(search.thang)
  return thang && /^20\d{2}-(0[1-9]|1[0-2])$/.test(thang) ? { thang } : {}
}
