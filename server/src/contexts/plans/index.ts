/** The only door into this context. */

export { type LoadedPlan, loadPlan } from './actions/load-plan.ts'
export { loadOwnPlans, loadPlans } from './actions/load-plans.ts'
export { planErrors } from './errors.ts'
export { type MeasuredLine, measurePlan } from './queries/measure-plan.ts'
export { planOfProvince } from './queries/plan-of-province.ts'
export { type PlanPage, type PlanView, planPage } from './queries/plan-page.ts'
export { planImpact } from './queries/reorganisation-impact.ts'
export { planRoutes } from './routes/plans.ts'
export type { Figure } from './rules/figures.ts'
export type { PlanTask, PlanTier } from './rules/plan-document.ts'
export type { Progress } from './rules/target-progress.ts'
