import type { Tx } from '../../../kernel/app.ts'
import { dossierSynced, dossierToSync } from '../events.ts'
import { markSync } from '../store/dossier.ts'

/** The national portal is to be told how the dossier ended: announced once. Of one that has not ended (any more) nothing changes. */
export async function recordToSync(tx: Tx, dossier: string): Promise<void> {
  const about = await markSync(tx, dossier, 'to_sync_at')
  if (about) tx.publish(dossierToSync.of(about))
}

/** The national portal has acknowledged the whole history and the result of the dossier: in the same way, once. */
export async function recordSynced(tx: Tx, dossier: string): Promise<void> {
  const about = await markSync(tx, dossier, 'synced_at')
  if (about) tx.publish(dossierSynced.of(about))
}
