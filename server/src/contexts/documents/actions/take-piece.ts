import { createHash } from 'node:crypto'
import type { App, CitizenActor, Tx } from '../../../kernel/app.ts'
import { lockOpenDraft } from '../../forms/index.ts'
import type { Intake } from '../adapters/intake.ts'
import type { PieceStore } from '../adapters/piece-store.ts'
import { documentErrors } from '../errors.ts'
import { addFile, filesOfDraft } from '../store/file.ts'
import {
  lockUpload,
  removeUpload,
  type StoredUpload,
  saveReceived,
  saveUploadedFile,
  uploadById,
} from '../store/upload.ts'
import { type Received, receiveFile } from './receive-file.ts'

export type UploadState = { id: string; size: number; offset: number; file: string | null }
type Stores = { pieces: PieceStore; intake: Intake }

const stateOf = ({ id, size, received, file }: StoredUpload): UploadState => ({
  id,
  size,
  offset: received,
  file,
})

/** How much of an upload of the actor's own has arrived. */
export const uploadState = (app: App, actor: CitizenActor, id: string): Promise<UploadState> =>
  app.read(actor, async (read) => {
    const upload = await uploadById(read, id)
    if (upload?.owner !== actor.id) throw documentErrors.uploadNotFound()
    return stateOf(upload)
  })

/**
 * Takes the next piece of the actor's upload. Only the piece that follows what has arrived is taken; one at another offset is
 * refused with where to go on. With the last piece the whole is checked (hash, kind, whether it opens) and becomes a file of the
 * draft; what does not pass is thrown away. Two pieces at once: one is taken.
 */
export async function takePiece(
  app: App,
  { pieces, intake }: Stores,
  actor: CitizenActor,
  { id, offset, bytes }: { id: string; offset: number; bytes: Uint8Array },
): Promise<UploadState> {
  const upload = await app.transaction(actor, async (tx) => {
    const now = await lockOpenUpload(tx, id)
    const end = offset + bytes.length
    if (now.file || offset !== now.received || end > now.size) throw documentErrors.wrongOffset(now.received)
    // An empty piece at the end finishes what was whole already when the answer to the last one was lost.
    if (bytes.length > 0) await pieces.write(id, offset, bytes)
    await saveReceived(tx, id, end)
    return { ...now, received: end }
  })
  return upload.received < upload.size
    ? stateOf(upload)
    : completeUpload(app, { pieces, intake }, actor, upload)
}

async function lockOpenUpload(tx: Tx, id: string): Promise<StoredUpload> {
  const upload = await lockUpload(tx, id)
  if (upload?.owner !== tx.actor.id) throw documentErrors.uploadNotFound()
  return upload
}

/** Makes a file of an upload that is whole; done twice it is the same file. */
async function completeUpload(
  app: App,
  { pieces, intake }: Stores,
  actor: CitizenActor,
  upload: StoredUpload,
): Promise<UploadState> {
  const { id, size, component, draft } = upload
  const bytes = await pieces.read(id, size).catch(() => null)
  // Another request has finished it in the meantime.
  if (bytes === null) return uploadState(app, actor, id)
  const received = await judgeWhole(intake, bytes, upload).catch(async (error: unknown) => {
    await app.transaction(actor, (tx) => removeUpload(tx, id))
    await pieces.remove(id)
    throw error
  })
  const file = await app.transaction(actor, async (tx) => {
    const now = await lockOpenUpload(tx, id)
    if (now.file) return now.file
    await lockOpenDraft(tx, draft)
    const same = (await filesOfDraft(tx, draft)).find(
      (one) => one.component === component && one.sha256 === received.sha256,
    )
    const added =
      same?.id ?? (await addFile(tx, { owner: actor.id, draft, dossier: null, component, ...received }))
    await saveUploadedFile(tx, id, added)
    tx.audit('file.upload', added)
    return added
  })
  await pieces.remove(id)
  return { id, size, offset: size, file }
}

/** Refuses bytes that are not those the browser had, and every file that an ordinary upload would be refused for. */
async function judgeWhole(
  intake: Intake,
  bytes: Uint8Array,
  { size, sha256, component, name }: StoredUpload,
): Promise<Received> {
  const damaged = sha256 !== null && createHash('sha256').update(bytes).digest('hex') !== sha256
  if (bytes.length !== size || damaged) throw documentErrors.fileRefused('damaged', component)
  return receiveFile(intake, { component, name, bytes })
}
