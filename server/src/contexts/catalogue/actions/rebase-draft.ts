import type { App, StaffActor } from '../../../kernel/app.ts'
import { catalogueErrors } from '../errors.ts'
import { replacedBy } from '../rules/judge-draft.ts'
import { changeDraft } from '../store/draft.ts'
import { standingVersions } from '../store/version.ts'
import { lockDraftFor } from './lock-draft-for.ts'

/** Takes what holds on the draft's day as its base, after the author has seen what differs; what was typed stays as it is. */
export const rebaseDraft = (app: App, actor: StaffActor, id: string, revision: number): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDraftFor(tx, actor, id, { move: 'rebase', revision })
    const base = replacedBy(draft, await standingVersions(tx, [draft.procedure]), tx.today)
    if (base === null) throw catalogueErrors.procedureNotFound(draft.procedure)
    await changeDraft(tx, draft, { base })
    tx.audit('procedure-draft.rebase', id)
  })
