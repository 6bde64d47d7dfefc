import type { Reason } from '@mot-cua/form-engine'
import type { Text } from '../../../kernel/values/locale.ts'

/**
 * What the applicant reads of a reason: the officer's own words, else the sentence of the catalogue. A sentence that
 * still has blanks such as `{number}` says nothing until somebody fills them in, so it counts as none.
 */
export function sentenceOf(
  reasons: readonly Reason[],
  given: { code: string; text?: string | undefined },
): Text | undefined {
  const own = given.text?.trim()
  if (own) return { vi: own, en: own }
  const reason = reasons.find(({ code }) => code === given.code)
  return reason && !reason.sentence_vi.includes('{')
    ? { vi: reason.sentence_vi, en: reason.sentence_en }
    : undefined
}
