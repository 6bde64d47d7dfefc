import type { Read } from '../../../kernel/app.ts'
import { planErrors } from '../errors.ts'
import { type PlanVersion, planContent } from './plan-content.ts'
import { plansOfProvince } from './plans-of-province.ts'

/** The plan as it says today; throws `plan-not-found` when the province has none of the code. */
export async function planInForce(read: Read, code: string): Promise<PlanVersion> {
  const [plan, own] = await Promise.all([planContent(read, code, { at: read.today }), plansOfProvince(read)])
  if (!plan || !own.includes(code)) throw planErrors.planNotFound(code)
  return plan
}
