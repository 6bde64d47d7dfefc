import type { App, CitizenActor } from '../../../kernel/app.ts'
import { filesOfDraft } from '../../documents/index.ts'
import {
  codeLists,
  definitionOf,
  fillsIn,
  formErrors,
  hasVersionsToChoose,
  lockDraft,
  requireCurrentVersion,
  standingActing,
} from '../../forms/index.ts'
import { identityErrors } from '../../identity/index.ts'
import { paymentOfDraft } from '../../payments/index.ts'
import { dossierErrors } from '../errors.ts'
import { judgeSubmission } from '../rules/submission.ts'
import { dossierById } from '../store/dossier.ts'
import { openDossier, type Submitted, toSubmitted } from './open-dossier.ts'
import { submitPaidDraft } from './submit-paid-draft.ts'

/**
 * The citizen hands a draft in; from here the office's time runs. Twice is once: the second call gets the same dossier.
 * A draft that costs money is handed in with exactly what was paid for.
 */
export const submitDossier = (app: App, actor: CitizenActor, id: string): Promise<Submitted> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDraft(tx, id)
    if (!draft || !fillsIn(actor, draft) || draft.stage === 'discarded') throw formErrors.draftNotFound()
    if (actor.assurance < 2) throw identityErrors.assuranceTooLow()
    if (draft.dossier) return toSubmitted((await dossierById(tx, draft.dossier))!)
    // What was paid for was judged before the payment and is never refused afterwards.
    if (draft.checkout && (await paymentOfDraft(tx, id))?.state === 'settled')
      return (await submitPaidDraft(tx, id))!
    if (draft.stage === 'open' && hasVersionsToChoose(draft)) throw formErrors.changedElsewhere()
    requireCurrentVersion(draft)
    const service = await definitionOf(tx, draft.service)
    const acting = await standingActing(tx, draft)
    const handedIn = new Set((await filesOfDraft(tx, id)).map(({ component }) => component ?? ''))
    const { answers, origins } = (draft.stage === 'paying' && draft.checkout) || draft
    const verdict = judgeSubmission(
      service,
      { answers, origins, handedIn, channel: 'online' },
      { today: tx.today, lists: codeLists() },
    )
    if (verdict.kind === 'incomplete') throw dossierErrors.incomplete(verdict.faults)
    if (verdict.due.total > 0) throw dossierErrors.paymentRequired(verdict.due.total)
    return openDossier(tx, { draft, service, verdict, content: draft, hasFiles: handedIn.size > 0, acting })
  })
