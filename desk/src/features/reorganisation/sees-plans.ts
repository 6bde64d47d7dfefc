import type { Me } from '../../api-types.ts'

/** Whether plans are offered in the navigation; the server says who may really read them: people of the province. */
export const seesPlans = ({ roles = [], unit }: Pick<Me, 'roles' | 'unit'>): boolean =>
  (unit ?? '').split('.').length <= 2 && roles.some((role) => role === 'system-admin' || role === 'leader')
