import type { Actor, App } from '../../../kernel/app.ts'
import { organisationErrors } from '../errors.ts'
import { delegationChanged } from '../events.ts'
import { lockDelegation, postById, revokeDelegation as takeBack } from '../store/post.ts'
import { permitDelegation } from './permit-delegation.ts'

/** Takes a delegation back at once; what was done in it stays as it was done. */
export const revokeDelegation = (app: App, actor: Actor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const delegation = await lockDelegation(tx, id)
    const post = delegation && (await postById(tx, delegation.post))
    if (!post) throw organisationErrors.delegationNotFound()
    await permitDelegation(tx, post)
    await takeBack(tx, id)
    tx.audit('delegation.revoke', id)
    tx.publish(delegationChanged.of({ delegation: id, post: post.id, delegate: delegation.delegate }))
  })
