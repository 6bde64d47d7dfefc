import type { Me } from '../../api-types.ts'

/** Whether the pages of plans are offered; the server has the last word. */
export const seesPlans = ({ roles = [] }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => ['leader', 'supervisor', 'unit-admin', 'system-admin'].includes(role))
