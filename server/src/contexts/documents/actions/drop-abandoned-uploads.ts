import type { App } from '../../../kernel/app.ts'
import type { PieceStore } from '../adapters/piece-store.ts'
import { removeUpload, uploadsUntouchedSince } from '../store/upload.ts'

/** How long an upload that nobody goes on with is kept, in ms. */
const patience = 24 * 3_600_000

/** Throws away the pieces of uploads that nobody has gone on with for a day; files that were finished stay. */
export async function dropAbandonedUploads(app: App, pieces: PieceStore): Promise<void> {
  const actor = { kind: 'system', id: 'documents.drop-abandoned-uploads' } as const
  const before = new Date(app.now().getTime() - patience)
  for (const id of await app.read(actor, (read) => uploadsUntouchedSince(read, before))) {
    await app.transaction(actor, (tx) => removeUpload(tx, id))
    await pieces.remove(id)
  }
}
