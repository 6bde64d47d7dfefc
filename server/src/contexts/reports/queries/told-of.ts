import type { Read } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { addDays, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { periodName } from '../rules/period.ts'
import { periodKind, ruleFor } from '../rules/report-rules.ts'
import { unsentReports } from '../store/reminder.ts'
import { type Report, reportById } from '../store/report.ts'
import { reportRules } from './report-rules.ts'

/** What a report is and of which period; undefined when there is none. */
export async function reportNamed(read: Read, id: string): Promise<Text | undefined> {
  const report = await reportById(read, id)
  return report && nameOf(report)
}

function nameOf(report: Pick<Report, 'form' | 'plan' | 'period' | 'year' | 'no' | 'to'>): Text {
  const rules = reportRules()
  const title = ruleFor(rules, report.to, report)?.title ?? { vi: report.form, en: report.form }
  const period = periodName(periodKind(rules, report.period)?.months ?? 1, report)
  return { vi: `${title.vi}, ${period.vi}`, en: `${title.en}, ${period.en}` }
}

/** The reports of the units that were never sent, overdue or due soon, the earliest first. */
export async function dueReports(
  read: Read,
  units: readonly string[],
): Promise<{ unit: string; name: Text; due: PlainDate; report: string }[]> {
  const waiting = await unsentReports(read, units, addDays(read.today, reportRules().remindDays))
  return waiting.map((report) => ({
    ...{ unit: report.unit, name: nameOf(report), due: report.deadline, report: report.id },
  }))
}
