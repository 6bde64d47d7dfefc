import type { Process, ProcessStep } from '@mot-cua/form-engine'
import type { Text } from '../../../kernel/values/locale.ts'
import type { Role } from '../../../kernel/values/role.ts'
import { toInstant } from '../../../kernel/values/vietnam-time.ts'
import { addWorkingTime, countedFrom, type WorkingCalendar } from '../../../kernel/values/working-time.ts'

export type Step = {
  no: number
  role: Role
  action: Text
  hours: number
  draftsResult: boolean
}

/**
 * The steps of a process in order. An officer's last step before the leader's is where the result is drafted.
 * `hours` is the step's share of the whole, in working hours.
 */
export const stepsOf = (process: Process): Step[] =>
  process.steps.map((step, index) => ({
    no: step.step,
    role: step.role,
    action: { vi: step.action_vi, en: step.action_en },
    hours: (process.totalHours * step.share) / 100,
    draftsResult: step.role === 'officer' && nextRole(process.steps, index) === 'leader',
  }))

const nextRole = (steps: readonly ProcessStep[], index: number) => steps[index + 1]?.role

export const stepNumbered = (process: Process, no: number): Step | undefined =>
  stepsOf(process).find((step) => step.no === no)

export const stepAfter = (process: Process, no: number): Step | undefined =>
  stepsOf(process).find((step) => step.no > no)

export const stepBefore = (process: Process, no: number): Step | undefined =>
  stepsOf(process)
    .reverse()
    .find((step) => step.no < no)

/** When a step that begins now should be done. */
export const stepDue = (step: Step, begun: Date, calendar: WorkingCalendar): Date =>
  toInstant(addWorkingTime(countedFrom(begun, calendar).at, Math.round(step.hours * 3_600_000), calendar))
