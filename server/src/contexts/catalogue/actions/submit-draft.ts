import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { catalogueErrors } from '../errors.ts'
import { differences } from '../rules/differences.ts'
import { judgeDraft } from '../rules/judge-draft.ts'
import type { ProcedureRecord } from '../rules/procedure-record.ts'
import { changeDraft, type Draft } from '../store/draft.ts'
import { contentOf, type StandingVersion, standingVersions } from '../store/version.ts'
import { lockDraftFor } from './lock-draft-for.ts'

/** Hands a sound draft to whoever approves; refused with every fault, or when somebody published in between. */
export const submitDraft = (app: App, actor: StaffActor, id: string, revision: number): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDraftFor(tx, actor, id, { move: 'submit', revision })
    await requireSound(tx, draft, await standingVersions(tx, [draft.procedure]))
    await changeDraft(tx, draft, { state: 'submitted', submittedAt: tx.now, reason: null })
    tx.audit('procedure-draft.submit', id)
  })

/** What the draft would publish among the versions that stand; null: nothing, it annuls. Throws why it may not. */
export async function requireSound(
  tx: Tx,
  draft: Draft,
  standing: readonly StandingVersion[],
): Promise<ProcedureRecord | null> {
  const { record, faults, outdated } = judgeDraft(draft, standing, tx.today)
  if (faults.length > 0)
    throw catalogueErrors.draftNotSound(faults.map((fault) => ({ ...fault, code: 'not-sound' })))
  if (outdated) throw catalogueErrors.draftOutdated()
  const before = draft.base === null ? undefined : await contentOf(tx, draft.base)
  if (before && record && differences(before, record).length === 0)
    throw catalogueErrors.draftSaysNothingNew()
  return record
}
