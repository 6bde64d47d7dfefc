import type { App } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type Figure, planOfUnits, planPage, planProgress, progressOfUnits } from '../../plans/index.ts'
import type { PlanLine, TaskLine } from '../rules/plan-lines.ts'

/** How a plan stood for a unit, or for the whole province, at the end of a day: its targets, and how far its tasks were. */
export async function drawPlan(app: App, plan: string, at: PlainDate, unit?: string) {
  const [page, tasks] = await Promise.all([
    planPage(app, plan, { at, unit }),
    planProgress(app, plan, { at, unit }),
  ])
  return { title: page.title, lines: page.figures.map(toLine), tasks: tasks satisfies TaskLine[] }
}

/** The targets and tasks of some units to the end of a day, as known today; none for a unit that did not stand then. */
export async function knownToday(
  app: App,
  plan: string,
  asked: { at: PlainDate; units: readonly string[] },
): Promise<(unit: string) => { lines: PlanLine[]; tasks: TaskLine[] }> {
  const [figures, tasks] = await Promise.all([
    planOfUnits(app, plan, asked),
    progressOfUnits(app, plan, asked),
  ])
  return (unit) => ({ lines: (figures.get(unit) ?? []).map(toLine), tasks: tasks.get(unit) ?? [] })
}

const toLine = ({ of, name, measured, unit, ...figure }: Figure): PlanLine => {
  const { target, tier, compare, goal, progress, why } = figure
  return {
    ...{ target, tier, compare, goal, unit, progress, why },
    ...(of && { of: of.id }),
    name: of ? `${name} (${of.name.vi})` : name,
    numerator: measured?.numerator ?? null,
    denominator: measured?.denominator ?? null,
    value: measured?.value ?? null,
  }
}
