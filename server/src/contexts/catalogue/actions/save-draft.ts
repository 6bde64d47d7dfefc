import type { App, StaffActor } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { judgeDraft } from '../rules/judge-draft.ts'
import type { RecordFault } from '../rules/record-shape.ts'
import { changeDraft } from '../store/draft.ts'
import { standingVersions } from '../store/version.ts'
import { lockDraftFor } from './lock-draft-for.ts'

export type DraftContent = {
  revision: number
  /** The record in the form of files; nothing for an annulment. */
  content?: Record<string, unknown>
  validFrom: PlainDate | null
  note: string
}
export type SavedDraft = { revision: number; savedAt: Date; faults: RecordFault[]; outdated: boolean }

/** Keeps what was typed, whole or not, and says what is still wrong with it. A stale revision is refused and changes nothing. */
export const saveDraft = (
  app: App,
  actor: StaffActor,
  id: string,
  { revision: known, content, validFrom, note }: DraftContent,
): Promise<SavedDraft> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDraftFor(tx, actor, id, { move: 'save', revision: known })
    const change = { validFrom, note, ...(draft.kind !== 'annul' && content && { content }) }
    const revision = await changeDraft(tx, draft, change)
    const standing = await standingVersions(tx, [draft.procedure])
    const { faults, outdated } = judgeDraft({ ...draft, ...change }, standing, tx.today)
    return { revision, savedAt: tx.now, faults, outdated }
  })
