import type { Actor, App, Role } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { organisationErrors } from '../errors.ts'
import { delegationChanged } from '../events.ts'
import { judgeDelegation } from '../rules/delegation.ts'
import { addDelegation, delegationsBetween, lockStaff, postById, worksWithin } from '../store/post.ts'
import { permitDelegation } from './permit-delegation.ts'

export type DelegationToGive = {
  delegate: string
  roles: Role[]
  validFrom: PlainDate
  /** The first day it no longer holds. */
  validTo: PlainDate
  /** The decision, or why: both are shown in the history. */
  reason: string
}

/** Lends roles of a post to another person for a time, and returns the id of the delegation. */
export const delegate = (app: App, actor: Actor, id: string, given: DelegationToGive): Promise<string> =>
  app.transaction(actor, async (tx) => {
    const post = await postById(tx, id)
    if (!post || (post.valid_to !== null && post.valid_to <= tx.today))
      throw organisationErrors.postNotFound()
    await permitDelegation(tx, post)
    // The delegate is locked, so that two loans at once see each other.
    if (!(await lockStaff(tx, given.delegate))) throw organisationErrors.staffNotFound()
    const fault = judgeDelegation({
      lender: post.staff,
      delegate: given.delegate,
      held: post.roles,
      asked: given.roles,
      validFrom: given.validFrom,
      validTo: given.validTo,
      today: tx.today,
      delegateWorksThere: await worksWithin(tx, given.delegate, post.unit),
      standing: await delegationsBetween(tx, { post: id, delegate: given.delegate }),
    })
    if (fault) throw organisationErrors.delegationRefused(fault)
    const delegation = await addDelegation(tx, {
      post: id,
      delegate: given.delegate,
      roles: [...new Set(given.roles)].sort(),
      valid_from: given.validFrom,
      valid_to: given.validTo,
      reason: given.reason,
    })
    tx.audit('delegation.give', delegation)
    tx.publish(delegationChanged.of({ delegation, post: id, delegate: given.delegate }))
    return delegation
  })
