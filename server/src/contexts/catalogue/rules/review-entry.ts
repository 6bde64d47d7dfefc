import type { ServiceLevel } from './procedure-record.ts'
import { type ConditionAnswers, highestLevel, isHigher, type ReviewCondition } from './review-conditions.ts'

/** What of the law would have to change, and how. */
export type Amendment = { document: string; article: string; proposal: string }

/** What an agency says of one of its procedures. */
export type ReviewContent = {
  answers: ConditionAnswers
  /** Null: as far as the conditions allow. */
  proposedLevel: ServiceLevel | null
  /** Why lower than the conditions allow. */
  reason: string | null
  amendments: Amendment[]
  yearlyDossiers: number | null
  note: string | null
}
export type ReviewFault = {
  /** `answers/<condition>`, `proposedLevel`, `reason`, `amendments`. */
  at: string
  code: 'unanswered' | 'why-needed' | 'too-high' | 'reason-needed' | 'amendment-needed' | 'amendment-broken'
}
export type ReviewVerdict = { level: ServiceLevel; faults: ReviewFault[] }

const says = (text: string | null): boolean => Boolean(text?.trim())

/**
 * What a row comes to and what it still lacks. Whatever is less than full needs its reason and the amendment of the law that
 * would lift the obstacle; nobody may propose more than the conditions allow.
 */
export function judgeReview(content: ReviewContent, conditions: readonly ReviewCondition[]): ReviewVerdict {
  const { answers, proposedLevel, reason, amendments } = content
  const allowed = highestLevel(answers, conditions)
  const level = proposedLevel ?? allowed
  const faults: ReviewFault[] = conditions.flatMap(({ id }): ReviewFault[] => {
    const answer = answers[id]
    if (!answer) return [{ at: `answers/${id}`, code: 'unanswered' }]
    return answer.met || says(answer.why) ? [] : [{ at: `answers/${id}`, code: 'why-needed' }]
  })
  if (isHigher(level, allowed)) faults.push({ at: 'proposedLevel', code: 'too-high' })
  if (isHigher(allowed, level) && !says(reason)) faults.push({ at: 'reason', code: 'reason-needed' })
  if (level !== 'full' && amendments.length === 0) faults.push({ at: 'amendments', code: 'amendment-needed' })
  if (!amendments.every((one) => says(one.document) && says(one.article) && says(one.proposal)))
    faults.push({ at: 'amendments', code: 'amendment-broken' })
  return { level, faults }
}
