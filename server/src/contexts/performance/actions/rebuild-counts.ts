import type { App, Read } from '../../../kernel/app.ts'
import type { Bulk } from '../../../kernel/bulk.ts'
import { endOfLog, holdReaction, passReaction, readLog } from '../../../kernel/replay.ts'
import { type Happening, inOrder, type Tier } from '../rules/happening.ts'
import { addTimeline, createSums } from '../rules/ledger.ts'
import { addPayment } from '../rules/payments.ts'
import { addVisits, type Visit } from '../rules/people.ts'
import type { Fact } from '../store/facts.ts'
import {
  differencesFromKept,
  gatheredVisits,
  gatherFacts,
  gatherLines,
  gatherPayments,
  prepareRebuild,
  replaceKept,
} from '../store/rebuild.ts'
import { countedEvents, type ToldPayment, tellAll } from '../told.ts'
import { tiersOf } from './count-events.ts'

export const countReaction = 'performance.count'
/** So many dossiers are held in memory at a time; the log is read once for each such part. */
const partSize = 1_000_000
const portion = 20_000

type Made = Omit<Fact, 'timeline'> & { timeline: Happening[] }
type Progress = (read: { events: number; dossiers: number }) => void

/** Makes facts and counts anew of the whole log, in the place of what is kept. */
export async function rebuildCounts(app: App, bulk: Bulk, onProgress?: Progress): Promise<void> {
  await holdReaction(bulk, countReaction)
  const end = await endOfLog(bulk, countedEvents)
  await gather(app, bulk, onProgress)
  await replaceKept(bulk)
  if (end) await passReaction(bulk, countReaction, end)
}

/** Makes them anew beside what is kept, and says how they differ; nothing is changed. The reaction must have read everything. */
export async function checkCounts(app: App, bulk: Bulk) {
  await holdReaction(bulk, countReaction)
  await gather(app, bulk)
  return differencesFromKept(bulk)
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
  })

async function gatherPart(read: Read, bulk: Bulk, part: { no: number; of: number }, onProgress?: Progress) {
  const tierOf = tiersOf(read)
  const facts = new Map<string, Made>()
  const dossierOf = new Map<string, string>()
  const paid = new Map<string, ToldPayment>()
  let count = 0
  for await (const events of readLog(bulk, countedEvents, part)) {
    const told = await tellAll(read, events, tierOf)
    for (const payment of told.payments) paid.set(payment.payment, payment)
    for (const { dossier, procedure, happening, submission } of told.dossiers) {
      // A batch of moved due moments names dossiers of every part.
      if (happening.is === 'due-moved' && part.of > 1 && !facts.has(dossier)) continue
      const fact = facts.get(dossier)
      if (fact) Object.assign(fact, submission).timeline.push(happening)
      else
        facts.set(dossier, {
          applicant: null,
          draft: null,
          ...submission,
          dossier,
          procedure,
          timeline: [happening],
        })
      if (submission?.draft) dossierOf.set(submission.draft, dossier)
    }
    count += events.length
    onProgress?.({ events: count, dossiers: facts.size })
  }
  for (const { draft, at, how } of paid.values()) {
    const fact = facts.get(dossierOf.get(draft) ?? '')
    fact?.timeline.push({ at, is: 'paid', how })
  }
  if (part.no === 0) await gatherPaid(bulk, [...paid.values()])
  await gatherDossiers(bulk, facts)
}

async function gatherPaid(bulk: Bulk, payments: readonly ToldPayment[]): Promise<void> {
  const sums = createSums()
  for (const payment of payments) addPayment(sums, payment)
  await gatherPayments(bulk, payments)
  await gatherLines(bulk, sums.lines())
}

async function gatherDossiers(bulk: Bulk, facts: Map<string, Made>): Promise<void> {
  let [some, sums] = [[] as Fact[], createSums()]
  // The database takes one portion while the next is made.
  let sending = Promise.resolve()
  const send = async () => {
    const [made, lines] = [some, sums.lines()]
    ;[some, sums] = [[], createSums()]
    await sending
    sending = gatherFacts(bulk, made).then(() => gatherLines(bulk, lines))
    sending.catch(() => {})
  }
  for (const made of facts.values()) {
    facts.delete(made.dossier)
    const fact = { ...made, timeline: inOrder(made.timeline) }
    some.push(fact)
    addTimeline(sums, fact.timeline, fact.procedure)
    if (some.length >= portion) await send()
  }
  await send()
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
