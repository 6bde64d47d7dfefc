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

/** The tier of a unit, by its id; units keep theirs. */
export type TierOf = (unit: string) => Promise<Tier | null>

type Make<P> = (payload: P, at: string, tierOf: TierOf) => Promise<Happening> | Happening
type Teller = { name: string; make: Make<never> }

const tells = <P extends Pick<About, 'dossier' | 'procedure'>>(
  type: { name: string; of(payload: P): unknown },
  make: Make<P>,
): Teller => ({ name: type.name, make: make as Make<never> })

const iso = (moment: string): string => new Date(moment).toISOString()

const tellers: readonly Teller[] = [
  tells(dossierSubmitted, async ({ unit, channel, assisted, minutes, fee, due, papers }, at, tierOf) => ({
    ...{ at, is: 'submitted', unit, tier: await tierOf(unit), channel, assisted: assisted ?? false, fee },
    ms: minutes === null ? null : Math.round(minutes * 60_000),
    due: iso(due),
    papers: papers ?? { received: 0, digitised: 0 },
  })),
  tells(dossierRedirected, async ({ unit }, at, tierOf) => ({
    at,
    is: 'redirected',
    unit,
    tier: await tierOf(unit),
  })),
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
    ...{ at, is: 'resolved', due: iso(due), onTime, electronic: !!document, reusable, workedMinutes },
  })),
  tells(dossierWithdrawn, (_, at) => ({ at, is: 'withdrawn' })),
  tells(dossierStopped, (_, at) => ({ at, is: 'stopped' })),
  tells(dossierReopened, ({ due }, at) => ({ at, is: 'reopened', due: iso(due) })),
  tells(delayExplained, (_, at) => ({ at, is: 'explained' })),
  tells(dueExtended, ({ from, due }, at) => ({ at, is: 'apologised', from: iso(from), due: iso(due) })),
  tells(dossierRated, ({ score }, at) => ({ at, is: 'rated', score, satisfied: isSatisfied(score) })),
]

const tellerOf = new Map(tellers.map(({ name, make }) => [name, make]))

/** The names of all events that figures are made of. */
export const countedEvents: readonly string[] = [
  ...tellers.map(({ name }) => name),
  ...[dueMoved, paymentSettled, cashTaken].map(({ name }) => name),
]

/** What events say that is counted. `dueMoved` names a batch of dossiers, which is read. */
export async function tellAll(read: Read, events: readonly Event[], tierOf: TierOf): Promise<Told> {
  const told: Told = { dossiers: [], payments: [] }
  for (const event of events) {
    const at = event.at.toISOString()
    const make = tellerOf.get(event.name)
    if (make) told.dossiers.push(await tellOfDossier(read, event, make(event.payload as never, at, tierOf)))
    else if (event.name === dueMoved.name) told.dossiers.push(...(await tellMoved(read, event)))
    else told.payments.push(await tellPayment(event, tierOf))
  }
  return told
}

async function tellOfDossier(
  read: Read,
  { name, payload }: Event,
  happening: Happening | Promise<Happening>,
): Promise<ToldOfDossier> {
  const about = payload as About & { draft?: string }
  const { dossier, procedure, applicant } = about
  const told = { dossier, procedure, happening: await happening }
  if (name !== dossierSubmitted.name) return told
  // Events of before named no draft.
  const draft = about.draft ?? (await dossierById(read, dossier))?.draft ?? null
  return { ...told, submission: { applicant, draft } }
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

async function tellPayment({ name, payload, at }: Event, tierOf: TierOf): Promise<ToldPayment> {
  const paid = payload as { payment: string; draft: string; unit: string; procedure: string; amount: number }
  const { payment, draft, unit, procedure, amount } = paid
  const how = name === cashTaken.name ? 'cash' : 'online'
  return { payment, draft, unit, procedure, amount, how, at: at.toISOString(), tier: await tierOf(unit) }
}
