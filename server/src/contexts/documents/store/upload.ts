import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'

export type StoredUpload = {
  id: string
  owner: string
  draft: string
  component: string
  name: string
  size: number
  sha256: string | null
  received: number
  file: string | null
}

const columns = sql`id, owner, draft, component, name, size, sha256, received, file`

export async function uploadById(read: Read, id: string): Promise<StoredUpload | undefined> {
  const { rows } = await sql<StoredUpload>`select ${columns} from documents.upload where id = ${id}`.execute(
    read.db,
  )
  return rows[0]
}

export async function lockUpload(tx: Tx, id: string): Promise<StoredUpload | undefined> {
  const { rows } =
    await sql<StoredUpload>`select ${columns} from documents.upload where id = ${id} for update`.execute(
      tx.db,
    )
  return rows[0]
}

export type UploadAsked = Pick<StoredUpload, 'draft' | 'component' | 'name' | 'size' | 'sha256'>

/** Those of a component that have not become files yet. */
export async function openUploads(read: Read, owner: string, asked: UploadAsked): Promise<StoredUpload[]> {
  const { rows } = await sql<StoredUpload>`
    select ${columns} from documents.upload
    where draft = ${asked.draft} and component = ${asked.component} and owner = ${owner} and file is null`.execute(
    read.db,
  )
  return rows
}

export async function addUpload(tx: Tx, owner: string, asked: UploadAsked): Promise<StoredUpload> {
  const upload = { id: randomUUID(), owner, received: 0, file: null, ...asked }
  await sql`
    insert into documents.upload (id, owner, draft, component, name, size, sha256, begun_at, touched_at)
    values (${upload.id}, ${owner}, ${asked.draft}, ${asked.component}, ${asked.name}, ${asked.size}, ${asked.sha256},
            ${tx.now}, ${tx.now})`.execute(tx.db)
  return upload
}

export const saveReceived = (tx: Tx, id: string, received: number) =>
  sql`update documents.upload set received = ${received}, touched_at = ${tx.now} where id = ${id}`.execute(
    tx.db,
  )

export const saveUploadedFile = (tx: Tx, id: string, file: string) =>
  sql`update documents.upload set file = ${file}, touched_at = ${tx.now} where id = ${id}`.execute(tx.db)

export const removeUpload = (tx: Tx, id: string) =>
  sql`delete from documents.upload where id = ${id}`.execute(tx.db)

/** Uploads that nothing has been added to since the moment. */
export async function uploadsUntouchedSince(read: Read, before: Date): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select id from documents.upload where touched_at < ${before}`.execute(read.db)
  return rows.map(({ id }) => id)
}
