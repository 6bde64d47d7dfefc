import type { App, StaffActor } from '../../../kernel/app.ts'
import { addTables, type FlowDifference, tableDifferences } from '../rules/flow-table.ts'
import { lineDifferences, type PlanDifference } from '../rules/plan-lines.ts'
import type { Report } from '../store/report.ts'
import type { Version } from '../store/version.ts'
import { drawFlows } from './draw-flows.ts'
import { drawPlan } from './draw-plan.ts'
import { partsOfReport } from './parts-of-report.ts'
import { reportingOn, versionsForStaff } from './reporting.ts'

export type Differences = {
  version: number
  submitted: boolean
  flows: FlowDifference[]
  figures: PlanDifference[]
}

/**
 * What is not as it stands in the last version that was sent (or in the newest, before any was): the same days computed from what is
 * known today, so a dossier that was re-opened or passed on since shows. Of a consolidated report: from the parts as they are now.
 */
export async function reportDifferences(app: App, actor: StaffActor, id: string): Promise<Differences> {
  const { report, version } = await app.read(actor, async (read) => {
    const { report, versions } = await versionsForStaff(read, actor, id)
    return { report, version: versions.find(({ submittedAt }) => submittedAt !== null) ?? versions[0] }
  })
  return {
    ...{ version: version.version, submitted: version.submittedAt !== null },
    flows: await flowsNow(app, report, version),
    figures: await figuresNow(app, report, version),
  }
}

const flowsNow = (app: App, report: Report, { content }: Version): Promise<FlowDifference[]> =>
  app.read(system, async (read) => {
    if (content.kind !== 'dossiers') return []
    if (report.scope === 'consolidated') {
      const { contents } = await partsOfReport(read, report)
      const tables = contents.flatMap((part) => (part.kind === 'dossiers' ? [part.groups] : []))
      return tableDifferences(content.groups, addTables(tables))
    }
    const { form, from } = report
    const units = (await reportingOn(read, content.asOf)).unitsIn(report.unit)
    const now = await drawFlows(read, { form, from, to: content.asOf, asOf: read.today, units })
    return tableDifferences(content.groups, now)
  })

async function figuresNow(app: App, report: Report, { content }: Version): Promise<PlanDifference[]> {
  if (content.kind !== 'plan' || report.scope === 'consolidated') return []
  const { lines } = await drawPlan(app, report.plan ?? '', content.asOf, report.unit)
  return lineDifferences(content.lines, lines)
}

const system = { kind: 'system', id: 'reports.compare' } as const
