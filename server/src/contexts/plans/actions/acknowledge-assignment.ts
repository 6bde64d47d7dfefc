import type { App, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { planErrors } from '../errors.ts'
import { assignmentAcknowledged } from '../events.ts'
import { mayAcknowledge } from '../rules/assignment-permissions.ts'
import { acknowledge, lockAssignment } from '../store/assignment.ts'

/** A leader of the unit takes note of a target that was handed to it; doing it again changes nothing. */
export const acknowledgeAssignment = (app: App, actor: StaffActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const assignment = await lockAssignment(tx, id)
    if (!assignment || assignment.unit !== actor.unit) throw planErrors.assignmentNotFound()
    if (!mayAcknowledge(actor, assignment)) throw kernelErrors.notAllowed()
    if (assignment.endedOn !== null) throw planErrors.assignmentEnded()
    if (assignment.acknowledgedAt !== null) return
    await acknowledge(tx, id, actor)
    tx.publish(assignmentAcknowledged.of({ assignment: id, plan: assignment.plan, unit: assignment.unit }))
    tx.audit('plan-assignment.acknowledge', id)
  })
