import type { Tx } from '../../../kernel/app.ts'
import { catalogueErrors } from '../errors.ts'
import { judgeDraft } from '../rules/judge-draft.ts'
import type { ProcedureRecord } from '../rules/procedure-record.ts'
import { differences } from '../rules/record-differences.ts'
import type { Draft } from '../store/draft.ts'
import { contentOf, type StandingVersion } from '../store/version.ts'

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
