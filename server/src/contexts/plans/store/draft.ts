import { sql } from 'kysely'
import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'
import { type DraftState, openStates } from '../rules/draft.ts'
import type { PlanContent } from '../rules/plan-document.ts'
import { plansDb } from './tables.ts'

/** A new plan, or an amendment of the version `base`, that somebody prepares; it may be incomplete. */
export type Draft = {
  id: string
  plan: string
  base: number | null
  lead: string | null
  content: PlanContent
  /** Why the plan is amended; empty for a new one. */
  reason: string
  state: DraftState
  author: string
  authorName: string
  revision: number
  savedAt: Date
  submittedAt: Date | null
  returnedBecause: string | null
  decidedByName: string | null
  decidedAt: Date | null
  version: number | null
}

const drafts = (read: Read) =>
  plansDb(read)
    .selectFrom('plans.draft')
    .select(['id', 'plan', 'base', 'lead', 'content', 'reason', 'state', 'author', 'revision', 'version'])
    .select(['author_name as authorName', 'saved_at as savedAt', 'submitted_at as submittedAt'])
    .select(['returned_because as returnedBecause', 'decided_by_name as decidedByName'])
    .select('decided_at as decidedAt')

export const draftById = (read: Read, id: string): Promise<Draft | undefined> =>
  drafts(read).where('id', '=', id).executeTakeFirst()

/** What is being prepared, latest first. */
export const openDrafts = (read: Read): Promise<Draft[]> =>
  drafts(read).where('state', 'in', openStates).orderBy('saved_at', 'desc').execute()

/** Locks the row until the transaction ends, so that two cannot decide at once. */
export const lockDraft = (tx: Tx, id: string): Promise<Draft | undefined> =>
  drafts(tx).where('id', '=', id).forUpdate().executeTakeFirst()

type NewDraft = Pick<Draft, 'plan' | 'base' | 'lead' | 'content' | 'reason'>

/** The new draft's id; undefined when something is being prepared for the plan already. */
export async function addDraft(tx: Tx, author: StaffActor, draft: NewDraft): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into plans.draft (plan, base, lead, content, reason, state, author, author_name, started_at, saved_at)
    values (${draft.plan}, ${draft.base}, ${draft.lead}, ${JSON.stringify(draft.content)}::jsonb, ${draft.reason}, 'editing',
      ${author.id}, ${author.name}, ${tx.now}, ${tx.now})
    on conflict (plan) where state in ('editing', 'submitted', 'returned') do nothing
    returning id`.execute(tx.db)
  return rows[0]?.id
}

type DraftChange = {
  content?: PlanContent
  reason?: string
  lead?: string | null
  state?: DraftState
  submittedAt?: Date
  returnedBecause?: string | null
  decidedBy?: StaffActor
  version?: number
}

/** Writes the change as the next revision, and returns its number. */
export async function changeDraft(tx: Tx, { id, revision }: Draft, change: DraftChange): Promise<number> {
  const { content, submittedAt, returnedBecause, decidedBy, ...same } = change
  await plansDb(tx)
    .updateTable('plans.draft')
    .set({
      ...same,
      ...(content && { content: JSON.stringify(content) }),
      ...(submittedAt && { submitted_at: submittedAt }),
      ...(returnedBecause !== undefined && { returned_because: returnedBecause }),
      ...(decidedBy && {
        decided_by: decidedBy.id,
        decided_by_name: decidedBy.name,
        decided_at: tx.now,
      }),
      revision: revision + 1,
      saved_at: tx.now,
    })
    .where('id', '=', id)
    .execute()
  return revision + 1
}
