import type { Read, StaffActor } from '../../../kernel/app.ts'
import { unitById } from '../../organisation/index.ts'
import { mayApprove, mayDraft, type Post } from '../rules/permissions.ts'
import { isResponsible } from '../store/draft.ts'

/** Where somebody works, as far as it matters for procedures of the field. */
export async function postOf(read: Read, actor: StaffActor, field: string): Promise<Post> {
  const unit = await unitById(read, actor.unit)
  const office = unit?.kind === 'office' && unit.tier === 'province'
  return {
    provincial: unit !== undefined && (unit.parent === null || office),
    responsible: await isResponsible(read, actor.unit, field),
  }
}

/** What somebody may do with what is prepared for procedures of the field; of an empty field only the province's own people may do anything. */
export async function rightsFor(
  read: Read,
  actor: StaffActor,
  field: string,
): Promise<{ draft: boolean; approve: boolean }> {
  const post = await postOf(read, actor, field)
  return { draft: mayDraft(actor, post), approve: mayApprove(actor, post) }
}
