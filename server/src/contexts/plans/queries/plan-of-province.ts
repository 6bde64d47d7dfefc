import type { App } from '../../../kernel/app.ts'
import { planErrors } from '../errors.ts'
import { plansDb } from '../store/tables.ts'

/** Code of the newest plan of the province with the name, of those that hold today if any does; throws `plan-not-found` when it has none. */
export const planOfProvince = (app: App, province: string): Promise<string> =>
  app.read({ kind: 'system', id: 'plans.plan-of-province' }, async (read) => {
    const plan = await plansDb(read)
      .selectFrom('plans.plan')
      .innerJoin('plans.version', 'plan', 'code')
      .select('code')
      .where('province', '=', province)
      .where('no', '=', 1)
      .orderBy(({ eb }) => eb('holds_from', '<=', read.today), 'desc')
      .orderBy('holds_from', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!plan) throw planErrors.planNotFound(province)
    return plan.code
  })
