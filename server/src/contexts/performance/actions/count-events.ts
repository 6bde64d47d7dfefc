import type { Event, Read, Tx } from '../../../kernel/app.ts'
import { unitById } from '../../organisation/index.ts'
import { dayOf, type Tier, withHappenings } from '../rules/happening.ts'
import { addTimeline } from '../rules/ledger.ts'
import { addPayment } from '../rules/payments.ts'
import { addVisits } from '../rules/people.ts'
import { createSums, type Sums } from '../rules/sums.ts'
import { addToCounts } from '../store/counts.ts'
import {
  dossiersOfDrafts,
  type Fact,
  factsOf,
  keepFacts,
  keepPayments,
  type PersonAtUnit,
  paymentsOf,
  personKey,
  visitsOf,
} from '../store/facts.ts'
import { type TiersOf, type ToldOfDossier, tellAll } from '../told.ts'

/**
 * Keeps what events say of dossiers, and what the counts change by. Told again, nothing changes; told in another order, the same
 * comes out.
 */
export async function countEvents(tx: Tx, events: readonly Event[]): Promise<void> {
  const sums = createSums()
  const told = await tellAll(tx, events, tiersOf(tx))
  const fresh = await keepPayments(tx, told.payments)
  for (const payment of fresh) addPayment(sums, payment)
  const dossiers = [...told.dossiers, ...(await paidDossiers(tx, told.dossiers, fresh))]
  const before = await factsOf(
    tx,
    dossiers.map(({ dossier }) => dossier),
  )
  await addPeople(tx, sums, dossiers, before)
  const changed = withTold(before, dossiers)
  for (const fact of changed) {
    addTimeline(sums, before.get(fact.dossier)?.timeline ?? [], fact.procedure, -1)
    addTimeline(sums, fact.timeline, fact.procedure)
  }
  await keepFacts(tx, changed)
  await addToCounts(tx, sums.lines())
}

/** Units keep their tier, so each is asked for once. */
export function tiersOf(read: Read): TiersOf {
  const tiers = new Map<string, Tier | null>()
  return async (units) => {
    for (const unit of units)
      if (unit && !tiers.has(unit)) tiers.set(unit, (await unitById(read, unit))?.tier ?? null)
    return tiers
  }
}

/** Which dossiers were paid for: those that come in now, and those of payments that come now. */
async function paidDossiers(
  tx: Tx,
  told: readonly ToldOfDossier[],
  payments: readonly { draft: string }[],
): Promise<ToldOfDossier[]> {
  const submitted = told.flatMap(({ dossier, procedure, submission }) =>
    submission?.draft ? [{ draft: submission.draft, dossier, procedure }] : [],
  )
  const known = await dossiersOfDrafts(
    tx,
    payments.map(({ draft }) => draft),
  )
  const ofDraft = new Map([...submitted, ...known].map((found) => [found.draft, found]))
  const paid = await paymentsOf(tx, [...ofDraft.keys()])
  return paid.map(({ draft, how, at }) => {
    const { dossier, procedure } = ofDraft.get(draft)!
    return { dossier, procedure, happening: { at, is: 'paid', how } }
  })
}

/** The facts as they are now, of the dossiers of which something new was told. */
function withTold(before: ReadonlyMap<string, Fact>, told: readonly ToldOfDossier[]): Fact[] {
  const after = new Map<string, Fact>()
  for (const { dossier, procedure, happening, submission } of told) {
    const fact = after.get(dossier) ?? before.get(dossier) ?? { ...nothingOf, dossier, procedure }
    const timeline = withHappenings(fact.timeline, [happening])
    after.set(dossier, { ...fact, ...submission, timeline })
  }
  return [...after.values()].filter(({ dossier, timeline }) => timeline !== before.get(dossier)?.timeline)
}

const nothingOf = { applicant: null, draft: null, timeline: [] }

/** Counts people anew at the units to which they handed something in for the first time we hear of. */
async function addPeople(
  tx: Tx,
  sums: Sums,
  told: readonly ToldOfDossier[],
  before: ReadonlyMap<string, Fact>,
): Promise<void> {
  const handedIn = told.flatMap(({ dossier, happening, submission }) =>
    happening.is === 'submitted' && submission && !before.get(dossier)?.applicant
      ? [{ ...happening, applicant: submission.applicant }]
      : [],
  )
  const people = new Map<string, PersonAtUnit>(handedIn.map((one) => [personKey(one), one]))
  const known = await visitsOf(tx, [...people.values()])
  for (const [key, person] of people) {
    const visits = known.get(key) ?? []
    const more = handedIn
      .filter((one) => personKey(one) === key)
      .map(({ at, channel }) => ({ day: dayOf(at), verified: channel === 'online' }))
    addVisits(sums, person, visits, -1)
    addVisits(sums, person, [...visits, ...more])
  }
}
