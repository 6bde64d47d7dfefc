import { receivingUnits } from '../../contexts/organisation/index.ts'
import { keptPlanPage, measurePlan, planOfProvince } from '../../contexts/plans/index.ts'
import { dateInVietnam, isPlainDate } from '../../kernel/values/vietnam-time.ts'
import type { PortalOptions } from '../options.ts'
import { publicTargetsPage } from '../pages/performance/targets.tsx'
import { shortUnitName } from '../views/start.ts'
import { targetsCsv, targetsView } from '../views/targets.ts'
import type { Handler } from '../visit.ts'

const wholeProvince = 'all'

/** How the province does against its plan, computed from its dossiers, for everybody. */
export function targetHandlers({ app }: PortalOptions) {
  const today = () => dateInVietnam(app.now())
  const dayOf = (period: string | undefined) => (period && isPlainDate(period) ? period : today())

  const page: Handler = async ({ query, request, context }) => {
    const { locale } = request
    const unit = query('co-quan') ?? wholeProvince
    const at = dayOf(query('ky'))
    const code = await planOfProvince(app, context.province.name, at)
    const [plan, units] = await Promise.all([
      keptPlanPage(app, code, { at, ...(unit !== wholeProvince && { unit }) }),
      app.read({ kind: 'system', id: 'portal.targets' }, receivingUnits),
    ])
    const choices = units.map((one) => ({ value: one.id, label: shortUnitName(one, locale) }))
    return publicTargetsPage(
      targetsView(plan, {
        // The address may name a unit that has ended: its figures are those of its successor.
        unit: plan.unit?.id ?? wholeProvince,
        units: choices,
        whole: wholeProvince,
        today: today(),
        now: app.now(),
        locale,
      }),
      context,
    )
  }

  const data: Handler = async ({ query, reply, send, context }) => {
    const at = dayOf(query('ky'))
    const code = await planOfProvince(app, context.province.name, at)
    const lines = await measurePlan(app, code, at)
    reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${code}.csv"`)
    return send(targetsCsv(lines))
  }
  return { page, data }
}
