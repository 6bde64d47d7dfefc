import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { planErrors } from '../errors.ts'
import { type PlanVersion, planContent } from './plan-content.ts'
import { plansOfProvince } from './plans-of-province.ts'

/** The plan as it says today, or said on a day; throws `plan-not-found` when the province has none of the code. */
export async function planInForce(
  read: Read,
  code: string,
  at: PlainDate = read.today,
): Promise<PlanVersion> {
  const [plan, own] = await Promise.all([planContent(read, code, { at }), plansOfProvince(read)])
  if (!plan || !own.includes(code)) throw planErrors.planNotFound(code)
  return plan
}
