import type { App, StaffActor } from '../../../kernel/app.ts'
import { openPosts } from '../../organisation/index.ts'
import { identityErrors } from '../errors.ts'
import { keepPost } from '../store/session.ts'

/** The session acts in another post of the same person from now on, their own or one lent to them, while it holds. */
export const changePost = (app: App, actor: StaffActor, session: string, post: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const open = await openPosts(tx, actor.id)
    if (!open.some((held) => held.post === post)) throw identityErrors.postNotHeld()
    if (post === actor.post) return
    await keepPost(tx, session, post)
    tx.audit('session.change-post', post)
  })
