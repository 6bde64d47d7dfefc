import type { Tx } from '../../../kernel/app.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { movesAfter } from '../../dossiers/index.ts'
import { trackingRule } from '../queries/tracking-rules.ts'
import { trackingStatus } from '../rules/tracking.ts'
import { queueMessages, trackingPosition } from '../store/tracking.ts'

/**
 * Queues what the history of a dossier says and has not been queued, in its order, when something happened to it at `at`. The history
 * is read rather than the event: events of several kinds are read side by side, and the partner must hear them one after the other.
 */
export async function queueTracking(
  tx: Tx,
  about: { dossier: string; code: string; procedure: string },
  at: Date,
): Promise<void> {
  const { since, last } = await trackingPosition(tx, about.dossier)
  if (at < since) return
  const moves = await movesAfter(tx, about.dossier, last)
  const messages = moves.flatMap(({ no, move, status: stands, at: moved }) => {
    if (moved < since) return []
    const day = dateInVietnam(moved)
    const status = trackingStatus(trackingRule(day), { move, status: stands })
    return status === null ? [] : [{ no, status, at: moved, day }]
  })
  if (messages.length > 0) await queueMessages(tx, about, messages)
}
