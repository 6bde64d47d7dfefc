import type { Tx } from '../../../kernel/app.ts'
import { dateInVietnam, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type HistoryLine, historyAfter, recordToSync } from '../../dossiers/index.ts'
import { portalRule } from '../queries/portal-rules.ts'
import { trackingRule } from '../queries/tracking-rules.ts'
import { isFinished, portalStatus } from '../rules/portal-record.ts'
import { trackingStatus } from '../rules/tracking.ts'
import { queueMessages, queuePosition, type ToldPartner } from '../store/partner-queue.ts'

/** As which code a partner is told a line of a history; null: it is not told. */
type Telling = {
  statusOf(day: PlainDate, line: HistoryLine): number | null
  /** Of a dossier that goes on what came before the connection is told as well. */
  whole: boolean
}
const tellings: Record<ToldPartner, Telling> = {
  emc: { statusOf: (day, line) => trackingStatus(trackingRule(day), line), whole: false },
  portal: { statusOf: (day, line) => portalStatus(portalRule(day), line), whole: true },
}

/**
 * Queues what the history of a dossier says and has not been queued, in its order, when something happened to it at `at`. The history
 * is read rather than the event: events of several kinds are read side by side, and the partner must hear them one after the other.
 */
export async function queueHistory(
  tx: Tx,
  partner: ToldPartner,
  about: { dossier: string; code: string; procedure: string },
  at: Date,
): Promise<void> {
  const { since, last } = await queuePosition(tx, partner, about.dossier)
  if (at < since) return
  const { statusOf, whole } = tellings[partner]
  const lines = await historyAfter(tx, about.dossier, last)
  const messages = lines.flatMap((line) => {
    if (!whole && line.at < since) return []
    const day = dateInVietnam(line.at)
    const status = statusOf(day, line)
    return status === null ? [] : [{ no: line.no, status, at: line.at, day }]
  })
  if (messages.length > 0) await queueMessages(tx, partner, about, messages)
  if (partner === 'portal' && messages.some(({ status }) => isFinished(status)))
    await recordToSync(tx, about.dossier)
}
