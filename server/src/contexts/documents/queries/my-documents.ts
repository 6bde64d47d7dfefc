import type { App, CitizenActor } from '../../../kernel/app.ts'
import { documentErrors } from '../errors.ts'
import {
  documentById,
  documentsOf,
  fileById,
  filesOfDraft,
  type StoredDocument,
  type StoredFile,
} from '../store/file.ts'

/** The papers handed in with a draft of the actor's own; none for somebody else's. */
export const filesOfMyDraft = (app: App, actor: CitizenActor, draft: string): Promise<StoredFile[]> =>
  app.read(actor, async (read) => (await filesOfDraft(read, draft)).filter(({ owner }) => owner === actor.id))

export const myDocuments = (app: App, actor: CitizenActor): Promise<StoredDocument[]> =>
  app.read(actor, (read) => documentsOf(read, actor.id))

/** A document of the actor's own store with its file; somebody else's does not exist. */
export const myDocument = (
  app: App,
  actor: CitizenActor,
  id: string,
): Promise<{ document: StoredDocument; file: StoredFile }> =>
  app.read(actor, async (read) => {
    const document = await documentById(read, id)
    if (document?.owner !== actor.id) throw documentErrors.documentNotFound()
    const file = await fileById(read, document.file)
    if (!file) throw documentErrors.fileNotFound()
    return { document, file }
  })
