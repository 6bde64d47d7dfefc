import type { App, StaffActor } from '../../../kernel/app.ts'
import { newestVersion } from '../queries/definition-base.ts'
import { addDefinitionChange, changeDefinitionDraft } from '../store/definition-draft.ts'
import { lockDefinitionDraftFor } from './lock-definition-draft.ts'

/** Takes what was published since as the base; the content stays, and shows its differences from that. */
export const rebaseDefinitionDraft = (
  app: App,
  actor: StaffActor,
  id: string,
  revision: number,
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDefinitionDraftFor(tx, actor, id, { move: 'rebase', revision })
    await changeDefinitionDraft(tx, draft, { base: await newestVersion(tx, draft), editor: actor.id })
    await addDefinitionChange(tx, id, 'rebased')
    tx.audit('definition-draft.rebase', id)
  })
