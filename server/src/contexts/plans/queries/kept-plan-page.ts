import type { App } from '../../../kernel/app.ts'
import { keepAnswers, momentMark } from '../../../kernel/kept-answers.ts'
import { type PlanPage, type PlanView, planPage } from './plan-page.ts'

const keep = keepAnswers<PlanPage>()

/** `planPage` for the public, kept while nothing happens. */
export async function keptPlanPage(app: App, code: string, view: PlanView): Promise<PlanPage> {
  const mark = await app.read({ kind: 'system', id: 'plans.plan-page' }, momentMark)
  return keep(app, { key: [code, view.at, view.unit, view.version].join(' '), mark }, () =>
    planPage(app, code, view),
  )
}
