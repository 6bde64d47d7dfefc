import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { DossierState } from './dossier-state.ts'
import { dayOf } from './happening.ts'

/** Under which day a dossier counts for a measure, and how much: 1, or an amount. Null: it does not. */
export type Counting = { day: PlainDate; n: number } | null

const counting = (day: PlainDate | undefined | null, n: number | boolean = 1): Counting =>
  day && n ? { day, n: Number(n) } : null

const received = ({ submittedOn }: DossierState) => submittedOn
const isOnline = ({ submitted }: DossierState) => submitted?.channel === 'online'
/** Nobody of the administration entered anything or helped. */
const isRemote = (state: DossierState) => isOnline(state) && !state.assisted
const timed = (state: DossierState) => (isOnline(state) ? (state.submitted?.ms ?? null) : null)
const isDigitised = ({ submitted }: DossierState) =>
  submitted !== null && submitted.papers.digitised === submitted.papers.received
const hasFee = ({ submitted }: DossierState) => (submitted?.fee ?? 0) > 0

const ended = ({ endedOn }: DossierState) => endedOn
/** Resolved, or refused after it was accepted: what was decided. */
const finished = (state: DossierState) =>
  state.outcome === 'resolved' || (state.outcome === 'refused' && state.acceptedAt !== null)
    ? ended(state)
    : null
/** By date: decided before (-1), on (0) or after (1) the day that was due then. */
const finishedByDate = (state: DossierState): number | null => {
  const day = finished(state)
  if (day === null || state.due === null) return null
  const due = dayOf(state.due)
  return day < due ? -1 : day > due ? 1 : 0
}
const issued = (state: DossierState) => (state.outcome === 'resolved' ? ended(state) : null)
const firstDue = ({ firstDue, due }: DossierState) => firstDue ?? due
const isAnswered = ({ explained, apologised }: DossierState) => explained && apologised
const endedLate = (state: DossierState) => {
  const due = firstDue(state)
  const isLate = due !== null && state.endedAt !== null && due < state.endedAt
  return isLate && state.outcome !== 'withdrawn' && !state.paused ? ended(state) : null
}

const running = (state: DossierState) => state.submitted !== null && state.endedAt === null && !state.paused
const runningUntil = (state: DossierState, due: string | null) =>
  running(state) && due !== null ? dayOf(due) : null

const accepted = ({ acceptedOn, submitted }: DossierState) => (submitted === null ? null : acceptedOn)
const acceptedEnded = (state: DossierState) => (accepted(state) ? ended(state) : null)
/** By date, as the reports compare: the day it ended with the day it was due (regulations §7). */
const byDate = (state: DossierState): number | null => {
  const day = acceptedEnded(state)
  if (day === null) return null
  if (state.paused || state.due === null) return -1
  const due = dayOf(state.due)
  return day < due ? -1 : day > due ? 1 : 0
}

/**
 * Everything that is counted, each under its day. What is `waiting` counts as long as it is so, under the day it is due: what is
 * overdue at the end of a day is what waits under that day and those before it.
 */
