import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { endDocument } from '../../documents/index.ts'
import { dossierErrors } from '../errors.ts'
import { resultRevoked } from '../events.ts'
import { decidedBecause } from '../rules/result-change.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { endResult, resultInForce } from '../store/issued-result.ts'
import { changeUnderWay, type Decision, decideChange, endChange } from '../store/result-change.ts'
import { aboutOf } from './about-of.ts'
import { beginMove } from './begin-move.ts'
import { requireReason } from './require-reason.ts'

/** The head revokes the result by a decision: whoever verifies it is told, and it fills no form any more. Nothing is deleted. */
export const revokeResult = (app: App, actor: StaffActor, id: string, given: Decision): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'revoke-result')
    const decision = requireDecision(tx, given)
    const [change, result] = await Promise.all([changeUnderWay(tx, id), resultInForce(tx, id)])
    if (!change || !result) throw dossierErrors.moveNotAllowed()
    await endResult(tx, result, 'revoked')
    await endDocument(tx, result.document, 'revoked')
    await decideChange(tx, change, { decision })
    await endChange(tx, change)
    await changeDossier(tx, dossier, {})
    const text = decidedBecause(decision, change.explanation)
    await addMove(tx, id, { move: 'revoke-result', status: dossier.status, reason: { text } })
    tx.audit('dossier.revoke-result', id)
    tx.publish(resultRevoked.of({ ...aboutOf(dossier), document: result.document }))
  })

/** The head does not agree to revoke or correct the result and says why; it stays in force as it is. */
export const declineResultChange = (app: App, actor: StaffActor, id: string, remark: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'decline-result-change')
    const text = requireReason(remark)
    const change = await changeUnderWay(tx, id)
    if (!change) throw dossierErrors.moveNotAllowed()
    await decideChange(tx, change, { remark: text.vi })
    await changeDossier(tx, dossier, {})
    await addMove(tx, id, { move: 'decline-result-change', status: dossier.status, reason: { text } })
    tx.audit('dossier.decline-result-change', id)
  })

/** The number of a decision and its day, which is today or before. */
export function requireDecision({ today }: Pick<Read, 'today'>, { number, issuedOn }: Decision): Decision {
  if (number.trim() === '') throw dossierErrors.decisionNumberRequired()
  if (issuedOn > today) throw dossierErrors.decisionInFuture()
  return { number: number.trim(), issuedOn }
}
