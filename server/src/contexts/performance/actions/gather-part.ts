import type { Read } from '../../../kernel/app.ts'
import type { Bulk } from '../../../kernel/bulk.ts'
import { type Part, readLog } from '../../../kernel/replay.ts'
import { type Happening, inOrder } from '../rules/happening.ts'
import { addTimeline } from '../rules/ledger.ts'
import { addPayment } from '../rules/payments.ts'
import { createSums } from '../rules/sums.ts'
import type { Fact } from '../store/facts.ts'
import { type Gathered, gatherFacts, gatherLines, gatherPayments } from '../store/rebuild.ts'
import { countedEvents, type ToldOfDossier, type ToldPayment, tellAll } from '../told.ts'
import { tiersOf } from './count-events.ts'

const portion = 2_000

/** How much more was read. */
export type Progress = { events: number; dossiers: number }

/** Makes facts and lines of the ledger of a part of the log, and hands them over. */
export async function gatherPart(
  read: Read,
  {
    log,
    to,
    part,
    onProgress,
  }: { log: Bulk; to: Gathered; part: Part; onProgress?: (more: Progress) => void },
): Promise<void> {
  const tiers = tiersOf(read)
  const writer = createWriter(to)
  for await (const events of readLog(log, countedEvents, part)) {
    const { payments, dossiers } = await tellAll(read, events, tiers)
    for (const payment of payments) writer.addPayment(payment)
    let more = 0
    for (const told of dossiers)
      if (told.happening.is === 'due-moved') writer.addMove(told)
      else if (await writer.add(told)) more++
    onProgress?.({ events: events.length, dossiers: more })
  }
  await writer.finish()
}

type Made = Omit<Fact, 'timeline'> & { told: Happening[] }

/** Takes what was told in the order of `readLog`, and writes dossier by dossier; a line of the ledger once its procedure is over. */
function createWriter(to: Gathered) {
  const known = new Set<string>()
  const payments = new Map<string, ToldPayment[]>()
  const paid = new Map<string, Happening[]>()
  const moved = new Map<string, Happening[]>()
  let dossier: Made | undefined
  const facts: Fact[] = []
  let sums = createSums()
  // One portion is taken while the next is made.
  let sending: Promise<unknown> = Promise.resolve()
  const send = async (next: Promise<unknown>) => {
    next.catch(() => {})
    await sending
    sending = next
  }

  function endDossier(): void {
    if (!dossier) return
    const { told, ...about } = dossier
    // A batch of moved due moments may be of dossiers of another part.
    const more = [...(moved.get(about.dossier) ?? []), ...(paid.get(about.draft ?? '') ?? [])]
    const timeline = inOrder([...told, ...more])
    addTimeline(sums, timeline, about.procedure)
    facts.push({ ...about, timeline })
  }

  async function endProcedure(procedure: string): Promise<void> {
    const own = payments.get(procedure) ?? []
    payments.delete(procedure)
    for (const payment of own) addPayment(sums, payment)
    await send(gatherFacts(to, facts.splice(0)))
    await send(gatherPayments(to, own))
    await send(gatherLines(to, sums.lines()))
    sums = createSums()
  }

  return {
    addPayment(payment: ToldPayment): void {
      if (known.has(payment.payment)) return
      known.add(payment.payment)
      addTo(payments, payment.procedure, payment)
      addTo(paid, payment.draft, { at: payment.at, is: 'paid', how: payment.how })
    },
    addMove: ({ dossier, happening }: ToldOfDossier): void => addTo(moved, dossier, happening),
    /** Whether it is another dossier than the one before. */
    async add({ dossier: id, procedure, happening, submission }: ToldOfDossier): Promise<boolean> {
      if (dossier?.dossier === id) {
        Object.assign(dossier, submission).told.push(happening)
        return false
      }
      endDossier()
      if (dossier && dossier.procedure !== procedure) await endProcedure(dossier.procedure)
      if (facts.length >= portion) await send(gatherFacts(to, facts.splice(0)))
      dossier = { applicant: null, draft: null, ...submission, dossier: id, procedure, told: [happening] }
      return true
    },
    async finish(): Promise<void> {
      endDossier()
      if (dossier) await endProcedure(dossier.procedure)
      // Paid for, and never handed in.
      for (const procedure of payments.keys()) await endProcedure(procedure)
      await sending
    },
  }
}

function addTo<Row>(groups: Map<string, Row[]>, key: string, row: Row): void {
  const group = groups.get(key)
  if (group) group.push(row)
  else groups.set(key, [row])
}
