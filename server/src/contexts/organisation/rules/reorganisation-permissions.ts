import type { Role } from '../../../kernel/values/role.ts'
import type { UnitKind } from './unit-kind.ts'

/** Whoever may have to do with plans works for the province itself: in its People's Committee or the office of it. */
export type ProvinceOfficial = {
  id: string
  roles: readonly Role[]
  unit: { parent: string | null; kind: UnitKind; parentOfParent: string | null }
}

const worksForProvince = ({ unit }: ProvinceOfficial): boolean =>
  unit.parent === null || (unit.kind === 'office' && unit.parentOfParent === null)

/** Drafts plans: an administrator of the province. */
export const mayDraftPlans = (person: ProvinceOfficial): boolean =>
  worksForProvince(person) && person.roles.includes('system-admin')

/** Reads plans, and approves those of others: an administrator or a leader of the province. */
export const mayApprovePlans = (person: ProvinceOfficial): boolean =>
  worksForProvince(person) && person.roles.some((role) => role === 'system-admin' || role === 'leader')
