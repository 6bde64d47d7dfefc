import type { App, CitizenActor } from '../../../kernel/app.ts'
import type { Intake } from '../adapters/intake.ts'
import { documentErrors } from '../errors.ts'
import { addFile, filesOfDraft } from '../store/file.ts'
import { mostFiles, receiveFile } from './receive-file.ts'

export type Upload = { draft: string; component: string; name: string; bytes: Uint8Array }

/** Takes a paper for a component of the actor's draft. The caller has made sure that the draft is the actor's and open. */
export async function uploadFile(
  app: App,
  intake: Intake,
  actor: CitizenActor,
  upload: Upload,
): Promise<string> {
  const { draft, component } = upload
  const received = await receiveFile(intake, upload)
  return app.transaction(actor, async (tx) => {
    const files = (await filesOfDraft(tx, draft)).filter((file) => file.component === component)
    const same = files.find(({ sha256 }) => sha256 === received.sha256)
    if (same) return same.id
    if (files.length >= mostFiles) throw documentErrors.tooManyFiles(component)
    const id = await addFile(tx, { owner: actor.id, draft, dossier: null, component, ...received })
    tx.audit('file.upload', id)
    return id
  })
}
