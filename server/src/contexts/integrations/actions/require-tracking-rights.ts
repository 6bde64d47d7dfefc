import type { Actor, Read } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { overseenUnits } from '../../organisation/index.ts'
import { mayFollowTracking } from '../rules/tracking-rights.ts'

/** Refuses who does not look after the whole province: its control of procedures, and its administrator. */
export async function requireTrackingRights(read: Read, actor: Actor): Promise<void> {
  if (actor.kind === 'staff' && mayFollowTracking(actor) && (await overseenUnits(read, actor.unit)) === null)
    return
  throw kernelErrors.notAllowed()
}
