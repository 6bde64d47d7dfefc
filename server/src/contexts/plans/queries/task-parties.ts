import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { endedUnits, unitsOn } from '../../organisation/index.ts'
import { firstDayOf } from '../rules/judge-plan.ts'
import type { Plan, PlanTask } from '../rules/plan-document.ts'
import { isEndless, lastDayOfPlan } from '../rules/task-due.ts'
import { type Meaning, type Parties, partiesOf, type Reading, readUnitWords } from '../rules/task-units.ts'
import { wordsByHand } from '../store/task.ts'
import { planInForce } from './plan-in-force.ts'
import { unitGroups } from './task-data.ts'

/** A task of a plan with the units that its words mean today. */
export type ReadTask = PlanTask & { parties: Parties; leadWords: Meaning[]; cooperatingWords: Meaning[] }
export type ReadTasks = { plan: Plan; tasks: ReadTask[] }

/** The tasks of a plan as it says today, or said on a day, with the units of today. Throws `plan-not-found`. */
export async function readTasks(read: Read, code: string, at: PlainDate = read.today): Promise<ReadTasks> {
  const plan = await planInForce(read, code, at)
  const reading = await readingFor(read, plan)
  const meanings = new Map<string, Meaning>()
  const meaningOf = (words: string): Meaning => {
    const known = meanings.get(words) ?? readUnitWords(words, reading)
    meanings.set(words, known)
    return known
  }
  const tasks = plan.tasks.map((task) => ({
    ...task,
    parties: partiesOf(task, meaningOf),
    leadWords: task.lead.map(meaningOf),
    cooperatingWords: task.cooperating.map(meaningOf),
  }))
  return { plan, tasks }
}

async function readingFor(read: Read, plan: Plan): Promise<Reading> {
  const [units, then, ended, byHand] = await Promise.all([
    unitsOn(read, read.today),
    // The tree in which the plan was written.
    unitsOn(read, firstDayOf(plan.issued)),
    endedUnits(read),
    wordsByHand(read, plan.code),
  ])
  const heirs = new Map(ended.map(({ unit, main }) => [unit, main]))
  const heirOf = (unit: string) => heirs.get(unit) ?? unit
  const standing = new Set(units.map(({ id }) => id))
  return {
    groups: unitGroups(read.today),
    units,
    former: then
      .map((unit) => ({ ...unit, successor: heirOf(unit.id) }))
      .filter(({ successor }) => standing.has(successor)),
    byHand: new Map([...byHand].map(([words, set]) => [words, [...new Set(set.map(heirOf))]])),
  }
}

/** Names a task in every version of its plan. */
export const taskKey = ({ heading, no }: { heading: string; no: string }): string => `${heading}\n${no}`

/** The tasks of a plan in which the unit cooperates. */
export const helpedBy = (tasks: readonly ReadTask[], unit: string): ReadTask[] =>
  tasks.filter(({ parties }) => parties.cooperating.includes(unit))

/** Whether there is anything to do: not done by the plan's own word, and not only to be reported while the plan ran. */
export const isToBeDone = (task: ReadTask, { plan }: ReadTasks, today: string): boolean =>
  !task.done && !(isEndless(task) && lastDayOfPlan(plan) < today)
