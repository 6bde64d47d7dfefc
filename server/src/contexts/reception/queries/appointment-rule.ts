import { readFileSync } from 'node:fs'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type AppointmentRule, appointmentRuleOn } from '../rules/appointments.ts'

const file = new URL('../../../../../data/reception/appointments.json', import.meta.url)
let rules: readonly AppointmentRule[] | undefined

/** The rule for times to come in that holds on a date, of those that ship with the product. */
export function appointmentRule(date: PlainDate): AppointmentRule {
  rules ??= (JSON.parse(readFileSync(file, 'utf8')) as { rules: AppointmentRule[] }).rules
  return appointmentRuleOn(rules, date)
}
