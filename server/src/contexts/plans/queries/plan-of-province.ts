import type { App } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { planErrors } from '../errors.ts'
import { plansNamed } from './plans-of-province.ts'

/**
 * Code of the plan of the province with the name that is in force on a day, today unless given; the newest where none is. Throws
 * `plan-not-found` when it has none.
 */
export const planOfProvince = (app: App, province: string, at?: PlainDate): Promise<string> =>
  app.read({ kind: 'system', id: 'plans.plan-of-province' }, async (read) => {
    const [plan] = await plansNamed(read, province, at ?? read.today)
    if (plan === undefined) throw planErrors.planNotFound(province)
    return plan
  })
