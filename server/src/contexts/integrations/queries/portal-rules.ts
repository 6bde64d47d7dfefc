import { readFileSync } from 'node:fs'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { PortalRule } from '../rules/portal-record.ts'
import { ruleOn } from '../rules/rule-on.ts'

const file = new URL('../../../../../data/national-portal/rules.json', import.meta.url)
let rules: readonly PortalRule[] | undefined

/** The rule for what the national portal is told on a day, of those that ship with the product. */
export function portalRule(day: PlainDate): PortalRule {
  rules ??= (JSON.parse(readFileSync(file, 'utf8')) as { rules: PortalRule[] }).rules
  return ruleOn(rules, day)
}
