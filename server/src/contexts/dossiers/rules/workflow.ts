import {
  type Answers,
  fatesOf,
  hoursOf,
  type Process,
  type ProcessStep,
  purposeOf,
  type StepPurpose,
  type StepState,
  stepsBefore,
  stepsDue,
} from '@mot-cua/form-engine'
import type { Text } from '../../../kernel/values/locale.ts'
import type { Role } from '../../../kernel/values/role.ts'
import { toInstant } from '../../../kernel/values/vietnam-time.ts'
import { addWorkingTime, countedFrom, type WorkingCalendar } from '../../../kernel/values/working-time.ts'

export type Step = {
  no: number
  role: Role
  /** The kind of agency that does it, as the process names it. */
  agency: string
  action: Text
  /** Its share of the whole, in working hours. */
  hours: number
  purpose: StepPurpose | null
  decisions: readonly { id: string; vi: string; en: string }[]
}

/** A line of the control sheet: a step that was begun, in the order of beginning. A step that was returned to has several. */
export type SheetLine = {
  seq: number
  no: number
  role: Role
  unit: string
  assignee: string | null
  open: boolean
  /** The move that ended it; null while it is open. */
  outcome: string | null
  decision: string | null
}

const toStep = (process: Process, step: ProcessStep): Step => ({
  no: step.step,
  role: step.role,
  agency: step.unitKind,
  action: { vi: step.action_vi, en: step.action_en },
  hours: hoursOf(process, step),
  purpose: purposeOf(process, step),
  decisions: step.decisions ?? [],
})

/** The steps of a process in the order of its table. */
export const stepsOf = (process: Process): Step[] => process.steps.map((step) => toStep(process, step))

export const stepNumbered = (process: Process, no: number): Step | undefined => {
  const step = process.steps.find((one) => one.step === no)
  return step && toStep(process, step)
}

/** The steps that begin now, by what the control sheet says. What was returned counts as not begun. */
export const nextSteps = (process: Process, sheet: readonly SheetLine[], answers: Answers): Step[] =>
  stepsDue(process, walkOf(process, sheet), answers).map((step) => toStep(process, step))

/** What begins when an open step is done with a decision. */
export const stepsAfterDoing = (
  process: Process,
  { sheet, answers }: { sheet: readonly SheetLine[]; answers: Answers },
  { seq, decision }: { seq: number; decision: string | null },
): Step[] =>
  nextSteps(
    process,
    sheet.map((line) =>
      line.seq === seq ? { ...line, open: false, outcome: 'complete-step', decision } : line,
    ),
    answers,
  )

/** What is still to be done, as far as it is known: open steps, and those to come that no condition may leave out. */
export function stepsAhead(
  process: Process,
  sheet: readonly SheetLine[],
  answers: Answers,
): (Step & { open: boolean })[] {
  const fates = fatesOf(process, walkOf(process, sheet), answers)
  return process.steps
    .filter(
      ({ id, when, decided, otherwise }) =>
        fates.get(id) === 'open' || (fates.get(id) === 'waiting' && !when && !decided && !otherwise),
    )
    .map((step) => ({ ...toStep(process, step), open: fates.get(step.id) === 'open' }))
}

/** The steps right before one that were done: to them it can be returned. */
export function doneBefore(process: Process, sheet: readonly SheetLine[], no: number): Step[] {
  const step = process.steps.find((one) => one.step === no)
  const walk = walkOf(process, sheet)
  const before = step ? stepsBefore(process, step) : []
  return process.steps
    .filter(({ id }) => before.includes(id) && walk.get(id)?.state === 'done')
    .map((one) => toStep(process, one))
}

/** A step that ended by one of these is not done: it was returned or went to another agency, or the dossier was closed in it. */
const undone = new Set(['return-step', 'redirect', 'refuse', 'stop', 'withdraw'])

function walkOf(process: Process, sheet: readonly SheetLine[]): Map<string, StepState> {
  const walk = new Map<string, StepState>()
  for (const { no, open, outcome, decision } of sheet) {
    const id = process.steps.find(({ step }) => step === no)?.id ?? ''
    if (open) walk.set(id, { state: 'open' })
    else if (undone.has(outcome ?? '')) walk.delete(id)
    else walk.set(id, { state: 'done', ...(decision && { decision }) })
  }
  return walk
}

/** Where a dossier stands in its process: the ids of the steps that are open and of those that are done. */
export function placesOf(process: Process, sheet: readonly SheetLine[]): { open: string[]; done: string[] } {
  const walk = [...walkOf(process, sheet)]
  const inState = (state: StepState['state']) => walk.flatMap(([id, at]) => (at.state === state ? [id] : []))
  return { open: inState('open'), done: inState('done') }
}

/** When a step that begins now should be done. */
export const stepDue = (step: Step, begun: Date, calendar: WorkingCalendar): Date =>
  toInstant(addWorkingTime(countedFrom(begun, calendar).at, Math.round(step.hours * 3_600_000), calendar))

/**
 * The kinds of agencies that work on a dossier besides the unit that receives it: of a process with several, those of the officers
 * that are not the first one's. Whoever is alone with it does everything in the unit.
 */
export function otherAgencies({ steps }: Process): string[] {
  const kinds = [...new Set(steps.filter(({ role }) => role !== 'clerk').map(({ unitKind }) => unitKind))]
  return kinds.slice(1)
}
