import type { Content, Narrative } from './content.ts'
import { sectionIds, sectionTitles } from './content.ts'
import { type ReportHead, tableNotes } from './head.ts'
import { type PrintedTable, printFlows, printPlan } from './printed-table.ts'
import type { Form } from './report-rules.ts'

/** What is written to a file: a version with its words. */
export type ReportBody = { form: Form; content: Content; narrative: Narrative }

/** A report as Word and PDF set it: tables, notes under them, sections of text, who gets it. */
export type PrintedReport = {
  tables: PrintedTable[]
  notes: string[]
  sections: { title: string; lines: string[] }[]
  recipients: string[]
}

const roman = ['I', 'II', 'III']

export function printReport({ form, content, narrative }: ReportBody, head: ReportHead): PrintedReport {
  return {
    tables:
      content.kind === 'dossiers'
        ? [printFlows(content.groups, form === '06b' ? '06b' : '06a')]
        : printPlan(content.lines, content.tasks),
    notes: content.kind === 'dossiers' ? tableNotes(head.asOf) : [],
    sections: sectionIds.map((id, index) => ({
      title: `${roman[index]}. ${sectionTitles[id].vi}`,
      lines: narrative[id].split('\n').filter((line) => line.trim() !== ''),
    })),
    recipients: [`${head.recipient};`, 'Lưu: VT.'],
  }
}
