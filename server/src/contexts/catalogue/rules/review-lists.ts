import type { ServiceLevel, Tier } from './procedure-record.ts'
import type { ReviewCondition } from './review-conditions.ts'
import type { Amendment, ReviewContent } from './review-entry.ts'

/** A reviewed procedure as a line of a list. */
export type ReviewedProcedure = {
  procedure: string
  name: string
  field: string
  tiers: Tier[]
  /** The agency that reviewed it. */
  agency: string
  level: ServiceLevel
  /** The conditions that are not met, each with the agency's why. */
  unmet: { id: string; condition: string; why: string }[]
  reason: string | null
  amendments: Amendment[]
  yearlyDossiers: number | null
}
/** Danh mục đủ điều kiện toàn trình; danh mục chưa đủ điều kiện, kèm đề xuất sửa đổi. */
export type ReviewLists = { eligible: ReviewedProcedure[]; notYet: ReviewedProcedure[] }

const byVietnamese = new Intl.Collator('vi').compare
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The two lists of a review, by field and code: what can be offered fully online, and what cannot yet. */
export function formLists(entries: readonly ReviewedProcedure[]): ReviewLists {
  const sorted = [...entries].sort(
    (a, b) =>
      byVietnamese(a.field, b.field) || compare(a.field, b.field) || compare(a.procedure, b.procedure),
  )
  return {
    eligible: sorted.filter(({ level }) => level === 'full'),
    notYet: sorted.filter(({ level }) => level !== 'full'),
  }
}

/** The conditions that a row does not meet, in the order of the law. */
export const unmetOf = (
  { answers }: Pick<ReviewContent, 'answers'>,
  conditions: readonly ReviewCondition[],
): ReviewedProcedure['unmet'] =>
  conditions.flatMap(({ id, vi }) => {
    const answer = answers[id]
    return answer?.met === false ? [{ id, condition: vi, why: answer.why ?? '' }] : []
  })

/** Why it is not fully online, in one line, as it is published beside the level (Decree 224/2026/NĐ-CP, Art. 14). */
export const publishedReason = ({ unmet, reason }: Pick<ReviewedProcedure, 'unmet' | 'reason'>): string =>
  [...unmet.map(({ why }) => why.trim()), reason?.trim() ?? ''].filter(Boolean).join('; ')

/** The articles that stand in the way. */
export const publishedGround = ({ amendments }: Pick<ReviewedProcedure, 'amendments'>): string | null =>
  amendments.map(({ article, document }) => `${article} ${document}`.trim()).join('; ') || null
