/** The only door into this context. */

export { loadIndicators } from './actions/load-indicators.ts'
export { type LoadedPlan, loadPlan } from './actions/load-plan.ts'
export { loadPlans } from './actions/load-plans.ts'
export { performanceErrors } from './errors.ts'
export { type MeasuredLine, measurePlan } from './queries/measure-plan.ts'
export { type PlanPage, type PlanView, planPage } from './queries/plan-page.ts'
export { performanceReactions } from './reactions.ts'
export { performanceRoutes } from './routes.ts'
export type { Figure } from './rules/figures.ts'
export type { Measurement } from './rules/indicator.ts'
export type { PlanTask, PlanTier } from './rules/plan-document.ts'
export type { Progress } from './rules/target-progress.ts'
