import {
  type Channel,
  hoursOf,
  type Process,
  type ProcessStep,
  processIn,
  stepsBefore,
} from '@mot-cua/form-engine'
import { longestShare } from '@mot-cua/form-engine/definition'
import { freshId } from '../form/arrange.ts'

const numbered = (process: Process, steps: readonly ProcessStep[]): Process => ({
  ...process,
  steps: steps.map((step, index) => ({ ...step, step: index + 1 })),
})

/** The same step after these ones; what follows the one above says nothing of it, so that it stays so when rows move. */
function following(step: ProcessStep, after: readonly string[], above: string | undefined): ProcessStep {
  const { after: _, ...rest } = step
  return after.length === 0 || (after.length === 1 && after[0] === above) ? rest : { ...rest, after }
}

/** A new step below one, or above all with -1, done by whoever does that one; it follows the row above. */
export function addStep(process: Process, below: number): Process {
  const like = process.steps[Math.max(0, below)]
  const id = freshId(
    'step',
    process.steps.map((step) => step.id),
  )
  const step: ProcessStep = {
    ...{ step: 0, id, originStep: below + 2 },
    unitKind: like?.unitKind ?? '',
    role: like?.role ?? 'officer',
    ...{ action_vi: '', action_en: '', share: 0 },
  }
  return numbered(process, [...process.steps.slice(0, below + 1), step, ...process.steps.slice(below + 1)])
}

/** Without a step: what followed it follows what it followed. */
export function removeStep(process: Process, index: number): Process {
  const gone = process.steps[index]
  if (!gone) return process
  const before = stepsBefore(process, gone)
  const followed = new Map(process.steps.map((step) => [step.id, stepsBefore(process, step)]))
  const left = process.steps.filter((step) => step !== gone)
  return numbered(
    process,
    left.map((step, place) => {
      const after = followed.get(step.id)!.flatMap((id) => (id === gone.id ? before : [id]))
      return place === 0
        ? following(step, [], undefined)
        : following(step, [...new Set(after)], left[place - 1]?.id)
    }),
  )
}

/** A step one row up or down; what it follows by name stays, what follows its place changes with it. */
export function moveStep(process: Process, index: number, by: 1 | -1): Process {
  const steps = [...process.steps]
  const [step] = steps.splice(index, 1)
  if (!step || index + by < 0 || index + by > steps.length) return process
  steps.splice(index + by, 0, step)
  return numbered(process, steps)
}

/** Which rows a step follows, as it is written in the table: `2, 3`; nothing for the row above. */
export function followsInWords(process: Process, step: ProcessStep): string {
  if (!step.after) return ''
  const number = (id: string) => process.steps.find((one) => one.id === id)?.step ?? id
  return step.after.map(number).join(', ')
}

/** Puts a step after the rows that are written; a number that is no row stays as it was written, for the check to find. */
export function followRows(process: Process, index: number, written: string): Process {
  const after = written
    .split(/[^\w-]+/)
    .filter(Boolean)
    .map((word) => process.steps[Number(word) - 1]?.id ?? word)
  const steps = process.steps.map((step, place) =>
    place === index ? following(step, [...new Set(after)], process.steps[index - 1]?.id) : step,
  )
  return { ...process, steps }
}

const rounded = (value: number): number => Math.round(value * 100) / 100

/** How long a step takes, in working hours to two decimals. */
export function hoursOfStep(process: Process, index: number, channel: Channel): number {
  const as = processIn(process, channel)
  const step = as.steps[index]
  return step ? rounded(hoursOf(as, step)) : 0
}

/** Gives a step its hours; online ones only when they are not in proportion. */
export function giveHours(
  process: Process,
  index: number,
  channel: 'desk' | 'online',
  hours: number,
): Process {
  const total = channel === 'desk' ? process.totalHours : (process.onlineHours ?? process.totalHours)
  const share = total > 0 ? (hours / total) * 100 : 0
  const steps = process.steps.map((step, place) => {
    if (place !== index) return step
    if (channel === 'desk') return { ...step, share }
    const { onlineShare: _, ...rest } = step
    return Math.abs(share - step.share) < 1e-9 ? rest : { ...rest, onlineShare: share }
  })
  return { ...process, steps }
}

/** The hours of the longest way. */
export const longestHours = (process: Process, channel: Channel): number => {
  const as = processIn(process, channel)
  return rounded((longestShare(as) * as.totalHours) / 100)
}

/** Takes the hours of the longest way as the whole time; every step keeps its hours. */
export function settleTotal(process: Process, channel: 'desk' | 'online'): Process {
  const scale = longestShare(processIn(process, channel)) / 100
  if (scale === 0) return process
  const hours = longestHours(process, channel)
  if (channel === 'desk')
    return {
      ...process,
      totalHours: hours,
      // Online shares that were those at the desk stay what they are.
      steps: process.steps.map((step) => ({
        ...step,
        share: step.share / scale,
        ...(process.onlineHours !== undefined && { onlineShare: step.onlineShare ?? step.share }),
      })),
    }
  return {
    ...process,
    onlineHours: hours,
    steps: process.steps.map((step) => ({ ...step, onlineShare: (step.onlineShare ?? step.share) / scale })),
  }
}

/** A process for certain cases, begun as a copy of the usual one. */
export const caseProcess = (processes: readonly Process[], usual: Process): Process => ({
  ...usual,
  id: freshId(
    `${usual.id}-case`,
    processes.map(({ id }) => id),
  ),
  cases: [],
})
