import type { Read, StaffActor } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { predecessorsOf, successorOf, unitById } from '../../organisation/index.ts'
import { mayAcknowledge } from '../rules/assignment-permissions.ts'
import type { Figure } from '../rules/figures.ts'
import { type Assignment, assignmentsOf } from '../store/assignment.ts'
import { handsDown } from './hands-down.ts'
import { readPlanPage } from './plan-page.ts'
import { plansOfProvince } from './plans-of-province.ts'
import { rightsOf } from './rights.ts'

export type MyPlan = {
  code: string
  title: Text
  number: string | null
  version: number
  figures: Figure[]
  /** What was handed to the unit, or to those that it took over, and holds; each with whether the asker may take note. */
  assignments: (Assignment & { mayAcknowledge: boolean })[]
}
export type MyTargets = { unit: { id: string; name: Text }; plans: MyPlan[]; mayHandDown: boolean }

/** Every plan of the province as the unit that somebody acts in is held to it: the whole province for its own office. */
export async function myTargets(read: Read, actor: StaffActor): Promise<MyTargets> {
  const { provincial } = await rightsOf(read, actor)
  const unit = await successorOf(read, actor.unit, read.today)
  const holders = [unit, ...((await predecessorsOf(read, [unit], read.today)).get(unit) ?? [])]
  const plans: MyPlan[] = []
  for (const code of await plansOfProvince(read)) {
    const page = await readPlanPage(read, code, provincial ? {} : { unit })
    const assignments = await assignmentsOf(read, { plan: code, units: holders })
    plans.push({
      ...{ code, title: page.title, number: page.number, version: page.version },
      figures: page.figures,
      assignments: assignments
        .filter(({ endedOn }) => endedOn === null)
        .map((one) => ({
          ...one,
          mayAcknowledge: one.acknowledgedAt === null && mayAcknowledge(actor, one),
        })),
    })
  }
  const own = await unitById(read, unit)
  return {
    unit: { id: unit, name: { vi: own?.nameVi ?? unit, en: own?.nameEn ?? unit } },
    plans,
    mayHandDown: await handsDown(read, actor),
  }
}
