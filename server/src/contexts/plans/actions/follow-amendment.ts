import type { Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type PlanVersion, planContent } from '../queries/plan-content.ts'
import { taskKey } from '../queries/task-parties.ts'
import { amendedDue, followDates } from '../rules/amended-due.ts'
import { isEndless, lastDayOf } from '../rules/task-due.ts'
import { lockWork, openTerms, partsOf, setDue, type TaskWork, worksOfPlan } from '../store/task.ts'
import { lockTerm, moveTerm, renameTerm, type StoredTerm, termsOfWorks } from '../store/task-term.ts'
import { lockPlan } from '../store/version.ts'
import { taskDuesMoved } from '../task-events.ts'

/**
 * Brings the work that was handed out to the dates of the version that holds today: each unfinished term moves to the date that took
 * the place of its own, a part never stays due after the whole, and the history names the plan. Done again, nothing changes.
 */
export async function followAmendment(tx: Tx, code: string): Promise<void> {
  if (!(await lockPlan(tx, code))) return
  const plan = await planContent(tx, code, { at: tx.today })
  if (!plan) return
  const dates = new Map(plan.tasks.map((task) => [taskKey(task), task.due]))
  const units = new Set<string>()
  for (const work of await worksOfPlan(tx, code)) {
    const due = dates.get(taskKey(work))
    if (due === undefined || sameDates(work.due, due)) continue
    await lockWork(tx, work.id)
    if (await follow(tx, plan, work, due)) units.add(work.unit)
  }
  if (units.size === 0) return
  tx.publish(taskDuesMoved.of({ plan: code, version: plan.version, units: [...units].sort() }))
  tx.audit('plan-tasks.follow-amendment', `${code}#${plan.version}`)
}

const sameDates = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join()

async function follow(tx: Tx, plan: PlanVersion, work: TaskWork, due: readonly string[]): Promise<boolean> {
  const terms = await termsOfWorks(tx, [work.id])
  const followed = followDates(terms, work.due, due)
  if (!followed) return false
  await setDue(tx, work.id, due)
  for (const { term, planTerm } of followed.moved) {
    const locked = (await lockTerm(tx, work.id, term))!
    if (locked.state === 'accepted') await renameTerm(tx, locked, planTerm)
    else
      await moveTo(tx, plan, locked, {
        due: amendedDue(locked, planTerm),
        day: lastDayOf(planTerm),
        planTerm,
      })
  }
  const added = followed.added.map((term) => ({ term, due: lastDayOf(term) }))
  await openTerms(tx, work.id, added, { addedAt: tx.now })
  if (!isEndless({ due })) await keepPartsWithin(tx, plan, work.id)
  return true
}

/** No part is due after the whole; what was broken off it again, not after the part. */
async function keepPartsWithin(tx: Tx, plan: PlanVersion, whole: string): Promise<void> {
  const last = (await termsOfWorks(tx, [whole]))
    .map(({ due }) => due)
    .sort()
    .at(-1)
  if (last === undefined) return
  for (const part of await partsOf(tx, whole)) {
    await lockWork(tx, part.id)
    for (const { term, due, state } of await termsOfWorks(tx, [part.id]))
      if (state !== 'accepted' && due > last)
        await moveTo(tx, plan, (await lockTerm(tx, part.id, term))!, { due: last, day: last })
    await keepPartsWithin(tx, plan, part.id)
  }
}

/** `day`: what the plan says; `due` is later where more time was granted. A request that this fulfils is settled by it. */
async function moveTo(
  tx: Tx,
  { number, code, reason, issuedByName, signer }: PlanVersion,
  { askedDue, ...at }: StoredTerm,
  { due, day, planTerm }: { due: PlainDate; day: PlainDate; planTerm?: string },
): Promise<void> {
  const by = { id: null, unit: null, name: issuedByName ?? signer ?? '' }
  const words = [number ?? code, reason].filter(Boolean).join(': ')
  const change = { due, ...(planTerm && { planTerm }), ...(askedDue && askedDue <= due && { asked: null }) }
  await moveTerm(tx, at, change, { kind: 'plan-amended', by, words, day })
}
