import { sql } from 'kysely'
import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { PlanContent } from '../rules/plan-document.ts'
import { plansDb } from './tables.ts'

export type NewVersion = {
  plan: string
  no: number
  number: string | null
  issued: string
  signer: string | null
  holdsFrom: PlainDate
  reason: string | null
  checksum: string | null
  draftedBy: { id: string; name: string } | null
  issuedBy: StaffActor | null
}

/** Writes a version with its targets and tasks; a version is never changed afterwards. */
export async function addVersion(tx: Tx, version: NewVersion, content: PlanContent): Promise<void> {
  const db = plansDb(tx)
  const { plan, no, draftedBy, issuedBy } = version
  await db
    .insertInto('plans.version')
    .values({
      plan,
      no,
      number: version.number,
      issued: version.issued,
      signer: version.signer,
      holds_from: version.holdsFrom,
      reason: version.reason,
      year: content.year,
      title_vi: content.titleVi,
      title_en: content.titleEn,
      tiers: content.tiers,
      legal_bases: content.legalBases,
      reporting: JSON.stringify(content.reporting),
      baseline: content.baseline ? JSON.stringify(content.baseline) : null,
      checksum: version.checksum,
      drafted_by: draftedBy?.id ?? null,
      drafted_by_name: draftedBy?.name ?? null,
      issued_by: issuedBy?.id ?? null,
      issued_by_name: issuedBy?.name ?? null,
      recorded_at: tx.now,
    })
    .execute()
  const of = { plan, version: no }
  const targets = content.targets.map((target, position) => ({
    ...target,
    ...of,
    position,
    goals: JSON.stringify(target.goals),
  }))
  await db.insertInto('plans.target').values(targets).execute()
  const tasks = content.tasks.map((task, position) => ({ ...task, ...of, position }))
  if (tasks.length > 0) await db.insertInto('plans.task').values(tasks).execute()
}

/** Locks the plan until the transaction ends and says where its versions are; undefined when there is no such plan. */
export async function lockPlan(
  tx: Tx,
  code: string,
): Promise<{ province: string; lead: string | null; last: number; holdsFrom: PlainDate } | undefined> {
  const plan = await plansDb(tx)
    .selectFrom('plans.plan')
    .select(['province', 'lead'])
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst()
  const last = await lastVersion(tx, code)
  return plan && last && { ...plan, last: last.no, holdsFrom: last.holdsFrom }
}

const lastVersion = (read: Read, plan: string) =>
  plansDb(read)
    .selectFrom('plans.version')
    .select(['no', 'holds_from as holdsFrom'])
    .where('plan', '=', plan)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()

/** What the last file of the plan was, and whether the desk has issued a version since. */
export async function lastLoaded(
  read: Read,
  plan: string,
): Promise<{ checksum: string | null; amended: boolean } | undefined> {
  const { rows } = await sql<{ checksum: string | null; amended: boolean }>`
    select (array_agg(checksum order by no desc) filter (where checksum is not null))[1] as checksum,
           bool_or(checksum is null) as amended
    from plans.version where plan = ${plan} having count(*) > 0`.execute(read.db)
  return rows[0]
}

/** Adds a plan; false when there is one of the code already. */
export async function addPlan(
  tx: Tx,
  plan: { code: string; province: string; lead: string | null },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await plansDb(tx)
    .insertInto('plans.plan')
    .values(plan)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
