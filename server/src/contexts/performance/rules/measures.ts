import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { DossierState } from './dossier-state.ts'
import { dayOf } from './happening.ts'

/** How much a dossier counts for a measure: 1 when so, or an amount. */
type Amount = (state: DossierState) => number | boolean
/** What counts under one day of a dossier; nothing of it does where there is no such day. */
type MeasuresUnder<M extends string> = {
  day: (state: DossierState) => PlainDate | null
  amounts: Readonly<Record<M, Amount>>
}

const under = <M extends string>(
  day: MeasuresUnder<M>['day'],
  amounts: MeasuresUnder<M>['amounts'],
): MeasuresUnder<M> => ({ day, amounts })
const always = () => true

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
export const measureGroups = [
  under(received, {
    received: always,
    receivedOnline: isOnline,
    receivedRemotely: isRemote,
    receivedDigitised: isDigitised,
    /** Its papers at reception, and its result if there was one. */
    digitisedThroughout: (state) => isDigitised(state) && (state.outcome !== 'resolved' || state.electronic),
    timed: (state) => timed(state) !== null,
    timedMs: (state) => timed(state) ?? 0,
    timedUnderFive: (state) => (timed(state) ?? 300_000) < 300_000,
    withFee: hasFee,
    withFeePaidOnline: (state) => hasFee(state) && state.paid === 'online',
  }),
  under(finished, {
    finished: always,
    finishedOnTime: ({ onTime }) => onTime,
    finishedEarly: (state) => finishedByDate(state) === -1,
    finishedOnDay: (state) => finishedByDate(state) === 0,
    finishedOnlineLate: (state) => isOnline(state) && finishedByDate(state) === 1,
    finishedUnasked: ({ supplements }) => supplements === 0,
    finishedAskedOnce: ({ supplements }) => supplements === 1,
    finishedRemotely: isRemote,
    finishedOnlineWorked: (state) => isOnline(state) && state.workedMinutes !== null,
    finishedOnlineMinutes: (state) => (isOnline(state) ? (state.workedMinutes ?? 0) : 0),
    finishedDeskWorked: (state) => !isOnline(state) && state.workedMinutes !== null,
    finishedDeskMinutes: (state) => (isOnline(state) ? 0 : (state.workedMinutes ?? 0)),
    /** Of which the national portal is to be told, and whose history and result it has acknowledged. */
    finishedToSync: ({ toSync }) => toSync,
    finishedSynced: ({ synced }) => synced,
  }),
  under(issued, {
    issued: always,
    issuedElectronically: ({ electronic }) => electronic,
    issuedReusable: ({ electronic, reusable }) => electronic && reusable,
  }),
  under(ended, {
    stopped: ({ outcome }) => outcome === 'stopped',
    withdrawn: ({ outcome }) => outcome === 'withdrawn',
  }),
  under(endedLate, { endedLate: always, endedLateAnswered: isAnswered }),
  under((state) => runningUntil(state, state.due), { waitingDue: always }),
  under((state) => runningUntil(state, firstDue(state)), {
    waitingFirstDue: always,
    waitingFirstDueAnswered: isAnswered,
  }),
  under(({ rating }) => rating?.first ?? null, {
    rated: always,
    satisfied: ({ rating }) => rating?.satisfied ?? false,
  }),
  under(accepted, { accepted: always, acceptedOnline: isOnline }),
  under(acceptedEnded, {
    acceptedEndedEarly: (state) => byDate(state) === -1,
    acceptedEndedOnDay: (state) => byDate(state) === 0,
    acceptedEndedLate: (state) => byDate(state) === 1,
  }),
  under((state) => accepted(state) && runningUntil(state, state.due), { acceptedWaitingDue: always }),
] as const

/** What is counted of dossiers; payments and people are counted beside them (`payments.ts`, `people.ts`). */
export type DossierMeasure = MeasureOf<(typeof measureGroups)[number]>
type MeasureOf<Group> = Group extends MeasuresUnder<infer M> ? M : never
export const dossierMeasures = measureGroups.flatMap(({ amounts }) =>
  Object.keys(amounts),
) as DossierMeasure[]

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
