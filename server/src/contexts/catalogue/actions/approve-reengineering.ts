import type { App, StaffActor } from '../../../kernel/app.ts'
import { isPlainDate } from '../../../kernel/values/vietnam-time.ts'
import { catalogueErrors, reviewErrors } from '../errors.ts'
import { reengineeringApproved, reengineeringCarriedOut } from '../events.ts'
import { isUnchanged } from '../rules/compare-records.ts'
import { type Decision, recordDecision } from '../store/decision.ts'
import { changeProposal, versionContent } from '../store/reengineering.ts'
import { lockForOffice } from './begin-reengineering.ts'

/**
 * A second person, of the provincial office, approves a proposal by a decision of the province. What leaves the procedure as
 * it is needs nothing more and is done with that.
 */
export const approveReengineering = (
  app: App,
  actor: StaffActor,
  procedure: string,
  decision: Decision,
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const proposal = await lockForOffice(tx, actor, procedure)
    if (proposal.state !== 'proposed') throw reviewErrors.reengineeringState()
    if (proposal.proposedBy === actor.id) throw reviewErrors.secondPerson()
    if (!isPlainDate(decision.issuedOn)) throw catalogueErrors.badDate(decision.issuedOn)
    const before = await versionContent(tx, proposal.beforeVersion)
    const approved = {
      approved_by: actor.id,
      approved_at: tx.now,
      decision: await recordDecision(tx, decision),
    }
    tx.audit('reengineering.approve', procedure)
    tx.publish(reengineeringApproved.of({ procedure, unit: proposal.unit }))
    if (!before || !isUnchanged(before, proposal.proposed))
      return void (await changeProposal(tx, proposal.id, { ...approved, state: 'approved' }))
    await changeProposal(tx, proposal.id, { ...approved, state: 'carried-out', carried_out_at: tx.now })
    tx.publish(reengineeringCarriedOut.of({ procedure, unit: proposal.unit, version: null }))
  })
