import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

export type Progress = 'met' | 'not-met' | 'no-data' | 'not-measured'
export type Compare = 'gte' | 'gt' | 'lt'

/** A target of a plan against what was measured, as its report shows it. */
export type PlanLine = {
  target: string
  name: string
  tier: 'province' | 'district' | 'commune' | null
  /** The unit that the goal names, by its id; absent where the goal is everybody's. */
  of?: string
  compare: Compare
  goal: number
  /** `percent`, `count`, `minutes`. */
  unit: string
  numerator: number | null
  denominator: number | null
  value: number | null
  progress: Progress
  /** Why there is no value; null when there is one. */
  why: Text | null
}

/** A task of a plan with what is known of it. */
export type TaskLine = {
  heading: string
  no: string
  name: string
  due: string[]
  lead: string[]
  /** By the plan's own word, or because every unit that has it was found to have done it. */
  done: boolean
  /** How far it was; absent in reports that were drawn before this was reported. */
  progress?: TaskProgress
}
export type TaskState = 'done' | 'running' | 'overdue' | 'not-given'
/** As `plans` tells it: pieces of work by how they stand, what was last reported, to when it was put off. */
export type TaskProgress = {
  state: TaskState
  counts: { done: number; running: number; overdue: number }
  percent: number | null
  last: { words: string; on: PlainDate } | null
  extendedTo: PlainDate | null
}

/** What is said of a task as a whole; of one drawn before progress was reported, what the plan said. */
export const taskState = ({ done, progress }: Pick<TaskLine, 'done' | 'progress'>): TaskState =>
  done ? 'done' : (progress?.state ?? 'running')

const reaches: Record<Compare, (value: number, goal: number) => boolean> = {
  gte: (value, goal) => value >= goal,
  gt: (value, goal) => value > goal,
  lt: (value, goal) => value < goal,
}

const judge = ({ value, compare, goal }: Pick<PlanLine, 'value' | 'compare' | 'goal'>): Progress => {
  if (value === null) return 'no-data'
  return reaches[compare](value, goal) ? 'met' : 'not-met'
}

const keyOf = ({ target, tier, of }: PlanLine): string => `${target} ${tier} ${of ?? ''}`

/**
 * The lines of several units as one: shares and means over what was added up, judged anew against the goal of the plan. What is a
 * number and not a share is of the province as a whole and is never added: it stays as it is in the lines of the plan itself.
 */
export function addPlanLines(own: readonly PlanLine[], parts: readonly (readonly PlanLine[])[]): PlanLine[] {
  return own.map((line) => {
    if (line.unit === 'count') return line
    const same = parts.flatMap((lines) => lines.filter((one) => keyOf(one) === keyOf(line)))
    const measured = same.filter(({ denominator }) => denominator !== null)
    if (measured.length === 0)
      return { ...line, ...unknown, progress: line.progress === 'not-measured' ? 'not-measured' : 'no-data' }
    const numerator = measured.reduce((sum, one) => sum + (one.numerator ?? 0), 0)
    const denominator = measured.reduce((sum, one) => sum + (one.denominator ?? 0), 0)
    const scale = line.unit === 'percent' ? 100 : 1
    const value = denominator === 0 ? null : (scale * numerator) / denominator
    return { ...line, numerator, denominator, value, progress: judge({ ...line, value }), why: null }
  })
}
const unknown = { numerator: null, denominator: null, value: null }

/** A figure of a plan that is not what it was. */
export type PlanDifference = { key: string; name: string; was: number | null; now: number | null }

export function lineDifferences(was: readonly PlanLine[], now: readonly PlanLine[]): PlanDifference[] {
  return paired(was, now, keyOf).flatMap(({ key, before, after }) => {
    const [a, b] = [before?.value ?? null, after?.value ?? null]
    return a === b ? [] : [{ key, name: (after ?? before)!.name, was: a, now: b }]
  })
}

/** What was and what is under each key, in the order of what was; one of the two may be missing. */
function paired<T>(was: readonly T[], now: readonly T[], keyOf: (one: T) => string) {
  const byKey = (all: readonly T[]) => new Map(all.map((one) => [keyOf(one), one]))
  const [old, fresh] = [byKey(was), byKey(now)]
  return [...new Set([...old.keys(), ...fresh.keys()])].map((key) => ({
    key,
    before: old.get(key),
    after: fresh.get(key),
  }))
}

/** What is said of a task: how it stood as a whole, and how far it was in percent. */
export type TaskStanding = { state: TaskState; percent: number | null; counts: TaskProgress['counts'] }
/** A task that does not stand as it did; null where it is not told of. */
export type TaskDifference = { key: string; name: string; was: TaskStanding | null; now: TaskStanding | null }

const taskKey = ({ heading, no }: TaskLine): string => `${heading} ${no}`

function standingOf(task: TaskLine | undefined): TaskStanding | null {
  if (!task?.progress) return null
  const { percent, counts } = task.progress
  return { state: taskState(task), percent, counts }
}

/** The tasks whose state, percent or pieces of work are not what they were; those drawn before progress was reported are not compared. */
export function taskDifferences(was: readonly TaskLine[], now: readonly TaskLine[]): TaskDifference[] {
  return paired(was, now, taskKey).flatMap(({ key, before, after }) => {
    if (before && !before.progress) return []
    const [a, b] = [standingOf(before), standingOf(after)]
    const { no, name } = (after ?? before)!
    return isSame(a, b) ? [] : [{ key, name: `${no}. ${name}`, was: a, now: b }]
  })
}

const isSame = (a: TaskStanding | null, b: TaskStanding | null): boolean =>
  a?.state === b?.state &&
  a?.percent === b?.percent &&
  a?.counts.done === b?.counts.done &&
  a?.counts.running === b?.counts.running &&
  a?.counts.overdue === b?.counts.overdue
