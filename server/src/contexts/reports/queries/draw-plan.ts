import type { App } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { planPage, planProgress } from '../../plans/index.ts'
import type { PlanLine, TaskLine } from '../rules/plan-lines.ts'

/** How a plan stood for a unit, or for the whole province, at the end of a day: its targets, and how far its tasks were. */
export async function drawPlan(app: App, plan: string, at: PlainDate, unit?: string) {
  const [page, tasks] = await Promise.all([
    planPage(app, plan, { at, unit }),
    planProgress(app, plan, { at, unit }),
  ])
  const lines = page.figures.map(
    ({ target, name, tier, of, compare, goal, unit: measure, measured, progress, why }): PlanLine => ({
      ...{ target, tier, compare, goal, unit: measure, progress, why },
      ...(of && { of: of.id }),
      name: of ? `${name} (${of.name.vi})` : name,
      numerator: measured?.numerator ?? null,
      denominator: measured?.denominator ?? null,
      value: measured?.value ?? null,
    }),
  )
  return { title: page.title, lines, tasks: tasks satisfies TaskLine[] }
}
