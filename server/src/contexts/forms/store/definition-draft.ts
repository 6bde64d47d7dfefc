import type { ChangeWords } from '@mot-cua/form-engine/definition'
import { sql } from 'kysely'
import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'
import type { DefinitionKind, DefinitionState } from '../rules/definition-draft.ts'
import type { Definition } from '../rules/judge-definition.ts'

/** What somebody prepares of a service or a list of codes. */
export type DefinitionDraft = {
  id: string
  kind: DefinitionKind
  subject: string
  field: string
  base: string | null
  content: Definition
  note: string
  state: DefinitionState
  author: string
  authorName: string
  editors: readonly string[]
  revision: number
  savedAt: Date
  submittedAt: Date | null
  reason: string | null
  published: string | null
}

const columns = sql`id, kind, subject, field, base, content, note, state, author, author_name as "authorName", editors,
  revision, saved_at as "savedAt", submitted_at as "submittedAt", reason, published`

export const definitionDraftById = async (read: Read, id: string): Promise<DefinitionDraft | undefined> =>
  (
    await sql<DefinitionDraft>`select ${columns} from forms.definition_draft where id = ${id}::uuid`.execute(
      read.db,
    )
  ).rows[0]

/** Locks the row until the transaction ends, so that two cannot decide at once. */
export const lockDefinitionDraft = async (tx: Tx, id: string): Promise<DefinitionDraft | undefined> =>
  (
    await sql<DefinitionDraft>`
      select ${columns} from forms.definition_draft where id = ${id}::uuid for update`.execute(tx.db)
  ).rows[0]

type NewDraft = Pick<DefinitionDraft, 'kind' | 'subject' | 'field' | 'base' | 'content' | 'note'>

/** The new draft's id; undefined when something is being prepared for the same already. */
export async function addDefinitionDraft(
  tx: Tx,
  author: StaffActor,
  { kind, subject, field, base, content, note }: NewDraft,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into forms.definition_draft (kind, subject, field, base, content, note, state, author, author_name, editors,
      started_at, saved_at)
    values (${kind}, ${subject}, ${field}, ${base}::uuid, ${JSON.stringify(content)}::jsonb, ${note}, 'editing',
      ${author.id}::uuid, ${author.name}, array[${author.id}::uuid], ${tx.now}, ${tx.now})
    on conflict (kind, subject) where state in ('editing', 'submitted', 'returned') do nothing
    returning id`.execute(tx.db)
  return rows[0]?.id
}

type DraftChange = {
  content?: Definition
  editor?: string
  note?: string
  base?: string | null
  state?: DefinitionState
  submittedAt?: Date
  reason?: string | null
  decidedBy?: string
  published?: string
}

/** Writes the change as the next revision, and returns its number. */
export async function changeDefinitionDraft(
  tx: Tx,
  { id, revision }: DefinitionDraft,
  change: DraftChange,
): Promise<number> {
  const set = [
    sql`revision = ${revision + 1}`,
    sql`saved_at = ${tx.now}`,
    ...(change.content ? [sql`content = ${JSON.stringify(change.content)}::jsonb`] : []),
    ...(change.editor
      ? [
          sql`editors = case when ${change.editor}::uuid = any (editors) then editors
            else array_append(editors, ${change.editor}::uuid) end`,
        ]
      : []),
    ...(change.note !== undefined ? [sql`note = ${change.note}`] : []),
    ...(change.base !== undefined ? [sql`base = ${change.base}::uuid`] : []),
    ...(change.state ? [sql`state = ${change.state}`] : []),
    ...(change.submittedAt ? [sql`submitted_at = ${change.submittedAt}`] : []),
    ...(change.reason !== undefined ? [sql`reason = ${change.reason}`] : []),
    ...(change.decidedBy ? [sql`decided_by = ${change.decidedBy}::uuid, decided_at = ${tx.now}`] : []),
    ...(change.published ? [sql`published = ${change.published}::uuid`] : []),
  ]
  await sql`update forms.definition_draft set ${sql.join(set)} where id = ${id}::uuid`.execute(tx.db)
  return revision + 1
}

export type ChangeKind =
  | 'started'
  | 'imported'
  | 'saved'
  | 'rebased'
  | 'submitted'
  | 'returned'
  | 'approved'
  | 'discarded'

export type DefinitionChange = {
  number: number
  what: ChangeKind
  by: string
  byName: string
  at: Date
  words: readonly ChangeWords[]
}

/** More sentences than this of one entry say less than the comparison with what is published. */
const mostWords = 60
/** Saves of one person within ten minutes are one entry of the history. */
const together = 10 * 60_000

/** Writes into the history of the draft who did what; the row of the draft is locked by whoever calls. */
export async function addDefinitionChange(
  tx: Tx,
  draft: string,
  what: ChangeKind,
  words: readonly ChangeWords[] = [],
): Promise<void> {
  const { id, name } = tx.actor as StaffActor
  const last = (await definitionChanges(tx, draft)).at(-1)
  const joins = what === 'saved' && last?.what === 'saved' && last.by === id
  if (joins && tx.now.getTime() - last.at.getTime() < together) {
    const known = new Set(last.words.map(({ vi }) => vi))
    const all = [...last.words, ...words.filter(({ vi }) => !known.has(vi))].slice(0, mostWords)
    await sql`update forms.definition_change set words = ${JSON.stringify(all)}::jsonb
      where draft = ${draft}::uuid and number = ${last.number}`.execute(tx.db)
    return
  }
  await sql`
    insert into forms.definition_change (draft, number, what, by, by_name, at, words)
    values (${draft}::uuid, ${(last?.number ?? 0) + 1}, ${what}, ${id}::uuid, ${name}, ${tx.now},
      ${JSON.stringify(words.slice(0, mostWords))}::jsonb)`.execute(tx.db)
}

/** Who did what to the draft, the first first. */
export const definitionChanges = async (read: Read, draft: string): Promise<DefinitionChange[]> =>
  (
    await sql<DefinitionChange>`
      select number, what, by, by_name as "byName", at, words from forms.definition_change
      where draft = ${draft}::uuid order by number`.execute(read.db)
  ).rows
