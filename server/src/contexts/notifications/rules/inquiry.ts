import type { Locale } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** How a dossier is asked for by text message, from a day on. */
export type InquiryRule = {
  validFrom: PlainDate
  keywords: readonly { word: string; language: Locale }[]
  perPhoneAnHour: number
  perPhoneADay: number
  allAMinute: number
}

/** The rule that holds on a date. */
export const inquiryRuleOn = (rules: readonly InquiryRule[], date: PlainDate): InquiryRule =>
  rules.findLast(({ validFrom }) => validFrom <= date) ?? rules[0]!

/** As people type on a telephone: any case, with or without signs over the letters, blanks wherever. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()

/** Reads `HS H52.40-261123-0001`: which code is asked for, and in which language; null for anything else. */
export function readInquiry(
  text: string,
  { keywords }: Pick<InquiryRule, 'keywords'>,
): { code: string; language: Locale } | null {
  const [first = '', ...rest] = text.trim().split(/\s+/)
  const keyword = keywords.find(({ word }) => plain(word) === plain(first))
  const code = rest.join('')
  return keyword && code ? { code, language: keyword.language } : null
}

/** How many were taken before this one: of the same telephone within an hour and within a day, and of all within a minute. */
export type Asked = { hour: number; day: number; minute: number }

/**
 * Whether a message is answered. The first one too many of a telephone is told so, and after that nothing is answered any more; with
 * too many in all nobody is told, as that would be too many answers.
 */
export function judgeAsking(
  { hour, day, minute }: Asked,
  rule: Pick<InquiryRule, 'perPhoneAnHour' | 'perPhoneADay' | 'allAMinute'>,
): 'answer' | 'tell-limit' | 'silent' {
  if (minute >= rule.allAMinute) return 'silent'
  if (hour > rule.perPhoneAnHour || day > rule.perPhoneADay) return 'silent'
  return hour === rule.perPhoneAnHour || day === rule.perPhoneADay ? 'tell-limit' : 'answer'
}
