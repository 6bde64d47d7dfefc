import type { App, StaffActor } from '../../../kernel/app.ts'
import { reviewErrors } from '../errors.ts'
import { changeProposal } from '../store/reengineering.ts'
import { lockForOffice } from './begin-reengineering.ts'

/** The provincial office sends a proposal back with the reason. */
export const returnReengineering = (
  app: App,
  actor: StaffActor,
  procedure: string,
  reason: string,
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const proposal = await lockForOffice(tx, actor, procedure)
    if (proposal.state !== 'proposed') throw reviewErrors.reengineeringState()
    if (!reason.trim()) throw reviewErrors.returnNeedsReason()
    await changeProposal(tx, proposal.id, { state: 'returned', return_reason: reason.trim() })
    tx.audit('reengineering.return', procedure)
  })
