import type { Role } from '../../../kernel/values/role.ts'
import type { DraftItem } from './calendar-draft.ts'

type Holder = { unit: string; roles: readonly Role[] }

/** Days are changed by the administrator of the system; hours of a unit also by the administrator of that unit. */
export const calendarRights = ({ roles }: Holder): { days: boolean; hours: boolean } => {
  const days = roles.includes('system-admin')
  return { days, hours: days || roles.includes('unit-admin') }
}

/** Whether the actor may issue the item; `path` is the unit whose hours it sets and every unit above that. */
export function mayIssue(actor: Holder, item: DraftItem, path: readonly string[]): boolean {
  const { days, hours } = calendarRights(actor)
  return days || (item.kind === 'hours' && hours && path.includes(actor.unit))
}
