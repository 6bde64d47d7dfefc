import type { Answers } from '../answers.ts'
import type { Channel, Process, ProcessStep } from '../service.ts'
import { hoursOf, processIn } from './choose-process.ts'
import { purposeOf, type StepState, stepsBefore, stepsDue } from './walk-process.ts'

/** A finished dossier: the process it went through, and how long each of its steps took in working hours, by number of the step. */
export type PastWork = {
  code: string
  channel: Channel
  answers: Answers
  process: Process
  work: readonly { no: number; hours: number; decision: string | null }[]
}

/** What became of a step in past dossiers. Hours are working hours; null when no past dossier had such work. */
export type SimulatedStep = {
  id: string
  taken: number
  median: number | null
  p90: number | null
  /** Dossiers in which it took longer than the table gives. */
  over: number
  /** Late dossiers that lost the most time in it. */
  late: number
}
export type Simulation = {
  dossiers: number
  late: number
  /** The same, by the process that each of them went through. */
  lateBefore: number
  /** Codes of the first that would be late. */
  lateCodes: readonly string[]
  steps: readonly SimulatedStep[]
}

const mostCodes = 20
/** Rounding of shares is no lateness. */
const grain = 1e-6

/**
 * Past dossiers on a new table: each goes the way its answers and decisions lead, and each step takes the time that the same work took.
 * A dossier is late when the way to its result takes longer than the whole; handing over waits for the applicant and does not count.
 */
export function simulateProcess(process: Process, past: readonly PastWork[]): Simulation {
  const steps = new Map(
    process.steps.map((step) => [step.id, { hours: [] as number[], known: 0, over: 0, late: 0 }]),
  )
  const lateCodes: string[] = []
  let [late, lateBefore] = [0, 0]
  for (const dossier of past) {
    const run = walkAgain(processIn(process, dossier.channel), dossier)
    for (const { id, hours, excess, isKnown } of run.steps) {
      const step = steps.get(id)!
      step.hours.push(hours)
      if (isKnown) step.known += 1
      if (excess > grain) step.over += 1
    }
    if (isLate(walkAgain(processIn(dossier.process, dossier.channel), dossier))) lateBefore += 1
    if (!isLate(run)) continue
    late += 1
    if (lateCodes.length < mostCodes) lateCodes.push(dossier.code)
    const worst = run.steps.reduce((one, other) => (other.excess > one.excess ? other : one))
    steps.get(worst.id)!.late += 1
  }
  return {
    ...{ dossiers: past.length, late, lateBefore, lateCodes },
    steps: [...steps].map(([id, { hours, known, over, late: made }]) => ({
      id,
      taken: hours.length,
      median: known > 0 ? quantile(hours, 0.5) : null,
      p90: known > 0 ? quantile(hours, 0.9) : null,
      over,
      late: made,
    })),
  }
}

type Run = {
  total: number
  planned: number
  steps: { id: string; hours: number; excess: number; isKnown: boolean }[]
}

const isLate = ({ total, planned }: Run): boolean => total > planned + grain

function walkAgain(process: Process, dossier: PastWork): Run {
  const work = workOn(process, dossier)
  const walk = new Map<string, StepState>()
  const until = new Map<string, number>()
  const steps: Run['steps'] = []
  for (let due = stepsDue(process, walk, dossier.answers); due.length > 0; ) {
    for (const step of due) {
      const done = work.get(step.id)
      const decision = done?.decision ?? step.decisions?.[0]?.id
      walk.set(step.id, { state: 'done', ...(decision && { decision }) })
      const begun = Math.max(0, ...stepsBefore(process, step).map((id) => until.get(id) ?? 0))
      const isOver = purposeOf(process, step) === 'hand-over'
      const hours = isOver ? 0 : (done?.hours ?? 0)
      until.set(step.id, begun + hours)
      if (!isOver)
        steps.push({
          id: step.id,
          hours,
          excess: hours - hoursOf(process, step),
          isKnown: done !== undefined,
        })
    }
    due = stepsDue(process, walk, dossier.answers)
  }
  return { total: Math.max(0, ...until.values()), planned: process.totalHours, steps }
}

type Work = { hours: number; decision: string | null }

/**
 * Which work was that of which step of the new table: of the same id, else of the same role and purpose, in order; the rest was done
 * on the way to the next step that is still there.
 */
function workOn(process: Process, { process: old, work }: PastWork): Map<string, Work> {
  const counterparts = counterpartsOf(old, process)
  const found = new Map<string, Work>()
  const rows = old.steps.flatMap((step) =>
    work.filter(({ no }) => no === step.step).map((row) => ({ step, ...row })),
  )
  let [over, last] = [0, '']
  for (const { step, hours, decision } of rows) {
    const id = counterparts.get(step.id)
    if (id === undefined) {
      over += hours
      continue
    }
    const before = found.get(id)
    found.set(id, {
      hours: (before?.hours ?? 0) + hours + over,
      decision: decision ?? before?.decision ?? null,
    })
    over = 0
    last = id
  }
  const end = found.get(last)
  if (end && over > 0) found.set(last, { ...end, hours: end.hours + over })
  return found
}

function counterpartsOf(old: Process, process: Process): Map<string, string> {
  const found = new Map<string, string>()
  for (const { id } of old.steps) if (process.steps.some((step) => step.id === id)) found.set(id, id)
  const taken = new Set(found.values())
  const kind = (of: Process, step: ProcessStep) => `${step.role} ${purposeOf(of, step)}`
  for (const step of old.steps) {
    if (found.has(step.id)) continue
    const like = process.steps.find((one) => !taken.has(one.id) && kind(process, one) === kind(old, step))
    if (!like) continue
    found.set(step.id, like.id)
    taken.add(like.id)
  }
  return found
}

/** The value below which this part of all lies, between the nearest two. */
function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * part
  const low = sorted[Math.floor(at)] ?? 0
  const high = sorted[Math.ceil(at)] ?? low
  return Math.round((low + (high - low) * (at - Math.floor(at))) * 100) / 100
}
