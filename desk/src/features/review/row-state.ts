import type { ReviewCondition, ReviewContent, ReviewRow } from '../../api-types.ts'
import { hasWords } from '../../shell/has-words.ts'
import type { ReviewTableSearch } from './search.ts'

/** Changes something of a row on the screen and sends it. */
export type SaveRow = (row: ReviewRow, change: Partial<ReviewContent>) => void
type Answer = ReviewContent['answers'][string]

export const isWhole = ({ state }: Pick<ReviewRow, 'state'>): boolean =>
  state === 'filled' || state === 'consolidated'

/** Not answered becomes met, met becomes not met; the reason typed before is kept. */
export const nextAnswer = (answer: Answer | undefined): Answer => ({
  met: answer ? !answer.met : true,
  why: answer?.why ?? null,
})

/** Everything met and nothing lower proposed. */
export const allMet = (
  conditions: readonly Pick<ReviewCondition, 'id'>[],
): Pick<ReviewContent, 'answers' | 'proposedLevel' | 'reason' | 'amendments'> => ({
  answers: Object.fromEntries(conditions.map(({ id }) => [id, { met: true, why: null }])),
  proposedLevel: null,
  reason: null,
  amendments: [],
})

/** The rows that lack something or came back, with every typed word in name, code or field, diacritics or not. */
export function filterRows<Row extends Pick<ReviewRow, 'name' | 'procedure' | 'field' | 'state'>>(
  rows: readonly Row[],
  { xem, loc }: ReviewTableSearch,
): Row[] {
  const isSought = hasWords(loc ?? '')
  return rows.filter((row) => {
    if (xem === 'thieu' && isWhole(row)) return false
    if (xem === 'tra-lai' && row.state !== 'returned') return false
    return isSought(`${row.procedure} ${row.name} ${row.field}`)
  })
}
