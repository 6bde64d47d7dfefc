import type { Read, StaffActor } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { unitNames } from '../../organisation/index.ts'
import { isEndless } from '../rules/task-due.ts'
import { mayAssignTasks } from '../rules/task-permissions.ts'
import { type Standing, standingOf, standings } from '../rules/task-term.ts'
import type { Meaning } from '../rules/task-units.ts'
import { type TaskWork, worksOfPlan } from '../store/task.ts'
import { type StoredTerm, termsOfWorks } from '../store/task-term.ts'
import { isToBeDone, type ReadTask, readTasks, taskKey } from './task-parties.ts'
import { type TaskSeat, taskSeat } from './task-seat.ts'

type NamedUnit = { id: string; name: Text }
export type SaidWords = { words: string; how: Meaning['how']; units: NamedUnit[] }
export type WorkLine = {
  id: string
  unit: NamedUnit
  /** The term that counts now: the earliest that is not accepted, else the last one. */
  term: string
  due: PlainDate
  standing: Standing
  percent: number
}
export type PlanTaskRow = {
  no: string
  name: string
  note: string | null
  due: string[]
  done: boolean
  endless: boolean
  indicator: string | null
  lead: SaidWords[]
  cooperating: SaidWords[]
  /** Of all units, how many stand how; the pieces themselves are those that the reader looks after or has a part in. */
  counts: Record<Standing, number>
  works: WorkLine[]
  /** Units that lead it today and were not given it yet. */
  missing: NamedUnit[]
}
export type PlanTasks = {
  code: string
  title: Text
  number: string | null
  year: number
  groups: { heading: string; tasks: PlanTaskRow[] }[]
  /** Words that no unit answers to yet, with the numbers of the tasks that say them. */
  unknown: { words: string; lead: boolean; tasks: string[] }[]
  /** Pieces of work that handing out now would add. */
  missing: number
  mayAssign: boolean
}

/** The tasks of a plan in the order of its appendix, with whom its words mean and how far each unit is. */
export async function planTasks(read: Read, actor: StaffActor, code: string): Promise<PlanTasks> {
  const seat = await taskSeat(read, actor)
  const [all, works, nameOf] = await Promise.all([
    readTasks(read, code),
    worksOfPlan(read, code),
    unitNames(read, read.today),
  ])
  const terms = Map.groupBy(
    await termsOfWorks(
      read,
      works.map(({ id }) => id),
    ),
    ({ work }) => work,
  )
  const byTask = Map.groupBy(works, taskKey)
  const named = (id: string): NamedUnit => ({ id, name: nameOf(id) })
  const rows = all.tasks.map((task) => {
    const own = byTask.get(taskKey(task)) ?? []
    const lines = own.flatMap((work) => lineOf(work, terms.get(work.id) ?? [], { named, today: read.today }))
    const given = new Set(own.map(({ unit }) => unit))
    const missing = isToBeDone(task, all, read.today)
      ? task.parties.lead.filter((unit) => !given.has(unit))
      : []
    return { task, row: rowOf(task, lines, { named, missing, sees: seesWork(seat, task) }) }
  })
  const { plan } = all
  return {
    code,
    title: { vi: plan.titleVi, en: plan.titleEn },
    number: plan.number,
    year: plan.year,
    groups: [...Map.groupBy(rows, ({ task }) => task.heading)].map(([heading, grouped]) => ({
      heading,
      tasks: grouped.map(({ row }) => row),
    })),
    unknown: unknownWords(all.tasks),
    missing: rows.reduce((sum, { row }) => sum + row.missing.length, 0),
    mayAssign: mayAssignTasks(seat),
  }
}

const seesWork =
  ({ overseen, unit }: TaskSeat, task: ReadTask) =>
  (line: WorkLine): boolean =>
    overseen === null || overseen.includes(line.unit.id) || task.parties.cooperating.includes(unit)

type Naming = { named: (id: string) => NamedUnit; today: PlainDate }

function lineOf(work: TaskWork, terms: readonly StoredTerm[], { named, today }: Naming): WorkLine[] {
  const current = terms.find(({ state }) => state !== 'accepted') ?? terms.at(-1)
  if (!current) return []
  const { term, due, percent } = current
  return [{ id: work.id, unit: named(work.unit), term, due, percent, standing: standingOf(current, today) }]
}

function rowOf(
  task: ReadTask,
  lines: readonly WorkLine[],
  { named, missing, sees }: { named: Naming['named']; missing: string[]; sees: (line: WorkLine) => boolean },
): PlanTaskRow {
  const said = ({ words, how, units }: Meaning): SaidWords => ({ words, how, units: units.map(named) })
  const { no, name, note, due, done } = task
  return {
    ...{ no, name, note, due, done, endless: isEndless(task), indicator: task.indicator ?? null },
    lead: task.leadWords.map(said),
    cooperating: task.cooperatingWords.map(said),
    counts: Object.fromEntries(
      standings.map((standing) => [standing, lines.filter((line) => line.standing === standing).length]),
    ) as Record<Standing, number>,
    works: lines.filter(sees),
    missing: missing.map(named),
  }
}

function unknownWords(tasks: readonly ReadTask[]): PlanTasks['unknown'] {
  const said = tasks.flatMap(({ no, leadWords, cooperatingWords }) => [
    ...leadWords.map((meaning) => ({ ...meaning, no, lead: true })),
    ...cooperatingWords.map((meaning) => ({ ...meaning, no, lead: false })),
  ])
  return [
    ...Map.groupBy(
      said.filter(({ how }) => how === 'unknown'),
      ({ words }) => words,
    ),
  ].map(([words, where]) => ({
    words,
    lead: where.some(({ lead }) => lead),
    tasks: [...new Set(where.map(({ no }) => no))],
  }))
}
