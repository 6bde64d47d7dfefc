import { randomUUID } from 'node:crypto'
import { type JSONColumnType, type Selectable, sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { SignatureOutcome } from '../rules/signature-outcome.ts'
import { addVerification, type FileSignature, type Verification } from './verification.ts'

type Tables = {
  'documents.file': {
    id: string
    owner: string
    draft: string | null
    dossier: string | null
    component: string | null
    name: string
    media_type: string
    size: number
    sha256: string
    uploaded_by: string
    uploaded_at: Date
    removed_at: Date | null
  }
  'documents.verification': {
    sha256: string
    outcome: SignatureOutcome
    signatures: readonly FileSignature[]
  }
  'documents.document': {
    id: string
    owner: string
    kind: string
    title_vi: string
    title_en: string
    number: string
    issued_on: string
    issuer: string
    issuer_name: string
    file: string
    data: JSONColumnType<Record<string, unknown>>
    dossier: string | null
    state: 'valid' | 'replaced' | 'revoked'
    created_at: Date
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

/** The gravest outcome of all signatures in a file, and each of them. */
export type FileVerification = Pick<Verification, 'outcome' | 'signatures'>

export type StoredFile = {
  id: string
  owner: string
  draft: string | null
  dossier: string | null
  component: string | null
  name: string
  mediaType: string
  size: number
  sha256: string
  uploadedAt: Date
  /** What was found of the signatures in it; null when it has none. */
  signatures: FileVerification | null
}
export type StoredDocument = {
  id: string
  owner: string
  kind: string
  title: Text
  number: string
  issuedOn: string
  issuer: string
  issuerName: string
  file: string
  data: Record<string, unknown>
  dossier: string | null
  state: 'valid' | 'replaced' | 'revoked'
}

type FileRow = Tables['documents.file'] & {
  outcome: SignatureOutcome | null
  signatures: readonly FileSignature[] | null
}

const toFile = (row: FileRow): StoredFile => ({
  id: row.id,
  owner: row.owner,
  draft: row.draft,
  dossier: row.dossier,
  component: row.component,
  name: row.name,
  mediaType: row.media_type,
  size: row.size,
  sha256: row.sha256,
  uploadedAt: row.uploaded_at,
  signatures: row.outcome && { outcome: row.outcome, signatures: row.signatures ?? [] },
})

export type NewFile = Omit<StoredFile, 'id' | 'uploadedAt' | 'signatures'> & {
  verification?: Verification | null
}

export async function addFile(tx: Tx, file: NewFile): Promise<string> {
  const id = randomUUID()
  await db(tx)
    .insertInto('documents.file')
    .values({
      id,
      owner: file.owner,
      draft: file.draft,
      dossier: file.dossier,
      component: file.component,
      name: file.name,
      media_type: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      uploaded_by: tx.actor.id,
      uploaded_at: tx.now,
      removed_at: null,
    })
    .execute()
  if (file.verification) await addVerification(tx, file.sha256, file.verification)
  return id
}

const kept = (read: Read) =>
  db(read)
    .selectFrom('documents.file as file')
    .leftJoin('documents.verification as verification', 'verification.sha256', 'file.sha256')
    .selectAll('file')
    .select(['verification.outcome', 'verification.signatures'])
    .where('removed_at', 'is', null)

export const filesOfDraft = async (read: Read, draft: string): Promise<StoredFile[]> =>
  (await kept(read).where('draft', '=', draft).orderBy('uploaded_at').execute()).map(toFile)

export const filesOfDossier = async (read: Read, dossier: string): Promise<StoredFile[]> =>
  (await kept(read).where('dossier', '=', dossier).orderBy('uploaded_at').execute()).map(toFile)

export async function fileById(read: Read, id: string): Promise<StoredFile | undefined> {
  const row = await kept(read).where('id', '=', id).executeTakeFirst()
  return row && toFile(row)
}

/** What was handed in with the draft belongs to the dossier from now on. */
export const attachFiles = (tx: Tx, draft: string, dossier: string) =>
  db(tx)
    .updateTable('documents.file')
    .set({ dossier })
    .where('draft', '=', draft)
    .where('removed_at', 'is', null)
    .execute()

export const markRemoved = (tx: Tx, id: string) =>
  db(tx).updateTable('documents.file').set({ removed_at: tx.now }).where('id', '=', id).execute()

export type NewDocument = Omit<StoredDocument, 'id' | 'state'>

/** One valid document of a kind for a dossier: doing it twice changes nothing. */
export async function addDocument(tx: Tx, document: NewDocument): Promise<string> {
  const { id } = await db(tx)
    .insertInto('documents.document')
    .values({
      id: randomUUID(),
      owner: document.owner,
      kind: document.kind,
      title_vi: document.title.vi,
      title_en: document.title.en,
      number: document.number,
      issued_on: document.issuedOn,
      issuer: document.issuer,
      issuer_name: document.issuerName,
      file: document.file,
      data: JSON.stringify(document.data),
      dossier: document.dossier,
      state: 'valid',
      created_at: tx.now,
    })
    .onConflict((conflict) =>
      // Written out: of a value that is bound, a kept plan could not tell which index is meant.
      conflict
        .columns(['dossier', 'kind'])
        .where(sql<boolean>`state = 'valid'`)
        .doUpdateSet({ state: 'valid' }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A document that is valid no longer: it stays in the person's store, and fills no form any more. */
export const endDocument = (tx: Tx, id: string, state: 'replaced' | 'revoked') =>
  db(tx).updateTable('documents.document').set({ state }).where('id', '=', id).execute()

const toDocument = (row: Selectable<Tables['documents.document']>): StoredDocument => ({
  id: row.id,
  owner: row.owner,
  kind: row.kind,
  title: { vi: row.title_vi, en: row.title_en },
  number: row.number,
  issuedOn: row.issued_on,
  issuer: row.issuer,
  issuerName: row.issuer_name,
  file: row.file,
  data: row.data,
  dossier: row.dossier,
  state: row.state,
})

export async function documentsOf(read: Read, owner: string): Promise<StoredDocument[]> {
  const rows = await db(read)
    .selectFrom('documents.document')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => toDocument(row))
}

export async function documentById(read: Read, id: string): Promise<StoredDocument | undefined> {
  const row = await db(read)
    .selectFrom('documents.document')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toDocument(row)
}

/** Takes away what was handed in with a draft that never became a dossier. */
export const removeFilesOfDraft = (tx: Tx, draft: string) =>
  db(tx)
    .updateTable('documents.file')
    .set({ removed_at: tx.now })
    .where('draft', '=', draft)
    .where('dossier', 'is', null)
    .where('removed_at', 'is', null)
    .execute()
