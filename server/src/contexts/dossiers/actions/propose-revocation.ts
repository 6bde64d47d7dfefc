import type { App, StaffActor } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { dossierErrors } from '../errors.ts'
import { type ChangeKind, changeReason } from '../rules/result-change.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { resultInForce } from '../store/issued-result.ts'
import { addProposal } from '../store/result-change.ts'
import { beginMove } from './begin-move.ts'
import { requireReason } from './require-reason.ts'

/** `reason`: one of the classes; `explanation`: what happened, in the officer's words. */
export type ChangeWhy = { reason: string; explanation: string }

/** An officer proposes to the head that the issued result be revoked; it stays in force until the head decides. */
export const proposeRevocation = (app: App, actor: StaffActor, id: string, why: ChangeWhy): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'propose-revocation')
    const text = sayWhy('revocation', why)
    const { no } = (await resultInForce(tx, id))!
    await addProposal(tx, id, {
      kind: 'revocation',
      result: no,
      reason: why.reason,
      explanation: why.explanation.trim(),
    })
    await changeDossier(tx, dossier, {})
    await addMove(tx, id, { move: 'propose-revocation', status: dossier.status, reason: { text } })
    tx.audit('dossier.propose-revocation', id)
  })

/** The class of the reason and the explanation as one sentence. Throws when one of them is not given. */
export function sayWhy(kind: ChangeKind, { reason, explanation }: ChangeWhy): Text {
  const said = requireReason(explanation)
  const named = changeReason(kind, reason)
  if (!named) throw dossierErrors.changeReasonUnknown()
  return { vi: `${named.vi}. ${said.vi}`, en: `${named.en}. ${said.en}` }
}
