import { sql } from 'kysely'
import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { DraftKind, DraftState } from '../rules/draft.ts'
import { catalogueDb, holds } from './tables.ts'

/** What somebody prepares of a procedure. `content` has the form of files and may be incomplete; null for an annulment. */
export type Draft = {
  id: string
  kind: DraftKind
  procedure: string
  field: string
  base: string | null
  content: unknown
  validFrom: PlainDate | null
  note: string
  state: DraftState
  author: string
  authorName: string
  revision: number
  savedAt: Date
  submittedAt: Date | null
  reason: string | null
}

const drafts = (read: Read) =>
  catalogueDb(read)
    .selectFrom('catalogue.draft')
    .select([
      'id',
      'kind',
      'procedure',
      'field',
      'base',
      'content',
      'valid_from as validFrom',
      'note',
      'state',
    ])
    .select(['author', 'author_name as authorName', 'revision', 'saved_at as savedAt'])
    .select(['submitted_at as submittedAt', 'reason'])

export const draftById = (read: Read, id: string): Promise<Draft | undefined> =>
  drafts(read).where('id', '=', id).executeTakeFirst()

/** Locks the row until the transaction ends, so that two cannot decide at once. */
export const lockDraft = (tx: Tx, id: string): Promise<Draft | undefined> =>
  drafts(tx).where('id', '=', id).forUpdate().executeTakeFirst()

type NewDraft = Pick<Draft, 'kind' | 'procedure' | 'field' | 'base' | 'content' | 'validFrom' | 'note'>

/** The new draft's id; undefined when something is being prepared for the procedure already. */
export async function addDraft(tx: Tx, author: StaffActor, draft: NewDraft): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into catalogue.draft (kind, procedure, field, base, content, valid_from, note, state, author, author_name,
      started_at, saved_at)
    values (${draft.kind}, ${draft.procedure}, ${draft.field}, ${draft.base},
      ${draft.content === null ? null : JSON.stringify(draft.content)}::jsonb, ${draft.validFrom}::date, ${draft.note},
      'editing', ${author.id}, ${author.name}, ${tx.now}, ${tx.now})
    on conflict (procedure) where state in ('editing', 'submitted', 'returned') do nothing
    returning id`.execute(tx.db)
  return rows[0]?.id
}

type DraftChange = {
  content?: unknown
  validFrom?: PlainDate | null
  note?: string
  base?: string | null
  state?: DraftState
  submittedAt?: Date
  reason?: string | null
}

/** Writes the change as the next revision, and returns its number. */
export async function changeDraft(tx: Tx, { id, revision }: Draft, change: DraftChange): Promise<number> {
  await catalogueDb(tx)
    .updateTable('catalogue.draft')
    .set({
      ...(change.content !== undefined && { content: JSON.stringify(change.content) }),
      ...(change.validFrom !== undefined && { valid_from: change.validFrom }),
      ...(change.note !== undefined && { note: change.note }),
      ...(change.base !== undefined && { base: change.base }),
      ...(change.state && { state: change.state }),
      ...(change.submittedAt && { submitted_at: change.submittedAt }),
      ...(change.reason !== undefined && { reason: change.reason }),
      revision: revision + 1,
      saved_at: tx.now,
    })
    .where('id', '=', id)
    .execute()
  return revision + 1
}

/** Marks the draft as approved by the person, with the decision and, for a version, its number. */
export const closeDraft = (
  tx: Tx,
  id: string,
  { by, decision, version }: { by: StaffActor; decision: string; version: number | null },
) =>
  catalogueDb(tx)
    .updateTable('catalogue.draft')
    .set({
      state: 'approved',
      decided_by: by.id,
      decided_by_name: by.name,
      decided_at: tx.now,
      decision,
      version,
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute()

export const addAnnulment = (
  tx: Tx,
  {
    procedure,
    validFrom,
    decision,
    draft,
  }: { procedure: string; validFrom: PlainDate; decision: string; draft: string },
) =>
  sql`insert into catalogue.annulment (procedure, valid_from, decision, draft, recorded_at)
      values (${procedure}, ${validFrom}, ${decision}, ${draft}, ${tx.now})`.execute(tx.db)

/** Whether the unit is responsible for the field today, at whatever tier. */
export const isResponsible = async (read: Read, unit: string, field: string): Promise<boolean> =>
  (await catalogueDb(read)
    .selectFrom('catalogue.responsibility as r')
    .select('r.unit')
    .where('r.unit', '=', unit)
    .where('r.field', '=', field)
    .where(holds('r', read.today))
    .executeTakeFirst()) !== undefined
