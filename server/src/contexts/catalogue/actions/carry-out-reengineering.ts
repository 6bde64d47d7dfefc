import type { App, StaffActor } from '../../../kernel/app.ts'
import { reviewErrors } from '../errors.ts'
import { reengineeringCarriedOut } from '../events.ts'
import { changeProposal, versionAfter } from '../store/reengineering.ts'
import { lockForOffice } from './begin-reengineering.ts'

/** The provincial office closes an approved proposal once the new version of the procedure is published, and ties it to it. */
export const carryOutReengineering = (app: App, actor: StaffActor, procedure: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const proposal = await lockForOffice(tx, actor, procedure)
    if (proposal.state !== 'approved') throw reviewErrors.reengineeringState()
    const version = await versionAfter(tx, procedure, proposal.beforeVersion)
    if (!version) throw reviewErrors.versionNotPublished()
    await changeProposal(tx, proposal.id, {
      state: 'carried-out',
      after_version: version,
      carried_out_at: tx.now,
    })
    tx.audit('reengineering.carry-out', procedure)
    tx.publish(reengineeringCarriedOut.of({ procedure, unit: proposal.unit, version }))
  })
