import type { Read } from '../../../kernel/app.ts'
import { authorisationsFor, personById } from '../../identity/index.ts'
import { formErrors } from '../errors.ts'
import { type Acting, stands } from '../rules/acting.ts'
import { actingOf } from '../store/acting.ts'
import type { Draft } from '../store/draft.ts'

/**
 * For whom the draft is filled in, as it may be handed in today; undefined when the person acts for themselves. Refuses when the
 * right to act has ended since.
 */
export async function standingActing(
  read: Read,
  draft: Pick<Draft, 'id' | 'person' | 'procedure'>,
): Promise<Acting | undefined> {
  const acting = await actingOf(read, draft.id)
  if (!acting) return undefined
  if (!stands(acting, read.today)) throw formErrors.actingEnded()
  const { basis } = acting
  if (basis.kind !== 'authorisation') return acting
  const person = await personById(read, draft.person)
  const standing = person ? await authorisationsFor(read, person, draft.procedure) : []
  if (!standing.some(({ id }) => id === basis.id)) throw formErrors.actingEnded()
  return acting
}
