import type { Read } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { organisationErrors } from '../errors.ts'
import { type Unit, unitById, unitPath } from '../queries/units.ts'
import { mayAdminister } from '../rules/permissions.ts'

/** The unit as it is on the day; throws when there is none, or when the actor does not administer it. */
export async function permitAdministration(
  read: Read,
  id: string,
  on: PlainDate = read.today,
): Promise<Unit> {
  const unit = await unitById(read, id, on)
  if (!unit) throw organisationErrors.unitNotFound(id)
  // Where the unit is today decides who administers it, whichever day the change is for.
  const path = await unitPath(read, id)
  if (
    !mayAdminister(
      read.actor,
      path.map((above) => above.id),
    )
  )
    throw kernelErrors.notAllowed()
  return unit
}
