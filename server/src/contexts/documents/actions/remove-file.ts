import type { App, CitizenActor } from '../../../kernel/app.ts'
import { documentErrors } from '../errors.ts'
import { fileById, markRemoved } from '../store/file.ts'

/** Takes a paper out of a draft again; what belongs to a dossier stays. */
export const removeFile = (app: App, actor: CitizenActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const file = await fileById(tx, id)
    if (!file || file.owner !== actor.id || file.dossier) throw documentErrors.fileNotFound()
    await markRemoved(tx, id)
    tx.audit('file.remove', id)
  })
