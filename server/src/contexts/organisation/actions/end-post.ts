import type { Actor, App } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { organisationErrors } from '../errors.ts'
import { postChanged } from '../events.ts'
import { closePost, lockStaff, postById } from '../store/post.ts'
import { permitAdministration } from './permit-administration.ts'

/** Ends a post: `on` is the first day the person does not hold it. What was lent from it ends with it. */
export const endPost = (app: App, actor: Actor, id: string, on: PlainDate): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const found = await postById(tx, id)
    if (!found) throw organisationErrors.postNotFound()
    await permitAdministration(tx, found.unit)
    await lockStaff(tx, found.staff)
    const post = await postById(tx, id)
    if (!post || (post.valid_to !== null && post.valid_to <= tx.today))
      throw organisationErrors.postNotFound()
    if (on < tx.today || on < post.valid_from) throw organisationErrors.datesOutOfOrder()
    await closePost(tx, id, on)
    tx.audit('post.end', id)
    tx.publish(postChanged.of({ staff: post.staff, post: id, unit: post.unit, validFrom: on }))
  })
