import type { Read, StaffActor } from '../../../kernel/app.ts'
import { unitById } from '../../organisation/index.ts'
import { type PlanRights, planRights } from '../rules/draft.ts'

/** What somebody may do with plans in the post they act in. */
export async function rightsOf(read: Read, actor: StaffActor): Promise<PlanRights> {
  const unit = await unitById(read, actor.unit)
  const office = unit?.kind === 'office' && unit.tier === 'province'
  return planRights(actor, {
    provincial: unit !== undefined && (unit.parent === null || office),
    department: unit?.kind === 'department' && unit.tier === 'province',
  })
}
