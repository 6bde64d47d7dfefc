import type { App, CitizenActor } from '../../../kernel/app.ts'
import type { ObjectStore } from '../adapters/object-store.ts'
import { canBeOpened } from '../adapters/open-file.ts'
import { documentErrors } from '../errors.ts'
import { cleanFileName, judgeFile } from '../rules/file-kind.ts'
import { addFile, filesOfDraft } from '../store.ts'
import { keepBytes } from './keep-bytes.ts'

export type Upload = { draft: string; component: string; name: string; bytes: Uint8Array }

const mostFiles = 10

/** Takes a paper for a component of the actor's draft. The caller has made sure that the draft is the actor's and open. */
export async function uploadFile(
  app: App,
  store: ObjectStore,
  actor: CitizenActor,
  upload: Upload,
): Promise<string> {
  const { draft, component, bytes } = upload
  const verdict = judgeFile({ name: upload.name, head: bytes.subarray(0, 16), size: bytes.length })
  if (verdict.kind === 'refused') throw documentErrors.fileRefused(verdict.because, component)
  if (!(await canBeOpened(bytes, verdict.type)))
    throw documentErrors.fileRefused('cannot-be-opened', component)
  const kept = await keepBytes(store, bytes)
  return app.transaction(actor, async (tx) => {
    const files = await filesOfDraft(tx, draft)
    const same = files.find((file) => file.component === component && file.sha256 === kept.sha256)
    if (same) return same.id
    if (files.filter((file) => file.component === component).length >= mostFiles)
      throw documentErrors.tooManyFiles(component)
    const name = cleanFileName(upload.name)
    const row = { owner: actor.id, draft, dossier: null, component, name, mediaType: verdict.type, ...kept }
    const id = await addFile(tx, row)
    tx.audit('file.upload', id)
    return id
  })
}
