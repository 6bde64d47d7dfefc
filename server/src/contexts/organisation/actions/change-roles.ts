import type { Actor, App, Role } from '../../../kernel/app.ts'
import { organisationErrors } from '../errors.ts'
import { postChanged } from '../events.ts'
import { changePostToday, lockStaff, postById } from '../store/post.ts'
import { permitAdministration } from './permit-administration.ts'
import { permitRoles } from './permit-roles.ts'

export type RoleChange = { roles: Role[]; position?: string | undefined; decision: string | null }

/** Gives a post other roles, and another position if one is named, from today on; what it was is kept with its days. */
export const changeRoles = (app: App, actor: Actor, id: string, change: RoleChange): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const found = await postById(tx, id)
    if (!found) throw organisationErrors.postNotFound()
    await permitAdministration(tx, found.unit)
    permitRoles(actor, [...change.roles, ...found.roles])
    await lockStaff(tx, found.staff)
    const post = await postById(tx, id)
    if (!post || (post.valid_to !== null && post.valid_to <= tx.today))
      throw organisationErrors.postNotFound()
    const roles = [...new Set(change.roles)].sort()
    const position = change.position?.normalize('NFC') ?? post.position
    await changePostToday(tx, post, { roles, position, decision: change.decision })
    tx.audit('post.change-roles', id)
    tx.publish(postChanged.of({ staff: post.staff, post: id, unit: post.unit, validFrom: tx.today }))
  })
