import type { App, CitizenActor } from '../../../kernel/app.ts'
import { endDraft } from './end-draft.ts'
import { lockOpenDraft } from './lock-open-draft.ts'

/** Puts a draft away at the person's wish; until its answers are deleted it can be taken back. */
export const discardDraft = (app: App, actor: CitizenActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    await endDraft(tx, await lockOpenDraft(tx, id), { outcome: 'discarded' })
    tx.audit('draft.discard', id)
  })
