import type { App, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { catalogueErrors, reviewErrors } from '../errors.ts'
import { burdenOf, isUnchanged } from '../rules/compare-records.ts'
import { computeSavings } from '../rules/compute-savings.ts'
import { judgeRecord, toFileRecord } from '../rules/judge-record.ts'
import type { ProcedureRecord } from '../rules/procedure-record.ts'
import { mayFillReview } from '../rules/review-permissions.ts'
import { costsOn, lockProposal, lockVersionInForce, putProposal, toCosts } from '../store/reengineering.ts'
import { workerOf } from './begin-reengineering.ts'

export type ReengineeringOrder = {
  /** What of the procedure changes: papers and steps hang under the cases, times and fees under the channels. */
  after: Pick<ProcedureRecord, 'cases' | 'channels'>
  tripsBefore: number
  tripsAfter: number
  yearlyDossiers: number
  note: string | null
  /** Of the proposal that was read; null when there was none. */
  revision: number | null
}

/**
 * An officer of the responsible agency proposes how the procedure in force becomes simpler, or says why it stays as it is. What
 * waits or came back may be proposed anew.
 */
export const proposeReengineering = (
  app: App,
  actor: StaffActor,
  procedure: string,
  order: ReengineeringOrder,
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const before = await lockVersionInForce(tx, procedure)
    if (!before) throw catalogueErrors.procedureNotFound(procedure)
    const unit = (await workerOf(tx, actor))(before.content)
    if (!mayFillReview(actor, unit)) throw kernelErrors.notAllowed()
    const standing = await lockProposal(tx, procedure)
    if (standing?.state === 'approved') throw reviewErrors.reengineeringState()
    if ((standing?.revision ?? null) !== order.revision) throw reviewErrors.reviewEntryChanged()
    const verdict = judgeRecord(toFileRecord({ ...before.content, ...order.after }))
    if (verdict.kind === 'refused') throw reviewErrors.reengineeringBroken(String(verdict.messages[0]))
    if (isUnchanged(before.content, verdict.record) && !order.note?.trim())
      throw reviewErrors.reengineeringNeedsNote()
    const { perDossier } = computeSavings(
      { burden: burdenOf(before.content), trips: order.tripsBefore },
      { burden: burdenOf(verdict.record), trips: order.tripsAfter },
      toCosts(await costsOn(tx, tx.today)),
      order.yearlyDossiers,
    )
    const { tripsBefore, tripsAfter, yearlyDossiers, note } = order
    const content = { tripsBefore, tripsAfter, yearlyDossiers, note, savedPerDossier: perDossier }
    await putProposal(
      tx,
      procedure,
      { ...content, unit, beforeVersion: before.id, proposed: verdict.record },
      standing,
    )
    tx.audit('reengineering.propose', procedure)
  })
