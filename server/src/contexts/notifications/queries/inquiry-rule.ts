import { readFileSync } from 'node:fs'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type InquiryRule, inquiryRuleOn } from '../rules/inquiry.ts'

const file = new URL('../../../../../data/look-up/sms.json', import.meta.url)
let rules: readonly InquiryRule[] | undefined

/** The rule for asking by text message that holds on a date, of those that ship with the product. */
export function inquiryRule(date: PlainDate): InquiryRule {
  rules ??= (JSON.parse(readFileSync(file, 'utf8')) as { rules: InquiryRule[] }).rules
  return inquiryRuleOn(rules, date)
}
