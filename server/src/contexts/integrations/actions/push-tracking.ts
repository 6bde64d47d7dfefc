import type { App } from '../../../kernel/app.ts'
import type { Emc } from '../adapters/emc.ts'
import { PartnerDown } from '../adapters/population-database.ts'
import { messageWait, partnerWait } from '../rules/tracking.ts'
import {
  closeLink,
  markMessages,
  type Outcome,
  releaseLink,
  takeLink,
  type WaitingMessage,
  waitingMessages,
} from '../store/tracking.ts'
import { describeTracking } from './describe-tracking.ts'

export const pushJob = 'integrations.push-tracking'
const system = { kind: 'system', id: pushJob } as const
const batch = 20
/** After so many in a row without an answer the partner is taken to be down; after an outage the first one decides. */
const patience = 3
/** One run ends after this time, so that it never keeps a worker from other jobs for long; the next minute goes on. */
const budget = 45_000

export type Tracker = { emc: Emc; secret: string }

/**
 * Sends what waits to the monitoring system, of each dossier in the order of its history. What is sent twice because the server was
 * killed in between carries the same number, which the partner counts once. Without answers the partner is left alone for growing
 * times; one message without an answer waits alone. Does nothing while another worker is at it.
 */
export async function pushTracking(app: App, tracker: Tracker): Promise<void> {
  const link = await app.transaction(system, takeLink)
  if (!link) return
  const end = performance.now() + budget
  let most = link.failures > 0 ? 1 : patience
  let silent = 0
  while (performance.now() < end) {
    const messages = await app.read(system, (read) => waitingMessages(read, batch))
    if (messages.length === 0) break
    const outcomes: Outcome[] = []
    for (const message of messages) {
      const outcome = await send(app, tracker, message)
      outcomes.push(outcome)
      silent = outcome.sent || outcome.refused ? 0 : silent + 1
      if (silent === 0) most = patience
      if (silent >= most || performance.now() > end) break
    }
    await app.transaction(system, (tx) => markMessages(tx, outcomes))
    if (silent >= most) return leaveAlone(app, link.failures, outcomes.at(-1)!.failure!)
  }
  await app.transaction(system, releaseLink)
}

const leaveAlone = (app: App, failures: number, failure: string): Promise<void> =>
  app.transaction(system, async (tx) => {
    await closeLink(tx, { failure, until: new Date(tx.now.getTime() + partnerWait(failures + 1)) })
  })

async function send(app: App, { emc, secret }: Tracker, waiting: WaitingMessage): Promise<Outcome> {
  const { dossier, no, attempts } = waiting
  const outcome = { dossier, no, sent: false, refused: false, failure: null, nextAt: app.now() }
  const message = await app.read(system, (read) => describeTracking(read, waiting, secret))
  if (!message) return { ...outcome, refused: true, failure: 'dossier-gone' }
  try {
    const refusal = await emc.track(message)
    return { ...outcome, sent: refusal === null, refused: refusal !== null, failure: refusal }
  } catch (error) {
    if (!(error instanceof PartnerDown)) throw error
    const nextAt = new Date(app.now().getTime() + messageWait(attempts + 1))
    return { ...outcome, failure: error.message, nextAt }
  }
}
