import type { Answers } from '../answers.ts'
import { holds } from '../condition.ts'
import type { Process, ProcessStep } from '../service.ts'

/** What has become of a step that was begun, and what was decided there. */
export type StepState = { state: 'open' } | { state: 'done'; decision?: string }
/** The steps that were begun, by id; the others are not named. */
export type Walk = ReadonlyMap<string, StepState>

/**
 * `due`: it begins now; `waiting`: something before it is not done; `left-out`: this dossier does not take it.
 */
export type Fate = 'open' | 'done' | 'due' | 'waiting' | 'left-out'

/** The ids of the steps right before one. */
export function stepsBefore({ steps }: Pick<Process, 'steps'>, step: ProcessStep): readonly string[] {
  if (step.after) return step.after
  const above = steps[steps.indexOf(step) - 1]
  return above ? [above.id] : []
}

/** The steps right after one. */
export const stepsAfter = (process: Pick<Process, 'steps'>, id: string): ProcessStep[] =>
  process.steps.filter((step) => stepsBefore(process, step).includes(id))

/** What becomes of every step, by id, of a dossier with these answers that has come so far. Steps only follow steps above them. */
export function fatesOf(process: Pick<Process, 'steps'>, walk: Walk, answers: Answers): Map<string, Fate> {
  const fates = new Map<string, Fate>()
  for (const step of process.steps)
    fates.set(step.id, walk.get(step.id)?.state ?? fateOf(process, step, { fates, walk, answers }))
  return fates
}

type SoFar = { fates: ReadonlyMap<string, Fate>; walk: Walk; answers: Answers }

function fateOf(process: Pick<Process, 'steps'>, step: ProcessStep, soFar: SoFar): Fate {
  const before = stepsBefore(process, step)
  const done = before.filter((id) => soFar.fates.get(id) === 'done')
  if (before.some((id) => !['done', 'left-out'].includes(soFar.fates.get(id) ?? ''))) return 'waiting'
  if (before.length > 0 && done.length === 0) return 'left-out'
  return isTaken(process, step, done, soFar) ? 'due' : 'left-out'
}

function isTaken(
  process: Pick<Process, 'steps'>,
  step: ProcessStep,
  done: readonly string[],
  soFar: SoFar,
): boolean {
  if (step.otherwise) {
    const key = stepsBefore(process, step).join()
    const beside = process.steps.filter(
      (other) => !other.otherwise && stepsBefore(process, other).join() === key,
    )
    return !beside.some((other) => isTaken(process, other, done, soFar))
  }
  if (step.when && !holds(step.when, soFar.answers)) return false
  return !step.decided || done.some((id) => step.decided!.includes(decisionAt(soFar.walk, id)))
}

const decisionAt = (walk: Walk, id: string): string => {
  const at = walk.get(id)
  return (at?.state === 'done' && at.decision) || ''
}

/** The steps that begin now, in the order of the table. */
export function stepsDue(process: Pick<Process, 'steps'>, walk: Walk, answers: Answers): ProcessStep[] {
  const fates = fatesOf(process, walk, answers)
  return process.steps.filter(({ id }) => fates.get(id) === 'due')
}

/** The share of the hours of the longest way through the process: what stands side by side counts once. */
export function longestShare(process: Pick<Process, 'steps'>): number {
  const until = new Map<string, number>()
  for (const step of process.steps) {
    const before = stepsBefore(process, step).map((id) => until.get(id) ?? 0)
    until.set(step.id, Math.max(0, ...before) + step.share)
  }
  return Math.round(Math.max(0, ...until.values()) * 100) / 100
}

/** What the life cycle does in a step besides the work itself; nothing for most steps. */
export type StepPurpose = 'accept' | 'draft' | 'sign' | 'seal' | 'hand-over'

/**
 * The result is sealed in the registry clerk's last step, signed in the leader's last step above it, drafted where a step says so, else
 * in the officer's last step above that. The desk accepts in the first step and hands over in the last one.
 */
export function purposeOf({ steps }: Pick<Process, 'steps'>, step: ProcessStep): StepPurpose | null {
  const sealed = steps.findLastIndex(({ role }) => role === 'registry-clerk')
  const signed = steps.slice(0, Math.max(0, sealed)).findLastIndex(({ role }) => role === 'leader')
  const told = steps.findIndex(({ drafts }) => drafts)
  const above = steps.slice(0, Math.max(0, signed)).findLastIndex(({ role }) => role === 'officer')
  const index = steps.indexOf(step)
  if (index === sealed) return 'seal'
  if (index === signed) return 'sign'
  if (index === (told === -1 ? above : told)) return 'draft'
  if (index === 0) return 'accept'
  return index === steps.length - 1 ? 'hand-over' : null
}
