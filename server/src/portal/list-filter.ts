import type { ServiceLevel, Tier } from '../contexts/catalogue/index.ts'
import { type Audience, audiences, type ProcedureOrder } from '../contexts/catalogue/portal.ts'

/** What a list of procedures is narrowed to, as its address says it. */
export type ListFilter = {
  q?: string | undefined
  event?: string | undefined
  field?: string | undefined
  /** Id of a unit. */
  agency?: string | undefined
  tier?: Tier | undefined
  audience?: Audience | undefined
  level?: ServiceLevel | undefined
  order?: ProcedureOrder | undefined
}

export const tiers: readonly Tier[] = ['province', 'district', 'commune']
export const levels: readonly ServiceLevel[] = ['full', 'partial', 'info']
export { audiences }

/** Names and words of the filters in addresses, which stay what they are. */
export const filterNames = {
  q: 'q',
  event: 'viec-doi',
  field: 'linh-vuc',
  agency: 'co-quan',
  tier: 'cap',
  audience: 'doi-tuong',
  level: 'muc',
  order: 'xep',
} as const satisfies Record<keyof ListFilter, string>

export const slugs = {
  tier: { province: 'tinh', district: 'huyen', commune: 'xa' },
  audience: {
    citizen: 'cong-dan',
    business: 'doanh-nghiep',
    agency: 'co-quan-nha-nuoc',
    organisation: 'to-chuc',
  },
  level: { full: 'toan-trinh', partial: 'mot-phan', info: 'thong-tin' },
  order: { popular: 'pho-bien', name: 'ten' },
} as const

type Coded = keyof typeof slugs
const isCoded = (name: string): name is Coded => name in slugs

/** The pairs of an address that say the filter, in one order, so that one list has one address. */
export const filterQuery = (filter: ListFilter): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(filterNames).map(([name, parameter]) => {
      const value = filter[name as keyof ListFilter]
      return [
        parameter,
        value && isCoded(name) ? (slugs[name] as Record<string, string>)[value] : value || undefined,
      ]
    }),
  )

/** Reads a filter from an address; a word that means nothing is left out. */
export function readFilter(query: (name: string) => string | undefined): ListFilter {
  const found = Object.entries(filterNames).flatMap(([name, parameter]) => {
    const given = query(parameter)
    const value =
      given !== undefined && isCoded(name)
        ? Object.entries(slugs[name]).find(([, slug]) => slug === given)?.[0]
        : given
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(found) as ListFilter
}
