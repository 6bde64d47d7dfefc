import { countedAnswers, requiredComponents } from '@mot-cua/form-engine'
import type { App, CitizenActor, Tx } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { type Draft, definitionOf, lockOpenDraft } from '../../forms/index.ts'
import { documentErrors } from '../errors.ts'
import { cleanFileName, judgeFile } from '../rules/file-kind.ts'
import { filesOfDraft } from '../store/file.ts'
import { addUpload, openUploads, type StoredUpload, type UploadAsked } from '../store/upload.ts'
import { mostFiles } from './receive-file.ts'

/**
 * Begins to take a file in pieces for a component of the actor's open draft, judged by its first bytes, name and size before
 * any other byte is taken. The same file begun before, on whatever device, is gone on with: `received` says from where.
 */
export const beginUpload = (
  app: App,
  actor: CitizenActor,
  { head, ...asked }: UploadAsked & { head: Uint8Array },
): Promise<StoredUpload> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockOpenDraft(tx, asked.draft)
    const { component, size } = asked
    if (!(await isAskedFor(tx, draft, component))) throw kernelErrors.invalidRequest()
    const name = cleanFileName(asked.name)
    const verdict = judgeFile({ name, head, size })
    if (verdict.kind === 'refused') throw documentErrors.fileRefused(verdict.because, component)
    const begun = await openUploads(tx, actor.id, asked)
    const same = begun.find(
      (one) => one.name === name && one.size === size && one.sha256 !== null && one.sha256 === asked.sha256,
    )
    if (same) return same
    const files = (await filesOfDraft(tx, draft.id)).filter((file) => file.component === component)
    if (files.length + begun.length >= mostFiles) throw documentErrors.tooManyFiles(component)
    const upload = await addUpload(tx, actor.id, { ...asked, name })
    tx.audit('upload.begin', upload.id)
    return upload
  })

/** Whether the draft, as it is answered now, asks for files of the component. */
async function isAskedFor(tx: Tx, draft: Draft, component: string): Promise<boolean> {
  const { components, form } = await definitionOf(tx, draft.service)
  const counted = countedAnswers(form, draft.answers, tx.today)
  return requiredComponents(components, counted, draft.origins).some(
    (need) => need.component.id === component && need.status === 'upload',
  )
}
