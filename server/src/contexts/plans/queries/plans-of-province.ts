import type { Read } from '../../../kernel/app.ts'
import { provinceOf } from '../../organisation/index.ts'
import { provinceName } from '../rules/province-name.ts'
import { plansDb } from '../store/tables.ts'

/** Codes of the plans of the province that this database holds, the newest first. */
export async function plansOfProvince(read: Read): Promise<string[]> {
  const province = await provinceOf(read)
  const plans = await plansDb(read)
    .selectFrom('plans.plan')
    .innerJoin('plans.version', 'plan', 'code')
    .select('code')
    .where('province', '=', provinceName(province?.committee.nameVi ?? ''))
    .where('no', '=', 1)
    .orderBy('holds_from', 'desc')
    .orderBy('code')
    .execute()
  return plans.map(({ code }) => code)
}
