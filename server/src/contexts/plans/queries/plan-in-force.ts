import type { Read } from '../../../kernel/app.ts'
import { provinceOf } from '../../organisation/index.ts'
import { planErrors } from '../errors.ts'
import type { Plan } from '../rules/plan-document.ts'
import { provinceName } from '../rules/province-name.ts'
import { plansDb } from '../store/tables.ts'
import { planContent } from './plan-content.ts'

const ownProvince = async (read: Read): Promise<string> =>
  provinceName((await provinceOf(read))?.committee.nameVi ?? '')

/** The plan as it says today; throws `plan-not-found` when there is none of the province. */
export async function planInForce(read: Read, code: string): Promise<Plan> {
  const plan = await planContent(read, code)
  if (!plan || plan.province !== (await ownProvince(read))) throw planErrors.planNotFound(code)
  return plan
}

/** Codes of the plans of this province. */
export async function codesOfPlans(read: Read): Promise<string[]> {
  const rows = await plansDb(read)
    .selectFrom('plans.plan')
    .select('code')
    .where('province', '=', await ownProvince(read))
    .orderBy('code')
    .execute()
  return rows.map(({ code }) => code)
}
