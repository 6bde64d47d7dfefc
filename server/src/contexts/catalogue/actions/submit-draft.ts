import type { App, StaffActor } from '../../../kernel/app.ts'
import { changeDraft } from '../store/draft.ts'
import { standingVersions } from '../store/version.ts'
import { lockDraftFor } from './lock-draft-for.ts'
import { requireSound } from './require-sound.ts'

/** Hands a sound draft to whoever approves; refused with every fault, or when somebody published in between. */
export const submitDraft = (app: App, actor: StaffActor, id: string, revision: number): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDraftFor(tx, actor, id, { move: 'submit', revision })
    await requireSound(tx, draft, await standingVersions(tx, [draft.procedure]))
    await changeDraft(tx, draft, { state: 'submitted', submittedAt: tx.now, reason: null })
    tx.audit('procedure-draft.submit', id)
  })