export const measures = {
  received: (state) => counting(received(state)),
  receivedOnline: (state) => counting(received(state), isOnline(state)),
  receivedRemotely: (state) => counting(received(state), isRemote(state)),
  receivedDigitised: (state) => counting(received(state), isDigitised(state)),
  /** Its papers at reception, and its result if there was one. */
  digitisedThroughout: (state) =>
    counting(received(state), isDigitised(state) && (state.outcome !== 'resolved' || state.electronic)),
  timed: (state) => counting(received(state), timed(state) !== null),
  timedMs: (state) => counting(received(state), timed(state) ?? 0),
  timedUnderFive: (state) => counting(received(state), (timed(state) ?? 300_000) < 300_000),
  withFee: (state) => counting(received(state), hasFee(state)),
  withFeePaidOnline: (state) => counting(received(state), hasFee(state) && state.paid === 'online'),
  finished: (state) => counting(finished(state)),
  finishedOnTime: (state) => counting(finished(state), state.onTime),
  finishedEarly: (state) => counting(finished(state), finishedByDate(state) === -1),
  finishedOnDay: (state) => counting(finished(state), finishedByDate(state) === 0),
  finishedOnlineLate: (state) => counting(finished(state), isOnline(state) && finishedByDate(state) === 1),
  finishedUnasked: (state) => counting(finished(state), state.supplements === 0),
  finishedAskedOnce: (state) => counting(finished(state), state.supplements === 1),
  finishedRemotely: (state) => counting(finished(state), isRemote(state)),
  finishedOnlineWorked: (state) => counting(finished(state), isOnline(state) && state.workedMinutes !== null),
  finishedOnlineMinutes: (state) =>
    counting(finished(state), isOnline(state) ? (state.workedMinutes ?? 0) : 0),
  finishedDeskWorked: (state) => counting(finished(state), !isOnline(state) && state.workedMinutes !== null),
  finishedDeskMinutes: (state) => counting(finished(state), isOnline(state) ? 0 : (state.workedMinutes ?? 0)),
  /** Of which the national portal is to be told, and whose history and result it has acknowledged. */
  finishedToSync: (state) => counting(finished(state), state.toSync),
  finishedSynced: (state) => counting(finished(state), state.synced),
  issued: (state) => counting(issued(state)),
  issuedElectronically: (state) => counting(issued(state), state.electronic),
  issuedReusable: (state) => counting(issued(state), state.electronic && state.reusable),
  stopped: (state) => counting(ended(state), state.outcome === 'stopped'),
  withdrawn: (state) => counting(ended(state), state.outcome === 'withdrawn'),
  endedLate: (state) => counting(endedLate(state)),
  endedLateAnswered: (state) => counting(endedLate(state), isAnswered(state)),
  waitingDue: (state) => counting(runningUntil(state, state.due)),
  waitingFirstDue: (state) => counting(runningUntil(state, firstDue(state))),
  waitingFirstDueAnswered: (state) => counting(runningUntil(state, firstDue(state)), isAnswered(state)),
  rated: ({ rating }) => counting(rating?.first),
  satisfied: ({ rating }) => counting(rating?.first, rating?.satisfied),
  accepted: (state) => counting(accepted(state)),
  acceptedOnline: (state) => counting(accepted(state), isOnline(state)),
  acceptedEndedEarly: (state) => counting(acceptedEnded(state), byDate(state) === -1),
  acceptedEndedOnDay: (state) => counting(acceptedEnded(state), byDate(state) === 0),
  acceptedEndedLate: (state) => counting(acceptedEnded(state), byDate(state) === 1),
  acceptedWaitingDue: (state) => counting(accepted(state) && runningUntil(state, state.due)),
} satisfies Record<string, (state: DossierState) => Counting>

/** What is counted of dossiers; `payments` and people are counted beside them (`ledger.ts`). */
export type DossierMeasure = keyof typeof measures
export const dossierMeasures = Object.keys(measures) as DossierMeasure[]

/** What waits under the day it is due; it is summed over all days up to one. */
export const waitingMeasures = [
  ...(['waitingDue', 'waitingFirstDue', 'waitingFirstDueAnswered', 'acceptedWaitingDue'] as const),
]

/** Counted of payments and of people, not of single dossiers. */
const otherMeasures = [
  ...(['onlinePayments', 'cashPayments'] as const),
  ...(['usersOfYear', 'usersOfQuarter', 'usersOfMonth'] as const),
  ...(['verifiedOfYear', 'verifiedOfQuarter', 'verifiedOfMonth'] as const),
]

export type Measure = DossierMeasure | (typeof otherMeasures)[number]
/** Each is a column of the tables of counts (`snake_case`). */
export const allMeasures: readonly Measure[] = [...dossierMeasures, ...otherMeasures]

/** What happened, not what waits. */
export const flowMeasures: readonly Measure[] = allMeasures.filter(
  (measure) => !(waitingMeasures as readonly Measure[]).includes(measure),
)

export type Counts = Record<Measure, number>
export const noCounts: Readonly<Counts> = Object.fromEntries(
  allMeasures.map((measure) => [measure, 0]),
) as Counts
export function addCounts(a: Counts, b: Partial<Counts>): Counts {
  const sum = { ...a }
  for (const measure of allMeasures) sum[measure] += b[measure] ?? 0
  return sum
}
