import { readFileSync } from 'node:fs'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type ReminderRule, reminderRuleOn } from '../rules/task-reminder.ts'
import { groupsOn, type UnitGroup } from '../rules/task-units.ts'

const folder = new URL('../../../../../data/tasks/', import.meta.url)
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T
let groups: readonly UnitGroup[] | undefined
let rules: readonly ReminderRule[] | undefined

/** The words that mean many units, of those that ship with the product, as they hold on a day. */
export function unitGroups(day: PlainDate): UnitGroup[] {
  groups ??= read<{ groups: UnitGroup[] }>('unit-groups.json').groups
  return groupsOn(groups, day)
}

/** When units are reminded on a day, of the rules that ship with the product. */
export function reminderRule(day: PlainDate): ReminderRule | undefined {
  rules ??= read<{ rules: ReminderRule[] }>('reminders.json').rules
  return reminderRuleOn(rules, day)
}
