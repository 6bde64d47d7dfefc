import { randomUUID } from 'node:crypto'
import type { Actor, App, StaffActor, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { reportErrors } from '../errors.ts'
import { reportOpened } from '../events.ts'
import { drawReport } from '../queries/draw-content.ts'
import { reportRules } from '../queries/report-rules.ts'
import { reportingOn } from '../queries/reporting.ts'
import { prepares } from '../rules/life.ts'
import { periodOf, periodsInYear, type ReportPeriod } from '../rules/period.ts'
import {
  deadlineOf,
  type Form,
  periodKind,
  type ReportRule,
  ruleFor,
  type Scope,
} from '../rules/report-rules.ts'
import type { Reporting } from '../rules/who-reports.ts'
import { addReport, type Report, reportOf } from '../store/report.ts'
import { addVersion } from '../store/version.ts'

export type ReportAsked = {
  form: Form
  plan?: string | undefined
  scope: Scope
  period: string
  year: number
  no: number
}

/**
 * Opens the report of the actor's unit for a period and draws its figures; the one that is there already when somebody was first.
 * Throws `periodic-report-period-unknown`, `periodic-report-period-not-begun`, `periodic-report-nothing-to-consolidate`, `periodic-report-not-yours`.
 */
export async function openReport(app: App, actor: StaffActor, asked: ReportAsked): Promise<{ id: string }> {
  if (!prepares(actor)) throw reportErrors.notYours()
  const { report } = await app.read(actor, async (read) => {
    const { rule, period } = placed(asked, read.today)
    const day = period.to < read.today ? period.to : read.today
    return {
      report: newReport(await reportingOn(read, day), actor.unit, { rule, period, scope: asked.scope }),
    }
  })
  if (report === null)
    throw asked.scope === 'consolidated' ? reportErrors.nothingToConsolidate() : reportErrors.notYours()
  return keepReport(app, actor, report)
}

function placed({ form, plan, period: id, year, no }: ReportAsked, today: PlainDate) {
  const kind = periodKind(reportRules(), id)
  if (!kind || no > periodsInYear(kind)) throw reportErrors.periodUnknown()
  const period = periodOf(kind, year, no)
  const rule = ruleFor(reportRules(), period.to, { form, plan: plan ?? null })
  if (!rule?.periods.includes(id) || period.to < kind.validFrom) throw reportErrors.periodUnknown()
  if (period.from > today) throw reportErrors.periodNotBegun()
  return { rule, period }
}

export type ReportPlace = { rule: ReportRule; period: ReportPeriod; scope: Scope }

/** The report that a unit makes for a period, and who gets it; null where it makes none. */
export function newReport(
  reporting: Reporting,
  unit: string,
  { rule, period, scope }: ReportPlace,
): Report | null {
  const receiver = reporting.receiverOf(unit, rule.to)
  if (scope === 'own' && receiver === null) return null
  if (scope === 'consolidated' && reporting.partsOf(unit, rule.to).length === 0) return null
  const { kind, year, no, from, to } = period
  return {
    ...{ id: randomUUID(), form: rule.form, plan: rule.plan ?? null, unit, scope },
    ...{ period: kind, year, no, from, to, deadline: deadlineOf(rule, period, scope) },
    receiver: scope === 'own' ? receiver : reporting.receiverOfAll(unit, rule.to),
  }
}

/** Draws a report and keeps it, unless it has been opened by now. */
export async function keepReport(app: App, actor: Actor, report: Report): Promise<{ id: string }> {
  const known = await app.read(actor, (read) => reportOf(read, report))
  if (known) return { id: known.id }
  const drawn = await drawReport(app, report)
  return app.transaction(actor, async (tx) => {
    if (!(await addReport(tx, report))) return { id: (await reportOf(tx, report))!.id }
    await addVersion(tx, report.id, { ...drawn, version: 1, reason: null })
    announce(tx, report)
    return { id: report.id }
  })
}

function announce(tx: Tx, { id, unit, deadline }: Report) {
  tx.audit('report.open', id)
  tx.publish(reportOpened.of({ report: id, unit, deadline }))
}
