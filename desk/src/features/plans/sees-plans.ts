import type { Me } from '../../api-types.ts'

/** Whether targets are offered to be handed down; the server has the last word. */
export const handsDown = ({ roles = [] }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => ['leader', 'supervisor', 'unit-admin', 'system-admin'].includes(role))

/** Whether the pages of plans are offered. */
export const seesPlans = handsDown
