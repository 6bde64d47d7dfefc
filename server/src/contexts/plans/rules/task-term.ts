import { addDays, dayLength, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { TaskOfficial, TaskPlace } from './task-permissions.ts'
import { mayAnswerForTask, mayDecideExtension, mayReportTask, mayReviewTask } from './task-permissions.ts'

export type TermState = 'open' | 'returned' | 'submitted' | 'accepted'
export const termMoves = ['report', 'submit', 'review', 'ask-extension', 'decide-extension'] as const
export type TermMove = (typeof termMoves)[number]
/** A term as far as moves care. */
export type Term = {
  state: TermState
  due: PlainDate
  reported: boolean
  submittedBy: string | null
  askedDue: PlainDate | null
  askedBy: string | null
}

/** Whether the state of the term lets anybody make the move; an extension is asked before the term is over. */
export function isTermMove({ state, due, askedDue }: Term, move: TermMove, today: PlainDate): boolean {
  const running = state === 'open' || state === 'returned'
  if (move === 'report' || move === 'submit') return running
  if (move === 'review') return state === 'submitted'
  if (move === 'decide-extension') return askedDue !== null && state !== 'accepted'
  return running && askedDue === null && today <= due
}

export function mayMoveTerm(who: TaskOfficial, place: TaskPlace, term: Term, move: TermMove): boolean {
  if (move === 'report') return mayReportTask(who, place)
  if (move === 'review') return mayReviewTask(who, place, term.submittedBy)
  if (move === 'decide-extension') return mayDecideExtension(who, place, term.askedBy)
  return mayAnswerForTask(who, place)
}

/** The moves that somebody may make now, for the screen. */
export const termMovesFor = (who: TaskOfficial, place: TaskPlace, term: Term, today: PlainDate): TermMove[] =>
  termMoves.filter(
    (move) =>
      isTermMove(term, move, today) &&
      mayMoveTerm(who, place, term, move) &&
      (move !== 'submit' || term.reported),
  )

export const standings = ['overdue', 'soon', 'open', 'submitted', 'accepted'] as const
export type Standing = (typeof standings)[number]

/** A term is due soon from this many days before its last one. */
export const soonDays = 10

/** How a term stands on a day. What waits for its review is no longer late. */
export function standingOf({ state, due }: Pick<Term, 'state' | 'due'>, today: PlainDate): Standing {
  if (state === 'accepted' || state === 'submitted') return state
  if (due < today) return 'overdue'
  return due <= addDays(today, soonDays) ? 'soon' : 'open'
}

/** Days from the due day to the day that it was handed in, or to today; 0 when it is not late. */
export function daysLate(
  due: PlainDate,
  { submittedOn, today }: { submittedOn: PlainDate | null; today: PlainDate },
): number {
  const until = submittedOn ?? today
  return Math.max(0, Math.round((Date.parse(until) - Date.parse(due)) / dayLength))
}

/** Of pieces of work of one task that become one, the one that is furthest behind: nothing counts as done that one of them has not done. */
export const furthestBehind = <Work extends { accepted: number; percent: number; id: string }>(
  works: readonly Work[],
): Work | undefined =>
  [...works].sort((a, b) => a.accepted - b.accepted || a.percent - b.percent || (a.id < b.id ? -1 : 1))[0]
