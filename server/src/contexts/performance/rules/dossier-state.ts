import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { dayOf, type Happening, type Tier, type Timeline } from './happening.ts'

export type Outcome = 'resolved' | 'refused' | 'withdrawn' | 'stopped'
type Submitted = Extract<Happening, { is: 'submitted' }>

/** How a dossier stands at a moment, as figures see it. Moments (`…At`) are ISO 8601 in UTC, days (`…On`) are those of Vietnam. */
export type DossierState = {
  submitted: Submitted | null
  submittedOn: PlainDate | null
  /** For which unit it counts; null until its submission is known. */
  unit: string | null
  tier: Tier | null
  assisted: boolean
  acceptedAt: string | null
  acceptedOn: PlainDate | null
  /** What is promised now, and what was before the head named a new moment; null while nothing is known. */
  due: string | null
  firstDue: string | null
  /** The clock stands still: the applicant was asked for a supplement. */
  paused: boolean
  /** How often the applicant was asked. */
  supplements: number
  outcome: Outcome | null
  endedAt: string | null
  endedOn: PlainDate | null
  onTime: boolean
  electronic: boolean
  reusable: boolean
  workedMinutes: number | null
  toSync: boolean
  synced: boolean
  explained: boolean
  apologised: boolean
  rating: { satisfied: boolean; first: PlainDate } | null
  paid: 'online' | 'cash' | null
}

export const nothingKnown: DossierState = {
  submitted: null,
  submittedOn: null,
  unit: null,
  tier: null,
  assisted: false,
  acceptedAt: null,
  acceptedOn: null,
  due: null,
  firstDue: null,
  paused: false,
  supplements: 0,
  outcome: null,
  endedAt: null,
  endedOn: null,
  onTime: false,
  electronic: false,
  reusable: false,
  workedMinutes: null,
  toSync: false,
  synced: false,
  explained: false,
  apologised: false,
  rating: null,
  paid: null,
}

const end = (outcome: Outcome, at: string, more: Partial<DossierState> = {}): Partial<DossierState> => ({
  outcome,
  endedAt: at,
  endedOn: dayOf(at),
  ...more,
})

function change(state: DossierState, told: Happening): Partial<DossierState> {
  switch (told.is) {
    case 'submitted':
      return {
        submitted: told,
        submittedOn: dayOf(told.at),
        unit: told.unit,
        tier: told.tier,
        assisted: state.assisted || told.assisted,
        due: told.due,
      }
    case 'redirected':
      return { unit: told.unit, tier: told.tier }
    case 'assisted':
      return { assisted: true }
    case 'accepted':
      return { acceptedAt: told.at, acceptedOn: dayOf(told.at), due: told.due }
    case 'supplement-asked':
      return { paused: true, supplements: state.supplements + 1 }
    case 'supplement-given':
      return { paused: false, due: told.due }
    case 'refused': {
      const { due, workedMinutes } = told
      return end('refused', told.at, { due, onTime: told.at <= due, workedMinutes })
    }
    case 'resolved': {
      const { due, onTime, electronic, reusable, workedMinutes } = told
      return end('resolved', told.at, { due, onTime, electronic, reusable, workedMinutes })
    }
    case 'withdrawn':
      return end('withdrawn', told.at)
    case 'stopped':
      return end('stopped', told.at)
    case 'reopened': {
      const { onTime, electronic, reusable, workedMinutes, toSync, synced } = nothingKnown
      const open = { outcome: null, endedAt: null, endedOn: null, paused: false, due: told.due }
      return { ...open, onTime, electronic, reusable, workedMinutes, toSync, synced }
    }
    case 'to-sync':
      return { toSync: true }
    case 'synced':
      return { toSync: true, synced: true }
    case 'explained':
      return { explained: true }
    case 'apologised':
      return { apologised: true, firstDue: told.from, due: told.due }
    case 'due-moved':
      return { due: told.due }
    case 'rated':
      return { rating: { satisfied: told.satisfied, first: state.rating?.first ?? dayOf(told.at) } }
    case 'paid':
      return { paid: told.how }
  }
}

/** One more thing happened. */
export const next = (state: DossierState, told: Happening): DossierState => ({
  ...state,
  ...change(state, told),
})

/** How a dossier stood at the end of a day, or stands now when no day is given. */
export const stateOf = (timeline: Timeline, day?: PlainDate): DossierState =>
  timeline.filter(({ at }) => day === undefined || dayOf(at) <= day).reduce(next, nothingKnown)
