import { sql } from 'kysely'
import type { App, Read } from '../../../kernel/app.ts'
import { addDays, type PlainDate, toInstant } from '../../../kernel/values/vietnam-time.ts'
import { unitTree, withPredecessors } from '../../organisation/index.ts'
import { unitsUnder } from '../../performance/index.ts'
import type { PlanTask } from '../rules/plan-document.ts'
import { progressOfTask, type TaskProgress, type WorkThen } from '../rules/task-progress.ts'
import { scopeOf } from './scope.ts'
import { type ReadTask, readTasks, taskKey } from './task-parties.ts'
import { findPath } from './unit-nodes.ts'

/** A task of a plan and how far it was; what the plan itself calls done is done without anybody's work. */
export type TaskOfPlan = Pick<PlanTask, 'heading' | 'no' | 'name' | 'due' | 'lead' | 'done'> & {
  progress: TaskProgress
}
type Asked = { at: PlainDate; unit?: string | undefined }

const system = { kind: 'system', id: 'plans.plan-progress' } as const

/**
 * The tasks of a plan as they stood at the end of a day, by the pieces of work of all units; of a unit with everything below it, those
 * that were given to them or that the words of the plan give them. Throws `plan-not-found`, `plan-unit-not-found`.
 */
export const planProgress = (app: App, code: string, { at, unit }: Asked): Promise<TaskOfPlan[]> =>
  app.read(system, async (read) => {
    const { units } = await scopeOf(read, unit, at)
    const [{ tasks }, works] = await Promise.all([
      readTasks(read, code, at),
      worksThen(read, { code, at, units }),
    ])
    return progressIn(tasks, works, { at, units })
  })

/** The same for each of some units at once; none for a unit that did not stand then. */
export const progressOfUnits = (
  app: App,
  code: string,
  { at, units }: { at: PlainDate; units: readonly string[] },
): Promise<Map<string, TaskOfPlan[]>> =>
  app.read(system, async (read) => {
    const [{ tasks }, works, trees] = await Promise.all([
      readTasks(read, code, at),
      worksThen(read, { code, at, units: null }),
      unitTree(read, at),
    ])
    const ofUnit = async (unit: string): Promise<TaskOfPlan[]> => {
      const node = findPath(trees, unit)?.at(-1)
      if (!node) return []
      const below = unitsUnder(node).map(({ id }) => id)
      return progressIn(tasks, works, { at, units: await withPredecessors(read, below, at) })
    }
    return new Map(await Promise.all(units.map(async (unit) => [unit, await ofUnit(unit)] as const)))
  })

function progressIn(
  tasks: readonly ReadTask[],
  works: readonly WorkOfTask[],
  { at, units }: { at: PlainDate; units: readonly string[] | null },
): TaskOfPlan[] {
  const own = units === null ? works : works.filter(({ unit }) => units.includes(unit))
  const byTask = Map.groupBy(own, taskKey)
  const isOurs = (task: ReadTask) =>
    units === null || byTask.has(taskKey(task)) || task.parties.lead.some((lead) => units.includes(lead))
  return tasks.filter(isOurs).map((task) => {
    const { heading, no, name, due, lead, done } = task
    const progress = progressOfTask(byTask.get(taskKey(task)) ?? [], at)
    return { heading, no, name, due, lead, done: done || progress.state === 'done', progress }
  })
}

type WorkOfTask = WorkThen & { heading: string; no: string; unit: string }

/** The pieces of work of a plan that went on at the end of the day, each term as what had happened to it by then left it. */
async function worksThen(
  read: Read,
  { code, at, units }: { code: string; at: PlainDate; units: readonly string[] | null },
): Promise<WorkOfTask[]> {
  const end = toInstant({ date: addDays(at, 1), time: 0 })
  const { rows } = await sql<WorkOfTask>`
    select w.heading, w.no, w.unit, w.due, w.every, w.from_on as "fromOn",
      (select coalesce(json_agg(json_build_object('term', coalesce(t.plan_term, t.term), 'firstDue', coalesce(planned.day, t.first_due),
          'due', greatest(coalesce(planned.day, t.first_due), extended.day),
          'state', coalesce(moved_to.kind, 'open'), 'percent', coalesce(said.percent, 0), 'words', said.words,
          'reportedOn', (said.at at time zone 'Asia/Ho_Chi_Minh')::date) order by t.first_due, t.term), '[]')
       from plans.task_term t
       left join lateral (select kind from plans.task_entry where work = w.id and term = t.term and at < ${end}
         and kind in ('submitted', 'accepted', 'returned') order by id desc limit 1) moved_to on true
       left join lateral (select day from plans.task_entry where work = w.id and term = t.term and at < ${end}
         and kind = 'plan-amended' order by id desc limit 1) planned on true
       left join lateral (select day from plans.task_entry where work = w.id and term = t.term and at < ${end}
         and kind = 'extension-granted' order by id desc limit 1) extended on true
       left join lateral (select percent, words, at from plans.task_entry where work = w.id and term = t.term and at < ${end}
         and kind = 'reported' order by id desc limit 1) said on true
       where t.work = w.id and (t.added_at is null or t.added_at < ${end})) as terms
    from plans.task_work w
    where w.plan = ${code} and w.parent is null and w.given_at < ${end} and (w.ended_at is null or w.ended_at >= ${end})
      and (${units}::text[] is null or w.unit = any(${units}::text[]))`.execute(read.db)
  return rows
}
