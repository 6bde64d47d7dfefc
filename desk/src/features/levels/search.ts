import { textIn } from '../../shell/text-in.ts'

export const levelWays = ['unit', 'field', 'tier'] as const
export type LevelsSearch = { theo?: (typeof levelWays)[number]; ngay?: string }

export function readLevelsSearch(search: Record<string, unknown>): LevelsSearch {
  const theo = levelWays.find((way) => way === search.theo)
  const ngay = textIn(search.ngay)
  return { ...(theo && { theo }), ...(ngay && /^\d{4}-\d{2}-\d{2}$/.test(ngay) && { ngay }) }
}
