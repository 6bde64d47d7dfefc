import type { Event, Read } from '../../kernel/app.ts'
import {
  type About,
  delayExplained,
  dossierAccepted,
  dossierAssisted,
  dossierById,
  dossierRedirected,
  dossierRefused,
  dossierReopened,
  dossierResolved,
  dossierStopped,
  dossierSubmitted,
  dossierSynced,
  dossierToSync,
  dossierWithdrawn,
  dueChangesOfBatch,
  dueExtended,
  dueMoved,
  supplementRequested,
  supplementSupplied,
} from '../dossiers/index.ts'
import { dossierRated, isSatisfied } from '../feedback/index.ts'
import { cashTaken, paymentSettled } from '../payments/index.ts'
import type { Happening, Tier } from './rules/happening.ts'

/** What an event tells of a dossier; a payment names the draft that became one. */
export type ToldOfDossier = {
  dossier: string
  procedure: string
  happening: Happening
  /** Told with the submission. */
  submission?: { applicant: string; draft: string | null }
}
export type ToldPayment = {
  payment: string
  draft: string
  unit: string
  tier: Tier | null
  procedure: string
  amount: number
  how: 'online' | 'cash'
  at: string
}
export type Told = { dossiers: ToldOfDossier[]; payments: ToldPayment[] }

/** The tiers of the named units, by their ids. */
export type TiersOf = (units: readonly string[]) => Promise<ReadonlyMap<string, Tier | null>>
type TierOf = (unit: string) => Tier | null

type Make<P> = (payload: P, at: string, tierOf: TierOf) => Happening
type Teller = { name: string; make: Make<never> }

const tells = <P extends Pick<About, 'dossier' | 'procedure'>>(
  type: { name: string; of(payload: P): unknown },
  make: Make<P>,
): Teller => ({ name: type.name, make: make as Make<never> })

/** A moment of a payload is in ISO 8601, nearly always as it is kept; millions are read. */
const iso = (moment: string): string => (kept.test(moment) ? moment : new Date(moment).toISOString())
const kept = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

const tellers: readonly Teller[] = [
  tells(dossierSubmitted, ({ unit, channel, assisted, minutes, fee, due, papers }, at, tierOf) => ({
    at,
    is: 'submitted',
    unit,
    tier: tierOf(unit),
    channel,
    assisted: assisted ?? false,
    fee,
    ms: minutes === null ? null : Math.round(minutes * 60_000),
    due: iso(due),
    papers: papers ?? { received: 0, digitised: 0 },
  })),
  tells(dossierRedirected, ({ unit }, at, tierOf) => ({ at, is: 'redirected', unit, tier: tierOf(unit) })),
  tells(dossierAssisted, (_, at) => ({ at, is: 'assisted' })),
  tells(dossierAccepted, ({ due }, at) => ({ at, is: 'accepted', due: iso(due) })),
  tells(supplementRequested, (_, at) => ({ at, is: 'supplement-asked' })),
  tells(supplementSupplied, ({ due }, at) => ({ at, is: 'supplement-given', due: iso(due) })),
  tells(dossierRefused, ({ due, workedMinutes = null }, at) => ({
    at,
    is: 'refused',
    due: iso(due),
    workedMinutes,
  })),
  tells(dossierResolved, ({ due, onTime, document, reusable = false, workedMinutes = null }, at) => ({
    at,
    is: 'resolved',
    due: iso(due),
    onTime,
    electronic: !!document,
    reusable,
    workedMinutes,
  })),
  tells(dossierWithdrawn, (_, at) => ({ at, is: 'withdrawn' })),
  tells(dossierStopped, (_, at) => ({ at, is: 'stopped' })),
  tells(dossierReopened, ({ due }, at) => ({ at, is: 'reopened', due: iso(due) })),
  tells(delayExplained, (_, at) => ({ at, is: 'explained' })),
  tells(dueExtended, ({ from, due }, at) => ({ at, is: 'apologised', from: iso(from), due: iso(due) })),
  tells(dossierToSync, (_, at) => ({ at, is: 'to-sync' })),
  tells(dossierSynced, (_, at) => ({ at, is: 'synced' })),
  tells(dossierRated, ({ score }, at) => ({ at, is: 'rated', score, satisfied: isSatisfied(score) })),
]

const tellerOf = new Map(tellers.map(({ name, make }) => [name, make]))

/** The names of all events that figures are made of. */
export const countedEvents: readonly string[] = [
  ...tellers.map(({ name }) => name),
  ...[dueMoved, paymentSettled, cashTaken].map(({ name }) => name),
]

/** What events say that is counted. `dueMoved` names a batch of dossiers, which is read. */
export async function tellAll(read: Read, events: readonly Event[], tiersOf: TiersOf): Promise<Told> {
  const told: Told = { dossiers: [], payments: [] }
  const tiers = await tiersOf([...new Set(events.map(({ payload }) => (payload as { unit: string }).unit))])
  const tierOf: TierOf = (unit) => tiers.get(unit) ?? null
  for (const event of events) {
    const make = tellerOf.get(event.name)
    if (event.name === dossierSubmitted.name) told.dossiers.push(await tellSubmission(read, event, tierOf))
    else if (make) told.dossiers.push(tellOfDossier(event, make, tierOf))
    else if (event.name === dueMoved.name) told.dossiers.push(...(await tellMoved(read, event)))
    else told.payments.push(tellPayment(event, tierOf))
  }
  return told
}

function tellOfDossier({ payload, at }: Event, make: Make<never>, tierOf: TierOf): ToldOfDossier {
  const { dossier, procedure } = payload as About
  return { dossier, procedure, happening: make(payload as never, at.toISOString(), tierOf) }
}

async function tellSubmission(read: Read, event: Event, tierOf: TierOf): Promise<ToldOfDossier> {
  const { dossier, applicant, draft } = event.payload as About & { draft?: string }
  const told = tellOfDossier(event, tellerOf.get(dossierSubmitted.name)!, tierOf)
  // Events of before named no draft.
  const from = draft ?? (await dossierById(read, dossier))?.draft ?? null
  return { ...told, submission: { applicant, draft: from } }
}

/** While a clock stands still nothing is promised; the answer of the applicant says when it is due. */
async function tellMoved(read: Read, { payload, at }: Event): Promise<ToldOfDossier[]> {
  const { change, batch } = payload as { change: string; batch: number }
  const moved = await dueChangesOfBatch(read, change, batch)
  return moved
    .filter(({ paused }) => !paused)
    .map(({ dossier, procedure, newDue }) => ({
      dossier,
      procedure,
      happening: { at: at.toISOString(), is: 'due-moved', due: newDue.toISOString() },
    }))
}

function tellPayment({ name, payload, at }: Event, tierOf: TierOf): ToldPayment {
  const paid = payload as { payment: string; draft: string; unit: string; procedure: string; amount: number }
  const { payment, draft, unit, procedure, amount } = paid
  const how = name === cashTaken.name ? 'cash' : 'online'
  return { payment, draft, unit, procedure, amount, how, at: at.toISOString(), tier: tierOf(unit) }
}
