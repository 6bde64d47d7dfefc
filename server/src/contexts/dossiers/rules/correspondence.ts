import type { Role } from '../../../kernel/values/role.ts'
import { addDays, dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { type Status, statuses } from './lifecycle.ts'
import { type Mover, worksAtStep, worksThere } from './permission.ts'

export const sides = ['applicant', 'desk'] as const
export type Side = (typeof sides)[number]

/** A page of handwriting, in signs. */
export const longestMessage = 2000
/** How many an applicant writes about one dossier on one day; the desk is not counted. */
export const mostADay = 10
/** For so many days after a dossier has ended it is still written about: a fee to be given back, a slip of the pen. */
export const openAfterEnd = 30

type Facts = {
  status: Status
  unit: string
  desk: string
  sheet: readonly { open: boolean; unit: string; role: Role; assignee: string | null }[]
}

/**
 * Whether the actor answers for the dossier to its applicant, and a message is read when they have seen it: the clerks of the desk
 * that received it and the head of the unit always; else who holds an open step, or may take one that nobody holds.
 */
export function mayAnswer(actor: Mover, dossier: Facts): boolean {
  if (!worksThere(actor, dossier)) return false
  const { id, unit, roles = [], actsFor } = actor
  if (roles.includes('clerk') && (unit === dossier.desk || unit === dossier.unit)) return true
  if (roles.includes('leader') && unit === dossier.unit) return true
  return dossier.sheet.some(
    ({ open, role, unit: place, assignee }) =>
      open &&
      roles.includes(role) &&
      worksAtStep(actor, place, dossier) &&
      (assignee === null || assignee === id || assignee === actsFor),
  )
}

/** When the dossier came to be as it is now: the first of the last lines of its history that say so. */
export function sinceWhen(history: readonly { status: Status; at: Date }[]): Date | undefined {
  const now = history.at(-1)?.status
  const before = history.findLastIndex(({ status }) => status !== now)
  return history[before + 1]?.at
}

/** Whether anything is still written about a dossier; `endedAt`: when it was closed. */
export const isWritable = (status: Status, endedAt: Date, now: Date): boolean =>
  statuses[status].open || dateInVietnam(now) <= addDays(dateInVietnam(endedAt), openAfterEnd)

export type TextFault = 'empty' | 'too-long'

/** What is wrong with a text, once the blanks around it are gone. */
export function faultOfText(text: string): TextFault | null {
  const length = [...text.trim()].length
  if (length === 0) return 'empty'
  return length > longestMessage ? 'too-long' : null
}
