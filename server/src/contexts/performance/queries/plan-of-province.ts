import type { App } from '../../../kernel/app.ts'
import { performanceErrors } from '../errors.ts'
import { performanceDb } from '../store/tables.ts'

/** Code of the newest plan of the province with the name; throws `plan-not-found` when it has none. */
export const planOfProvince = (app: App, province: string): Promise<string> =>
  app.read({ kind: 'system', id: 'performance.plan-of-province' }, async (read) => {
    const plan = await performanceDb(read)
      .selectFrom('performance.plan')
      .select('code')
      .where('province', '=', province)
      .orderBy('issued', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!plan) throw performanceErrors.planNotFound(province)
    return plan.code
  })
