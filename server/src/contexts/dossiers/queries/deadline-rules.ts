import { readFileSync } from 'node:fs'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ConsultationRule } from '../rules/consultation.ts'
import { type DeadlineRule, deadlineRuleOn } from '../rules/warning.ts'

const rulesIn = <Rule>(name: string) => {
  const file = new URL(`../../../../../data/deadlines/${name}.json`, import.meta.url)
  let rules: readonly Rule[] | undefined
  return (): readonly Rule[] => {
    rules ??= (JSON.parse(readFileSync(file, 'utf8')) as { rules: Rule[] }).rules
    return rules
  }
}
const deadlines = rulesIn<DeadlineRule>('rules')
const consultations = rulesIn<ConsultationRule>('consultations')

/** The rule for warnings and answers that holds on a date, of those that ship with the product. */
export const deadlineRule = (date: PlainDate): DeadlineRule => deadlineRuleOn(deadlines(), date)

/** The rule for reminders and links of consultations that holds on a date. */
export const consultationRule = (date: PlainDate): ConsultationRule => deadlineRuleOn(consultations(), date)
