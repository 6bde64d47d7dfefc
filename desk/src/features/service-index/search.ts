import { textIn } from '../../shell/text-in.ts'

/** The month, quarter or year of an index; absent: the running one. */
export type IndexSearch = { ky?: string }
export type UnitIndexSearch = { ky?: string; dv?: string }

/** An address such as `?ky=2026` is read as a number. */
const periodIn = (value: unknown): { ky?: string } => {
  const ky = textIn(value)
  return ky && /^20\d{2}(-(0[1-9]|1[0-2]|Q[1-4]))?$/.test(ky) ? { ky } : {}
}

export const readIndexSearch = (search: Record<string, unknown>): IndexSearch => periodIn(search.ky)

export function readUnitIndexSearch(search: Record<string, unknown>): UnitIndexSearch {
  const dv = textIn(search.dv)
  return { ...periodIn(search.ky), ...(dv && { dv }) }
}
