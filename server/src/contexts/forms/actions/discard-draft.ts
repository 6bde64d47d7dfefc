import type { App, CitizenActor } from '../../../kernel/app.ts'
import { setStage } from '../store.ts'
import { lockOpenDraft } from './lock-open-draft.ts'

/** Puts a draft away at the person's wish. */
export const discardDraft = (app: App, actor: CitizenActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    await lockOpenDraft(tx, id)
    await setStage(tx, id, { stage: 'discarded' })
    tx.audit('draft.discard', id)
  })
