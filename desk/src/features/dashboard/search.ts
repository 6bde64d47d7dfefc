import { textIn } from '../../shell/text-in.ts'

/** The tiers of government, from the top down. */
export const tiers = ['province', 'district', 'commune'] as const
export type Tier = (typeof tiers)[number]

/**
 * Which plan and unit the dashboard shows, as of which day; the target whose map is open, and the tier it is of; whether it hangs on a
 * wall. Absent: the newest plan, what the person answers for, now.
 */
export type DashboardSearch = {
  kh?: string
  dv?: string
  ngay?: string
  ct?: string
  cap?: Tier
  man?: 'lon'
}

const day = (value: unknown): string | undefined => {
  const said = textIn(value)
  return said && /^\d{4}-\d{2}-\d{2}$/.test(said) ? said : undefined
}
const tier = (value: unknown): { cap?: Tier } => {
  const cap = tiers.find((one) => one === value)
  return cap ? { cap } : {}
}

export function readDashboardSearch(search: Record<string, unknown>): DashboardSearch {
  const [kh, dv, ngay, ct] = [textIn(search.kh), textIn(search.dv), day(search.ngay), textIn(search.ct)]
  return {
    ...{ ...(kh && { kh }), ...(dv && { dv }), ...(ngay && { ngay }), ...(ct && { ct }) },
    ...{ ...tier(search.cap), ...(search.man === 'lon' && { man: 'lon' }) },
  }
}

/**
 * A figure: its days, as known at the end of `chot` (absent: now), of a unit and a tier; what it is taken apart by, and which dossiers
 * are listed: part, procedure and where the page begins.
 */
export type FigureSearch = {
  tu: string
  den: string
  chot?: string
  dv?: string
  cap?: Tier
  theo?: 'procedure' | 'field'
  phan?: 'numerator' | 'missing'
  tt?: string
  sau?: string
}

/** What hinders two days from being looked at, at the field it is about: one is missing, they are turned, or all of it is to come. */
export function turnedDays(
  { from, to }: { from: string; to: string },
  today: string,
): { field: 'from' | 'to'; why: 'missing' | 'turned' | 'future' } | undefined {
  if (!from) return { field: 'from', why: 'missing' }
  if (!to) return { field: 'to', why: 'missing' }
  if (from > today) return { field: 'from', why: 'future' }
  return from > to ? { field: 'to', why: 'turned' } : undefined
}

export function readFigureSearch(search: Record<string, unknown>): FigureSearch {
  const year = new Date().getFullYear()
  const [chot, dv, tt, sau] = [day(search.chot), textIn(search.dv), textIn(search.tt), textIn(search.sau)]
  const theo = (['procedure', 'field'] as const).find((by) => by === search.theo)
  const phan = (['numerator', 'missing'] as const).find((part) => part === search.phan)
  return {
    ...{ tu: day(search.tu) ?? `${year}-01-01`, den: day(search.den) ?? `${year}-12-31` },
    ...{ ...(chot && { chot }), ...(dv && { dv }), ...tier(search.cap), ...(theo && { theo }) },
    ...{ ...(phan && { phan }), ...(tt && { tt }), ...(sau && { sau }) },
  }
}
