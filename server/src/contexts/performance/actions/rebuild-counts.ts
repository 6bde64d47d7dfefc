import type { App, Read } from '../../../kernel/app.ts'
import type { Bulk } from '../../../kernel/bulk.ts'
import { endOfLog, holdReaction, isBehind, passReaction, readLog } from '../../../kernel/replay.ts'
import { type Happening, inOrder, type Tier } from '../rules/happening.ts'
import { addTimeline, createSums } from '../rules/ledger.ts'
import { addPayment } from '../rules/payments.ts'
import { addVisits, type Visit } from '../rules/people.ts'
import type { Fact } from '../store/facts.ts'
import {
  type Difference,
  differencesFromKept,
  dropGathered,
  gatheredVisits,
  gatherFacts,
  gatherLines,
  gatherPayments,
  prepareRebuild,
  replaceKept,
  sumLines,
} from '../store/rebuild.ts'
import { countedEvents, type ToldOfDossier, type ToldPayment, tellAll } from '../told.ts'
import { tiersOf } from './count-events.ts'

export const countReaction = 'performance.count'
/** So many dossiers are held in memory at a time, more or less; the log is read once for each such part, which is of some procedures. */
const partSize = 1_000_000
const portion = 20_000

type Made = Omit<Fact, 'timeline'> & { told: Happening[] }
type Progress = (read: { events: number; dossiers: number }) => void

/** Makes facts and counts anew of the whole log, in the place of what is kept. */
export async function rebuildCounts(app: App, bulk: Bulk, onProgress?: Progress): Promise<void> {
  await holdReaction(bulk, countReaction)
  const end = await endOfLog(bulk, countedEvents)
  await gather(app, bulk, onProgress)
  await replaceKept(bulk)
  if (end) await passReaction(bulk, countReaction, end)
}

/** Makes them anew beside what is kept, and says how they differ; nothing is changed. Fails while the reaction is behind the log. */
export async function compareCounts(app: App, bulk: Bulk): Promise<Difference[]> {
  await holdReaction(bulk, countReaction)
  if (await isBehind(bulk, countReaction, countedEvents))
    throw new Error('Events are still being counted; try again when they are.')
  await gather(app, bulk)
  const differences = await differencesFromKept(bulk)
  await dropGathered(bulk)
  return differences
}

const gather = (app: App, bulk: Bulk, onProgress?: Progress): Promise<void> =>
  app.read({ kind: 'system', id: 'performance.rebuild' }, async (read) => {
    await prepareRebuild(bulk)
    const { rows } = await bulk.run(
      `select count(*)::int as dossiers from kernel.event where name = 'dossiers.dossier-submitted'`,
    )
    const parts = Math.max(1, Math.ceil((rows[0] as { dossiers: number }).dossiers / partSize))
    for (let no = 0; no < parts; no++) await gatherPart(read, bulk, { no, of: parts }, onProgress)
    await gatherPeople(bulk)
    await sumLines(bulk)
  })

async function gatherPart(read: Read, bulk: Bulk, part: { no: number; of: number }, onProgress?: Progress) {
  const tiers = tiersOf(read)
  const facts = new Map<string, Made>()
  const dossierOf = new Map<string, string>()
  const paid = new Map<string, ToldPayment>()
  const moved: ToldOfDossier[] = []
  let count = 0
  for await (const events of readLog(bulk, countedEvents, part)) {
    const told = await tellAll(read, events, tiers)
    for (const payment of told.payments) paid.set(payment.payment, payment)
    for (const one of told.dossiers) {
      if (one.happening.is === 'due-moved') moved.push(one)
      else keep(facts, one)
      if (one.submission?.draft) dossierOf.set(one.submission.draft, one.dossier)
    }
    count += events.length
    onProgress?.({ events: count, dossiers: facts.size })
  }
  // A batch of moved due moments may be of dossiers of another part.
  for (const { dossier, happening } of moved) facts.get(dossier)?.told.push(happening)
  for (const { draft, at, how } of paid.values())
    facts.get(dossierOf.get(draft) ?? '')?.told.push({ at, is: 'paid', how })
  await gatherPayments(bulk, [...paid.values()])
  await gatherProcedures(bulk, byProcedure(facts.values()), byProcedure(paid.values()))
}

function keep(facts: Map<string, Made>, { dossier, procedure, happening, submission }: ToldOfDossier) {
  const made = facts.get(dossier)
  if (made) Object.assign(made, submission).told.push(happening)
  else
    facts.set(dossier, { applicant: null, draft: null, ...submission, dossier, procedure, told: [happening] })
}

function byProcedure<Row extends { procedure: string }>(rows: Iterable<Row>): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.procedure)
    if (group) group.push(row)
    else groups.set(row.procedure, [row])
  }
  return groups
}

/** Procedure by procedure, so that a line of the ledger is complete when it is sent. */
async function gatherProcedures(
  bulk: Bulk,
  dossiers: Map<string, Made[]>,
  payments: Map<string, ToldPayment[]>,
): Promise<void> {
  // The database takes one portion while the next is made.
  let sending: Promise<unknown> = Promise.resolve()
  const send = async (next: Promise<unknown>) => {
    next.catch(() => {})
    await sending
    sending = next
  }
  for (const procedure of new Set([...dossiers.keys(), ...payments.keys()])) {
    const sums = createSums()
    for (const payment of payments.get(procedure) ?? []) addPayment(sums, payment)
    const all = dossiers.get(procedure) ?? []
    while (all.length > 0) {
      const facts = all.splice(-portion).map(({ told, ...about }) => ({ ...about, timeline: inOrder(told) }))
      for (const { timeline } of facts) addTimeline(sums, timeline, procedure)
      await send(gatherFacts(bulk, facts))
    }
    await send(gatherLines(bulk, sums.lines()))
  }
  await sending
}

async function gatherPeople(bulk: Bulk): Promise<void> {
  const sums = createSums()
  let person: { key: string; unit: string; tier: Tier | null; visits: Visit[] } | undefined
  for await (const rows of gatheredVisits(bulk))
    for (const { unit, tier, applicant, day, verified } of rows) {
      const key = `${unit} ${applicant}`
      if (person?.key === key) person.visits.push({ day, verified })
      else {
        if (person) addVisits(sums, person, person.visits)
        person = { key, unit, tier: tier as Tier | null, visits: [{ day, verified }] }
      }
    }
  if (person) addVisits(sums, person, person.visits)
  await gatherLines(bulk, sums.lines())
}
