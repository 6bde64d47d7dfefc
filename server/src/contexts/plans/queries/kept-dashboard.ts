import type { App, StaffActor } from '../../../kernel/app.ts'
import { keepAnswers, momentMark } from '../../../kernel/kept-answers.ts'
import { type Dashboard, type DashboardAsked, readDashboard, unitAsked } from './dashboard.ts'

const keep = keepAnswers<Dashboard | null>()

/**
 * The dashboard that the asker begins with, or asks for; kept while nothing happens. It says nothing that another member of staff may
 * not know.
 */
export async function dashboardFor(
  app: App,
  actor: StaffActor,
  asked: DashboardAsked,
): Promise<Dashboard | null> {
  const { mark, of } = await app.read(actor, async (read) => ({
    of: { ...asked, unit: await unitAsked(read, actor, asked.unit) },
    mark: await momentMark(read),
  }))
  return keep(app, { key: [of.plan, of.unit, of.at].join(' '), mark }, () =>
    app.read({ kind: 'system', id: 'plans.dashboard' }, (read) => readDashboard(read, of)),
  )
}
