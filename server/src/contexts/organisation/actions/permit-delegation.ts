import type { Read } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { unitPath } from '../queries/units.ts'
import { mayAdminister } from '../rules/permissions.ts'
import { postById } from '../store/post.ts'
import type { PostRow } from '../store/tables.ts'

/**
 * Throws unless the actor may lend from the post: its holder or a leader of its unit, acting in a post of their own, or
 * whoever administers the unit and records a decision. In a lent post nobody lends on.
 */
export async function permitDelegation(read: Read, post: PostRow): Promise<void> {
  const { actor } = read
  if (actor.kind === 'system') return
  if (actor.kind !== 'staff') throw kernelErrors.notAllowed()
  const acting = await postById(read, actor.post)
  if (!acting) throw kernelErrors.notAllowed()
  const leads = acting.unit === post.unit && actor.roles.includes('leader')
  if (actor.id === post.staff || leads) return
  const path = await unitPath(read, post.unit)
  if (
    !mayAdminister(
      actor,
      path.map(({ id }) => id),
    )
  )
    throw kernelErrors.notAllowed()
}
