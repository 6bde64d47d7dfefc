import type { App, StaffActor } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { Content } from '../rules/content.ts'
import { addTables, type FlowDifference, tableDifferences } from '../rules/flow-table.ts'
import { addPlanLines, lineDifferences, type PlanDifference } from '../rules/plan-lines.ts'
import type { Report } from '../store/report.ts'
import type { Version } from '../store/version.ts'
import { drawFlows } from './draw-flows.ts'
import { drawPlan, linesKnownToday } from './draw-plan.ts'
import { partsOfReport, takenIn } from './parts-of-report.ts'
import { reportingOn, versionsForStaff } from './reporting.ts'

/** `unit`: whose word it is; null for the report's own. */
export type FigureDifference = PlanDifference & { unit: { id: string; name: Text } | null }
export type Differences = {
  version: number
  submitted: boolean
  flows: FlowDifference[]
  figures: FigureDifference[]
}

/**
 * What is not as it stands in the last version that was sent (or in the newest, before any was): the same days computed from what is
 * known today, so a dossier that was re-opened or passed on since shows. Of a consolidated report: from the parts as they are now; of
 * one on a plan what its units submitted, each and added up, against what the system counts for them.
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

async function figuresNow(app: App, report: Report, { content }: Version): Promise<FigureDifference[]> {
  if (content.kind !== 'plan') return []
  const plan = report.plan ?? ''
  if (report.scope === 'consolidated') return consolidatedNow(app, report, content)
  const now = await linesKnownToday(app, plan, { at: content.asOf, units: [report.unit] })
  return lineDifferences(content.lines, now(report.unit)).map((one) => ({ ...one, unit: null }))
}

/** The sums against what the system counts for the very units that were added up, then each unit's own word against it. */
async function consolidatedNow(
  app: App,
  report: Report,
  content: Extract<Content, { kind: 'plan' }>,
): Promise<FigureDifference[]> {
  const plan = report.plan ?? ''
  const sent = await app.read(system, (read) => takenIn(read, report, content))
  const [now, whole] = await Promise.all([
    linesKnownToday(app, plan, { at: content.asOf, units: sent.map(({ unit }) => unit.id) }),
    drawPlan(app, plan, content.asOf),
  ])
  const added = addPlanLines(
    whole.lines,
    sent.map(({ unit }) => now(unit.id)),
  )
  return [
    ...lineDifferences(content.lines, added).map((one) => ({ ...one, unit: null })),
    ...sent.flatMap(({ unit, lines }) =>
      lineDifferences(lines, now(unit.id)).map((one) => ({ ...one, unit })),
    ),
  ]
}

const system = { kind: 'system', id: 'reports.compare' } as const
