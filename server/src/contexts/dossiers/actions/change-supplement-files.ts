import type { App, CitizenActor, Read } from '../../../kernel/app.ts'
import {
  addFile,
  documentErrors,
  fileById,
  filesOfDossier,
  type Intake,
  markRemoved,
  mostFiles,
  receiveFile,
} from '../../documents/index.ts'
import { dossierErrors } from '../errors.ts'
import { type Supplement, supplementsOf } from '../store/history.ts'
import { beginMove, previewMove } from './begin-move.ts'

export type SupplementFile = { dossier: string; component: string; name: string; bytes: Uint8Array }

const openSupplement = async (read: Read, dossier: string): Promise<Supplement> => {
  const open = (await supplementsOf(read, dossier)).find(({ answeredAt }) => answeredAt === null)
  if (!open) throw dossierErrors.moveNotAllowed()
  return open
}

/** The applicant hands in a paper that was asked for; another component than those asked for is refused. */
export async function uploadSupplementFile(
  app: App,
  intake: Intake,
  actor: CitizenActor,
  { dossier, ...upload }: SupplementFile,
): Promise<string> {
  const { component } = upload
  await app.read(actor, async (read) => {
    await previewMove(read, dossier, 'supply-supplement')
    const { items } = await openSupplement(read, dossier)
    if (!items.some(({ concerns }) => concerns === component)) throw documentErrors.fileNotFound()
  })
  const received = await receiveFile(intake, upload)
  return app.transaction(actor, async (tx) => {
    await beginMove(tx, dossier, 'supply-supplement')
    const { requestedAt } = await openSupplement(tx, dossier)
    const files = (await filesOfDossier(tx, dossier)).filter(
      (file) => file.component === component && file.uploadedAt >= requestedAt,
    )
    const same = files.find(({ sha256 }) => sha256 === received.sha256)
    if (same) return same.id
    if (files.length >= mostFiles) throw documentErrors.tooManyFiles(component)
    const id = await addFile(tx, { owner: actor.id, draft: null, dossier, component, ...received })
    tx.audit('file.upload', id)
    return id
  })
}

/** The applicant takes back a paper handed in since the supplement was asked for; what was there before stays. */
export const removeSupplementFile = (
  app: App,
  actor: CitizenActor,
  dossier: string,
  id: string,
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    await beginMove(tx, dossier, 'supply-supplement')
    const { requestedAt } = await openSupplement(tx, dossier)
    const file = await fileById(tx, id)
    if (!file || file.dossier !== dossier || file.owner !== actor.id || file.uploadedAt < requestedAt)
      throw documentErrors.fileNotFound()
    await markRemoved(tx, id)
    tx.audit('file.remove', id)
  })
