import { readFileSync } from 'node:fs'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type DeadlineRule, deadlineRuleOn } from '../rules/warning.ts'

const file = new URL('../../../../../data/deadlines/rules.json', import.meta.url)
let rules: readonly DeadlineRule[] | undefined

/** The rule for warnings and answers that holds on a date, of those that ship with the product. */
export function deadlineRule(date: PlainDate): DeadlineRule {
  rules ??= (JSON.parse(readFileSync(file, 'utf8')) as { rules: DeadlineRule[] }).rules
  return deadlineRuleOn(rules, date)
}
