import type { Read, Tx } from '../../../kernel/app.ts'
import type { Plan } from '../rules/plan-document.ts'
import { plansDb } from './tables.ts'

export const checksumOfPlan = async (read: Read, code: string): Promise<string | undefined> =>
  (
    await plansDb(read)
      .selectFrom('plans.plan')
      .select('checksum')
      .where('code', '=', code)
      .executeTakeFirst()
  )?.checksum

/** Puts the plan in the place of the one of the same code, with its targets and tasks. */
export async function replacePlan(tx: Tx, plan: Plan, checksum: string): Promise<void> {
  const db = plansDb(tx)
  await db.deleteFrom('plans.plan').where('code', '=', plan.code).execute()
  await db
    .insertInto('plans.plan')
    .values({
      code: plan.code,
      province: plan.province,
      number: plan.number,
      issued: plan.issued,
      year: plan.year,
      title_vi: plan.titleVi,
      title_en: plan.titleEn,
      tiers: plan.tiers,
      legal_bases: plan.legalBases,
      checksum,
      loaded_at: tx.now,
    })
    .execute()
  const targets = plan.targets.map((target, position) => ({
    ...target,
    plan: plan.code,
    position,
    goals: JSON.stringify(target.goals),
  }))
  await db.insertInto('plans.target').values(targets).execute()
  const tasks = plan.tasks.map((task, position) => ({ ...task, plan: plan.code, position }))
  if (tasks.length > 0) await db.insertInto('plans.task').values(tasks).execute()
}
