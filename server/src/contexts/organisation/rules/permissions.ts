import type { Role } from '../../../kernel/values/role.ts'

type Administrator = { kind: 'citizen' | 'staff' | 'system'; unit?: string; roles?: readonly Role[] }

/** Whether the actor administers the unit that `path` (from the root down to it) leads to: their own one and those below. */
export const mayAdminister = (
  { kind, unit = '', roles = [] }: Administrator,
  path: readonly string[],
): boolean =>
  kind === 'system' ||
  (kind === 'staff' &&
    (roles.includes('system-admin') || (roles.includes('unit-admin') && path.includes(unit))))

/** Whether the actor sees the staff of the province and what is administered of units. */
export const administersAnything = ({ kind, roles = [] }: Administrator): boolean =>
  kind === 'system' || (kind === 'staff' && (roles.includes('system-admin') || roles.includes('unit-admin')))
