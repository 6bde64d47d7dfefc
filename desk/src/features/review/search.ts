import { textIn } from '../../shell/text-in.ts'

export const rowFilters = ['thieu', 'tra-lai'] as const
export type RowFilter = (typeof rowFilters)[number]
/** What of a review's table is shown: rows that lack something or came back, and words to look for. */
export type ReviewTableSearch = { loc?: string; xem?: RowFilter }

export function readReviewTableSearch(search: Record<string, unknown>): ReviewTableSearch {
  const [loc, xem] = [textIn(search.loc), rowFilters.find((filter) => filter === search.xem)]
  return { ...(loc && { loc }), ...(xem && { xem }) }
}
