import { textIn } from '../../shell/text-in.ts'

export const standingSlugs = ['open', 'all', 'changed', 'new', 'annulled', 'unreadable'] as const
export type StandingSlug = (typeof standingSlugs)[number]
/** Which differences are listed, and the procedure that is looked at. */
export type NationalSearch = { loc?: StandingSlug; ma?: string }

export function readNationalSearch(search: Record<string, unknown>): NationalSearch {
  const loc = standingSlugs.find((slug) => slug === search.loc)
  const ma = textIn(search.ma)
  // An address such as `?ma=1.001193` is read as a number, which has lost no digit but a last zero.
  const code = ma && /^\d\.\d{1,6}$/.test(ma) ? ma.padEnd(8, '0') : undefined
  return { ...(loc && { loc }), ...(code && { ma: code }) }
}
