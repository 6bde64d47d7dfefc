import type { Tx } from '../../../kernel/app.ts'
import { dossierSynced } from '../events.ts'
import { markSynced } from '../store/dossier.ts'

/**
 * The national portal has acknowledged the history and the result of a finished dossier: announced once. Said again, or of one that is
 * not finished (any more), nothing changes.
 */
export async function recordSynced(tx: Tx, dossier: string): Promise<void> {
  const about = await markSynced(tx, dossier)
  if (about) tx.publish(dossierSynced.of(about))
}
