import type { Me, Unit } from '../../api-types.ts'

/** Whether somebody works for the province itself, in its People's Committee or the office of it. */
export function worksForProvince({ unit }: Pick<Me, 'unit'>, units: readonly Unit[]): boolean {
  const own = units.find(({ id }) => id === unit)
  const above = units.find(({ id }) => id === own?.parent)
  return own !== undefined && (own.parent === null || (own.kind === 'office' && above?.parent === null))
}

/** Whether plans are offered in the navigation: to administrators and leaders of the province itself. The server has the last word. */
export const seesPlans = (me: Pick<Me, 'roles' | 'unit'>, units: readonly Unit[]): boolean =>
  worksForProvince(me, units) && (me.roles ?? []).some((role) => role === 'system-admin' || role === 'leader')
