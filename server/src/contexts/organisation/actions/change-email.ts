import type { Actor, App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { organisationErrors } from '../errors.ts'
import { unitPath } from '../queries/units.ts'
import { mayAdminister } from '../rules/permissions.ts'
import { lockStaff, postsOfStaff } from '../store/post.ts'
import { setEmail } from '../store/staff.ts'

/** Says where a person is written to officially, or nowhere. Whoever administers a unit in which the person has a post may. */
export const changeEmail = (app: App, actor: Actor, id: string, email: string | null): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const paths = await Promise.all(
      (await postsOfStaff(tx, id, tx.today)).map(({ unit }) => unitPath(tx, unit)),
    )
    const administers = paths.some((path) =>
      mayAdminister(
        actor,
        path.map((above) => above.id),
      ),
    )
    if (!administers) throw kernelErrors.notAllowed()
    if (!(await lockStaff(tx, id))) throw organisationErrors.staffNotFound()
    await setEmail(tx, id, email)
    tx.audit('staff.change-email', id)
  })
