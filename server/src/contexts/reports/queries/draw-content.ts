import type { App, Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { unitNames } from '../../organisation/index.ts'
import type { Content } from '../rules/content.ts'
import { addTables } from '../rules/flow-table.ts'
import { prefillNarrative } from '../rules/narrative.ts'
import { periodName } from '../rules/period.ts'
import { addPlanLines } from '../rules/plan-lines.ts'
import { periodKind } from '../rules/report-rules.ts'
import type { Report } from '../store/report.ts'
import type { Drawn } from '../store/version.ts'
import { closedBefore, drawFlows } from './draw-flows.ts'
import { drawPlan } from './draw-plan.ts'
import { partsOfReport } from './parts-of-report.ts'
import { reportRules } from './report-rules.ts'
import { reportingOn } from './reporting.ts'

const system = { kind: 'system', id: 'reports.draw' } as const

/**
 * The figures of a report, at the end of its last day or of today while it runs, with the words they lead to. Drawn before the
 * transaction that keeps them: who keeps them says under which day they stand.
 */
export async function drawReport(app: App, report: Report): Promise<Drawn> {
  const today = await app.read(system, async (read) => read.today)
  const asOf = report.to < today ? report.to : today
  const content =
    report.form === 'plan' ? await planContent(app, report, asOf) : await flowContent(app, report, asOf)
  const narrative = prefillNarrative(content, await app.read(system, (read) => aboutReport(read, report)))
  return { content, narrative, prefilled: narrative }
}

/** Whom and what the sentences are about. */
export async function aboutReport(read: Read, report: Report) {
  const months = periodKind(reportRules(), report.period)?.months ?? 3
  const nameOf = await unitNames(read, report.to < read.today ? report.to : read.today)
  const { from, to } = report
  return { unit: nameOf(report.unit).vi, period: periodName(months, report).vi, from, to }
}

const flowContent = (app: App, report: Report, asOf: PlainDate): Promise<Content> =>
  app.read(system, async (read) => {
    if (report.scope === 'consolidated') {
      const { parts, contents } = await partsOfReport(read, report)
      const tables = contents.flatMap((content) => (content.kind === 'dossiers' ? [content.groups] : []))
      return { kind: 'dossiers', asOf, groups: addTables(tables), closedBefore: null, parts }
    }
    const units = (await reportingOn(read, asOf)).unitsIn(report.unit)
    const { form, from, to } = report
    const asked = { form, from, to, asOf, units }
    return {
      ...{ kind: 'dossiers', asOf, parts: null },
      groups: await drawFlows(read, asked),
      closedBefore: await closedBefore(read, asked),
    }
  })

async function planContent(app: App, report: Report, asOf: PlainDate): Promise<Content> {
  const plan = report.plan ?? ''
  if (report.scope === 'own')
    return { kind: 'plan', asOf, ...(await drawPlan(app, plan, asOf, report.unit)), parts: null }
  const whole = await drawPlan(app, plan, asOf)
  const { parts, contents } = await app.read(system, (read) => partsOfReport(read, report))
  const lines = contents.flatMap((content) => (content.kind === 'plan' ? [content.lines] : []))
  return { kind: 'plan', asOf, ...whole, lines: addPlanLines(whole.lines, lines), parts }
}
