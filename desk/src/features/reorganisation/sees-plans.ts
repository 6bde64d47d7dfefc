import type { Me, Unit } from '../../api-types.ts'

/**
 * Whether plans are offered in the navigation: to administrators and leaders who work for the province itself, in its People's
 * Committee or the office of it. The server has the last word.
 */
export function seesPlans({ roles = [], unit }: Pick<Me, 'roles' | 'unit'>, units: readonly Unit[]): boolean {
  const own = units.find(({ id }) => id === unit)
  const above = units.find(({ id }) => id === own?.parent)
  const forProvince =
    own !== undefined && (own.parent === null || (own.kind === 'office' && above?.parent === null))
  return forProvince && roles.some((role) => role === 'system-admin' || role === 'leader')
}
