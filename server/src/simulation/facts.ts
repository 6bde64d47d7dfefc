import {
  delayExplained,
  dossierAccepted,
  dossierAssisted,
  dossierRefused,
  dossierResolved,
  dossierStopped,
  dossierSubmitted,
  dossierWithdrawn,
  dueExtended,
  supplementRequested,
  supplementSupplied,
} from '../contexts/dossiers/index.ts'
import { dossierRated, isSatisfied, type Score } from '../contexts/feedback/index.ts'
import { dateInVietnam } from '../kernel/values/vietnam-time.ts'
import type { Row } from './tables.ts'

type Payload = Record<string, unknown>

/**
 * What the reactions of `performance` keep of each event, kept at once. A test lets the real reactions read the log again and finds
 * the same facts.
 */
const keepers: Record<string, (fact: Row, payload: Payload, at: Date) => void> = {
  [dossierSubmitted.name](fact, { applicant, channel, assisted, minutes, fee, due }, at) {
    Object.assign(fact, { applicant, channel, minutes, fee, submitted_on: dateInVietnam(at) })
    if (assisted) fact.assisted = true
    say(fact, due, at)
  },
  [dossierAssisted.name](fact) {
    fact.assisted = true
  },
  [dossierAccepted.name](fact, { due }, at) {
    fact.accepted_at = at
    say(fact, due, at)
  },
  [supplementRequested.name](fact, _, at) {
    fact.supplement_asked_at = at
  },
  [supplementSupplied.name](fact, { due }, at) {
    fact.supplement_given_at = at
    say(fact, due, at)
  },
  [dossierRefused.name](fact, { due }, at) {
    finish(fact, 'refused', at)
    fact.on_time = at.getTime() <= Date.parse(String(due))
    say(fact, due, at)
  },
  [dossierResolved.name](fact, { document, onTime, due }, at) {
    finish(fact, 'resolved', at)
    Object.assign(fact, { result_document: document, on_time: onTime })
    say(fact, due, at)
  },
  [dossierWithdrawn.name]: (fact, _, at) => finish(fact, 'withdrawn', at),
  [dossierStopped.name]: (fact, _, at) => finish(fact, 'stopped', at),
  [delayExplained.name](fact, _, at) {
    fact.explained_at = at
  },
  [dueExtended.name](fact, { from, due }, at) {
    Object.assign(fact, { apologised_at: at, first_due_at: new Date(String(from)) })
    say(fact, due, at)
  },
  [dossierRated.name](fact, { score }, at) {
    Object.assign(fact, { score, satisfied: isSatisfied(score as Score), rated_on: dateInVietnam(at) })
  },
}

export const keepFact = (fact: Row, name: string, payload: unknown, at: Date): void =>
  keepers[name]?.(fact, payload as Payload, at)

function say(fact: Row, due: unknown, at: Date): void {
  Object.assign(fact, { due_at: new Date(String(due)), due_said_at: at })
}

const finish = (fact: Row, outcome: string, at: Date): void =>
  void Object.assign(fact, { outcome, finished_at: at, finished_on: dateInVietnam(at) })
