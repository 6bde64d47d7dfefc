import type { AmountDue } from '@mot-cua/form-engine'
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
  setStage,
  standingActing,
} from '../../forms/index.ts'
import { identityErrors } from '../../identity/index.ts'
import { dossierErrors } from '../errors.ts'
import { judgeSubmission } from '../rules/submission.ts'

export type CheckedOut = { procedure: string; unit: string; due: AmountDue }

/**
 * Checks a draft through before its payment and keeps what was checked: once paid, exactly that is submitted.
 * Nothing is kept when there is nothing to pay.
 */
export const checkOut = (app: App, actor: CitizenActor, id: string): Promise<CheckedOut> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDraft(tx, id)
    if (!draft || !fillsIn(actor, draft)) throw formErrors.draftNotFound()
    if (actor.assurance < 2) throw identityErrors.assuranceTooLow()
    if (draft.stage !== 'open' && draft.stage !== 'paying') throw formErrors.draftClosed()
    if (draft.stage === 'open' && hasVersionsToChoose(draft)) throw formErrors.changedElsewhere()
    requireCurrentVersion(draft)
    await standingActing(tx, draft)
    const content = (draft.stage === 'paying' && draft.checkout) || draft
    const handedIn = new Set((await filesOfDraft(tx, id)).map(({ component }) => component ?? ''))
    const verdict = judgeSubmission(
      await definitionOf(tx, draft.service),
      { answers: content.answers, origins: content.origins, handedIn, channel: 'online' },
      { today: tx.today, lists: codeLists() },
    )
    if (verdict.kind === 'incomplete') throw dossierErrors.incomplete(verdict.faults)
    if (verdict.due.total > 0 && draft.stage === 'open') {
      const { origins, corrections, unit, desk } = draft
      await setStage(tx, id, {
        stage: 'paying',
        checkout: { answers: verdict.answers, origins, corrections, unit, desk },
      })
      tx.audit('draft.check-out', id)
    }
    return { procedure: draft.procedure, unit: content.unit, due: verdict.due }
  })
