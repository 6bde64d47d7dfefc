import { type Answers, type Process, type ProcessStep, stepsBefore } from '@mot-cua/form-engine'
import type { WorkingCalendar } from '../../../kernel/values/working-time.ts'
import { type SheetLine, type Step, stepDue, stepNumbered, stepsAhead } from './workflow.ts'

/** `at`: when the step is expected to be done; null when nothing can be said. */
export type ExpectedStep = Step & { open: boolean; unit: string | null; at: Date | null }

type Given = {
  process: Process
  sheet: readonly (SheetLine & { dueAt: Date })[]
  answers: Answers
  now: Date
  /** What the office is held to. */
  due: Date
  calendar: WorkingCalendar
  /** The clock stands while something is awaited. */
  paused: boolean
}

/**
 * What is still to be done and when it is expected: open steps by their own due moment, those to come after the ones before them, each
 * with the working hours that the process gives it, and none later than the office is held to. Nothing is expected while the clock
 * stands, nor once the due moment has passed: a new day is then the head's to promise; nor of an open step that is behind its own.
 */
export function expectedSteps(given: Given): ExpectedStep[] {
  const { process, sheet, answers, now, due, paused } = given
  const ahead = stepsAhead(process, sheet, answers)
  const numbers = new Set(ahead.map(({ no }) => no))
  const silent = paused || now > due
  const ends = new Map<string, Date>()
  for (const step of process.steps) ends.set(step.id, endOf(step, { ...given, ends, numbers }))
  return ahead.map((step) => {
    const id = process.steps.find(({ step: no }) => no === step.no)?.id ?? ''
    const line = sheet.findLast(({ no, open }) => no === step.no && open)
    const end = ends.get(id) ?? due
    const behind = line !== undefined && line.dueAt <= now
    return { ...step, unit: line?.unit ?? null, at: silent || behind ? null : end > due ? due : end }
  })
}

type Walking = Given & { ends: ReadonlyMap<string, Date>; numbers: ReadonlySet<number> }

/** Steps only follow steps above them, so that those before are known already. */
function endOf(step: ProcessStep, { process, sheet, now, calendar, ends, numbers }: Walking): Date {
  const line = sheet.findLast(({ no, open }) => no === step.step && open)
  if (line) return line.dueAt > now ? line.dueAt : now
  const begun = new Date(
    Math.max(now.getTime(), ...stepsBefore(process, step).map((id) => ends.get(id)?.getTime() ?? 0)),
  )
  const shown = numbers.has(step.step) ? stepNumbered(process, step.step) : undefined
  if (!shown) return begun
  // One that hands over takes no working time: the result lies ready.
  return shown.purpose === 'hand-over' ? begun : stepDue(shown, begun, calendar)
}
