import type { Role } from '../../../kernel/values/role.ts'

/** What must be known of a unit: the People's Committee of the province and its office run the reviews. */
export type ReviewUnit = { id: string; parent: string | null; kind: string; tier: string }
export type ReviewActor = { unit: string; roles: readonly Role[] }

const has = ({ roles }: ReviewActor, ...wanted: Role[]) => wanted.some((role) => roles.includes(role))

export const isProvincialOffice = ({ parent, kind, tier }: ReviewUnit): boolean =>
  tier === 'province' && (parent === null || kind === 'office')

/** Opens, consolidates, returns and drafts: procedure control (kiểm soát TTHC) or the administrator, in the provincial office. */
export const mayRunReviews = (actor: ReviewActor, unit: ReviewUnit): boolean =>
  isProvincialOffice(unit) && has(actor, 'supervisor', 'system-admin')

export const mayFillReview = (actor: ReviewActor, agency: string): boolean =>
  actor.unit === agency && has(actor, 'officer', 'unit-admin', 'supervisor')

export const mayConfirmReview = (actor: ReviewActor, agency: string): boolean =>
  actor.unit === agency && has(actor, 'leader')

/** The Chairman, or the Vice Chairman who acts for them, signs what was drafted in that name. */
export const maySignDecision = (actor: ReviewActor & { id: string }, province: string, signer: string) =>
  actor.unit === province && actor.id === signer && has(actor, 'leader')

export const maySealDecision = (actor: ReviewActor, unit: ReviewUnit): boolean =>
  isProvincialOffice(unit) && has(actor, 'registry-clerk')

/** Whether somebody sees every agency's table, or only their own. */
export const maySeeWholeReview = (actor: ReviewActor, unit: ReviewUnit): boolean =>
  isProvincialOffice(unit) && has(actor, 'supervisor', 'system-admin', 'leader', 'registry-clerk', 'officer')
