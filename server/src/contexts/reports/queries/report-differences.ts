import type { App, StaffActor } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { Content } from '../rules/content.ts'
import { addTables, type FlowDifference, tableDifferences } from '../rules/flow-table.ts'
import {
  addPlanLines,
  lineDifferences,
  type PlanDifference,
  type PlanLine,
  type TaskDifference,
  type TaskLine,
  taskDifferences,
} from '../rules/plan-lines.ts'
import type { Report } from '../store/report.ts'
import type { Version } from '../store/version.ts'
import { drawFlows } from './draw-flows.ts'
import { drawPlan, knownToday } from './draw-plan.ts'
import { partsOfReport, takenIn } from './parts-of-report.ts'
import { reportingOn, versionsForStaff } from './reporting.ts'

type NamedUnit = { id: string; name: Text }
/** `unit`: whose word it is; null for the report's own. */
type PlanNow = {
  figures: (PlanDifference & { unit: NamedUnit | null })[]
  tasks: (TaskDifference & { unit: NamedUnit | null })[]
}
export type Differences = PlanNow & { version: number; submitted: boolean; flows: FlowDifference[] }

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
    ...(await planNow(app, report, version)),
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

async function planNow(app: App, report: Report, { content }: Version): Promise<PlanNow> {
  if (content.kind !== 'plan') return { figures: [], tasks: [] }
  if (report.scope === 'consolidated') return consolidatedNow(app, report, content)
  const asked = { at: content.asOf, units: [report.unit] }
  const now = (await knownToday(app, report.plan ?? '', asked))(report.unit)
  return differences(content, now, null)
}

type Told = { lines: readonly PlanLine[]; tasks: readonly TaskLine[] }

const differences = (was: Told, now: Told, unit: NamedUnit | null): PlanNow => ({
  figures: lineDifferences(was.lines, now.lines).map((one) => ({ ...one, unit })),
  tasks: taskDifferences(was.tasks, now.tasks).map((one) => ({ ...one, unit })),
})

/**
 * The sums against what the system counts for the very units that were added up, and the tasks of all units; then each unit's own word
 * against what the system says of it.
 */
async function consolidatedNow(
  app: App,
  report: Report,
  content: Extract<Content, { kind: 'plan' }>,
): Promise<PlanNow> {
  const plan = report.plan ?? ''
  const sent = await app.read(system, (read) => takenIn(read, report, content))
  const [now, whole] = await Promise.all([
    knownToday(app, plan, { at: content.asOf, units: sent.map(({ unit }) => unit.id) }),
    drawPlan(app, plan, content.asOf),
  ])
  const lines = addPlanLines(
    whole.lines,
    sent.map(({ unit }) => now(unit.id).lines),
  )
  const all = [
    differences(content, { lines, tasks: whole.tasks }, null),
    ...sent.map(({ unit, ...told }) => differences(told, now(unit.id), unit)),
  ]
  return { figures: all.flatMap(({ figures }) => figures), tasks: all.flatMap(({ tasks }) => tasks) }
}

const system = { kind: 'system', id: 'reports.compare' } as const
