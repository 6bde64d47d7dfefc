import type { Actor, Role } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'

/** Throws when the roles are not the actor's to give: only an administrator of the province makes another one. */
export function permitRoles(actor: Actor, roles: readonly Role[]): void {
  if (!roles.includes('system-admin')) return
  if (actor.kind === 'staff' && !actor.roles.includes('system-admin')) throw kernelErrors.notAllowed()
}
