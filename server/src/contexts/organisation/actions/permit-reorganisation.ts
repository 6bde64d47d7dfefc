import type { Read } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { unitPath } from '../queries/units.ts'
import { mayApprovePlans, mayDraftPlans } from '../rules/reorganisation-permissions.ts'

/** Refuses whoever may not draft plans, or not approve and read them. Says what else the actor may. */
export async function permitReorganisation(
  read: Read,
  what: 'draft' | 'approve',
): Promise<{ mayDraft: boolean; mayApprove: boolean }> {
  const { actor } = read
  if (actor.kind === 'system') return { mayDraft: true, mayApprove: true }
  if (actor.kind !== 'staff') throw kernelErrors.notAllowed()
  const [above, own] = (await unitPath(read, actor.unit)).slice(-2)
  const unit = own ?? above
  if (!unit) throw kernelErrors.notAllowed()
  const person = {
    id: actor.id,
    roles: actor.roles,
    unit: { parent: unit.parent, kind: unit.kind, parentOfParent: own ? (above?.parent ?? null) : null },
  }
  const may = { mayDraft: mayDraftPlans(person), mayApprove: mayApprovePlans(person) }
  if (what === 'draft' ? !may.mayDraft : !may.mayApprove) throw kernelErrors.notAllowed()
  return may
}
