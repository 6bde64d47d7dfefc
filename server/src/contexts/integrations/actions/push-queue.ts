import type { Actor, App, Tx } from '../../../kernel/app.ts'
import { PartnerDown } from '../adapters/population-database.ts'
import { messageWait, partnerWait } from '../rules/waits.ts'
import {
  closeLink,
  markMessages,
  type Outcome,
  releaseLink,
  type ToldPartner,
  takeLink,
  type WaitingMessage,
  waitingMessages,
} from '../store/partner-queue.ts'

const batch = 20
/** After so many in a row without an answer the partner is taken to be down; after an outage the first one decides. */
const patience = 3
/** One run ends after this time, so that it never keeps a worker from other jobs for long; the next minute goes on. */
const budget = 45_000

export type Told = {
  /** Why the partner refuses it; null when it took it. */
  refusal: string | null
  /** The last line that went out with it, when more than one did. */
  through?: number
  /** What else is kept of it, in the transaction that writes down that it was sent. */
  keep?(tx: Tx): Promise<void>
}
export type Telling = {
  partner: ToldPartner
  system: Actor
  /** Tells the partner of a message. Throws `PartnerDown` when no usable answer comes. */
  send(waiting: WaitingMessage): Promise<Told>
}
type Sent = { outcome: Outcome; keep?: Told['keep'] }

/**
 * Sends what waits to a partner, of each dossier in the order of its history. Without answers the partner is left alone for growing
 * times; one message without an answer waits alone. Does nothing while another worker is at it. A server that is killed between an
 * answer and its transaction sends the message again.
 */
export async function pushQueue(app: App, telling: Telling): Promise<void> {
  const { partner, system } = telling
  const link = await app.transaction(system, (tx) => takeLink(tx, partner))
  if (!link) return
  const end = performance.now() + budget
  let most = link.failures > 0 ? 1 : patience
  let silent = 0
  while (performance.now() < end) {
    const messages = await app.read(system, (read) => waitingMessages(read, partner, batch))
    if (messages.length === 0) break
    const sent: Sent[] = []
    for (const message of messages) {
      const one = await send(app, telling, message)
      const { outcome } = one
      sent.push(one)
      silent = outcome.sent || outcome.refused ? 0 : silent + 1
      if (silent === 0) most = patience
      if (silent >= most || performance.now() > end) break
    }
    await app.transaction(system, async (tx) => {
      await markMessages(
        tx,
        partner,
        sent.map(({ outcome }) => outcome),
      )
      for (const { keep } of sent) await keep?.(tx)
    })
    if (silent >= most) return leaveAlone(app, telling, link.failures, sent.at(-1)!.outcome.failure!)
  }
  await app.transaction(system, (tx) => releaseLink(tx, partner))
}

const leaveAlone = (
  app: App,
  { partner, system }: Telling,
  failures: number,
  failure: string,
): Promise<void> =>
  app.transaction(system, async (tx) => {
    const until = new Date(tx.now.getTime() + partnerWait(failures + 1))
    await closeLink(tx, partner, { failure, until })
  })

async function send(app: App, telling: Telling, waiting: WaitingMessage): Promise<Sent> {
  const { dossier, no, attempts } = waiting
  const outcome = { dossier, no, through: no, sent: false, refused: false, failure: null, nextAt: app.now() }
  try {
    const { refusal, through = no, keep } = await telling.send(waiting)
    if (refusal !== null) return { outcome: { ...outcome, refused: true, failure: refusal } }
    return { outcome: { ...outcome, through, sent: true }, ...(keep && { keep }) }
  } catch (error) {
    if (!(error instanceof PartnerDown)) throw error
    const nextAt = new Date(app.now().getTime() + messageWait(attempts + 1))
    return { outcome: { ...outcome, failure: error.message, nextAt } }
  }
}
