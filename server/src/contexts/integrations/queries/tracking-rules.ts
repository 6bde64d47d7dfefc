import { readFileSync } from 'node:fs'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { ruleOn } from '../rules/rule-on.ts'
import type { TrackingRule } from '../rules/tracking.ts'

const file = new URL('../../../../../data/emc/rules.json', import.meta.url)
let rules: readonly TrackingRule[] | undefined

/** The rule for what the monitoring system is told on a day, of those that ship with the product. */
export function trackingRule(day: PlainDate): TrackingRule {
  rules ??= (JSON.parse(readFileSync(file, 'utf8')) as { rules: TrackingRule[] }).rules
  return ruleOn(rules, day)
}
