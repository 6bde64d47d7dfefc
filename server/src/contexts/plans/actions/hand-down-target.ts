import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { type Fault, kernelErrors } from '../../../kernel/errors.ts'
import { planErrors } from '../errors.ts'
import { targetHandedDown } from '../events.ts'
import { type HandingDown, handingDown } from '../queries/hand-down.ts'
import { mayHandDown } from '../rules/assignment-permissions.ts'
import { judgeHandDown, minimumFor } from '../rules/goal.ts'
import { goalWords } from '../rules/goal-words.ts'
import { addAssignment } from '../store/assignment.ts'
import { lockPlan } from '../store/version.ts'

/** `head`: which leader of the unit is answerable; its first one unless given, nobody yet when it has none in the system. */
export type GivenTarget = { unit: string; goal: number; head?: string | undefined; note?: string | undefined }
export type HandDown = { plan: string; target: string; to: readonly GivenTarget[] }

/**
 * A unit hands one of its targets to units directly below, all of them or none, never easier than the minimum that each received.
 * What they held of it before ends today and stays as history. Throws `assignment-not-below`, `assignment-too-easy` (naming each
 * minimum), `assignment-head-not-leader`.
 */
export const handDownTarget = (app: App, actor: StaffActor, asked: HandDown): Promise<void> =>
  app.transaction(actor, async (tx) => {
    if (!mayHandDown(actor)) throw kernelErrors.notAllowed()
    // One after the other: what a unit above is given in the same moment is part of the minimum below.
    await lockPlan(tx, asked.plan)
    const given = await handingDown(tx, actor, asked)
    const faults = asked.to.flatMap((one, index) => faultsOf(given, one, index))
    if (faults.length > 0) throw planErrors.tooEasy(faults)
    const assignments = []
    for (const [index, one] of asked.to.entries())
      assignments.push(await assign(tx, actor, given, one, index))
    const { plan, target, path } = given
    const head = { plan: plan.code, version: plan.version, target: target.id, giver: path.at(-1)!.id }
    tx.publish(targetHandedDown.of({ ...head, assignments }))
    tx.audit('plan-target.hand-down', `${plan.code}#${target.id}`)
  })

const placesTo = ({ path, below }: HandingDown, unit: string, index: number) => {
  const node = below.find(({ id }) => id === unit)
  if (!node) throw planErrors.notBelow(`/to/${index}/unit`)
  return [...path, node]
}

function faultsOf(given: HandingDown, { unit, goal }: GivenTarget, index: number): Fault[] {
  const { target, handed } = given
  const fault = judgeHandDown(target, placesTo(given, unit, index), handed, goal)
  if (!fault) return []
  const at = { pointer: `/to/${index}/goal`, code: 'assignment-too-easy' }
  if (fault.kind === 'not-asked')
    return [
      {
        ...at,
        vi: 'Kế hoạch không đặt mục tiêu này cho cấp của đơn vị.',
        en: 'The plan asks nothing of a unit of this tier.',
      },
    ]
  const words = goalWords(target, fault.minimum)
  return [{ ...at, vi: `Mức tối thiểu là ${words.vi}.`, en: `The minimum is ${words.en}.` }]
}

async function assign(tx: Tx, by: StaffActor, given: HandingDown, one: GivenTarget, index: number) {
  const { plan, target, path, handed, heads, before } = given
  const leaders = heads.get(one.unit) ?? []
  const head = one.head === undefined ? leaders[0] : leaders.find(({ id }) => id === one.head)
  if (one.head !== undefined && !head) throw planErrors.headNotLeader(`/to/${index}/head`)
  const assignment = await addAssignment(
    tx,
    {
      ...{ plan: plan.code, version: plan.version, target: target.id, unit: one.unit, by },
      giver: path.at(-1)!.id,
      goal: one.goal,
      minimum: minimumFor(target, placesTo(given, one.unit, index), handed) ?? one.goal,
      head: head?.id ?? null,
      headName: head?.name ?? null,
      headPosition: head?.position ?? null,
      note: one.note ?? null,
    },
    before.get(one.unit) ?? [],
  )
  return { assignment, unit: one.unit, head: head?.id ?? null }
}
