import type { Read, Tx } from '../../../kernel/app.ts'
import type { Plan } from '../rules/plan-document.ts'
import { type IndicatorRow, performanceDb } from './tables.ts'

export async function saveIndicators(
  tx: Tx,
  indicators: readonly Omit<IndicatorRow, 'position'>[],
): Promise<void> {
  for (const [position, indicator] of indicators.entries()) {
    const row = { ...indicator, position }
    await performanceDb(tx)
      .insertInto('performance.indicator')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
  }
}

export async function knownIndicators(read: Read): Promise<Set<string>> {
  const rows = await performanceDb(read).selectFrom('performance.indicator').select('id').execute()
  return new Set(rows.map(({ id }) => id))
}

export const checksumOfPlan = async (read: Read, code: string): Promise<string | undefined> =>
  (
    await performanceDb(read)
      .selectFrom('performance.plan')
      .select('checksum')
      .where('code', '=', code)
      .executeTakeFirst()
  )?.checksum

/** Puts the plan in the place of the one of the same code, with its targets and tasks. */
export async function replacePlan(tx: Tx, plan: Plan, checksum: string): Promise<void> {
  const db = performanceDb(tx)
  await db.deleteFrom('performance.plan').where('code', '=', plan.code).execute()
  await db
    .insertInto('performance.plan')
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
  await db.insertInto('performance.target').values(targets).execute()
  const tasks = plan.tasks.map((task, position) => ({ ...task, plan: plan.code, position }))
  if (tasks.length > 0) await db.insertInto('performance.task').values(tasks).execute()
}
