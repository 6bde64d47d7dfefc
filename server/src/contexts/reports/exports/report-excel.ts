import ExcelJS from 'exceljs'
import type { Content, Narrative } from '../rules/content.ts'
import { sectionIds, sectionTitles } from '../rules/content.ts'
import { type ReportHead, tableNotes } from '../rules/head.ts'
import { addFlowSheet } from './flow-sheet.ts'
import { font } from './official-sheet.ts'
import { addPlanSheets } from './plan-sheets.ts'

/** A report as a workbook: real numbers with formulas for sums and shares, then the text on a sheet of its own. */
export async function writeReportExcel(
  { content, narrative, form }: { content: Content; narrative: Narrative; form: '06a' | '06b' | 'plan' },
  head: ReportHead,
  madeAt: Date,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.creator = 'Một Cửa'
  book.title = head.title
  book.created = madeAt
  book.calcProperties.fullCalcOnLoad = true
  if (content.kind === 'dossiers')
    addFlowSheet(book, { groups: content.groups, form: form === '06b' ? '06b' : '06a' }, head)
  else addPlanSheets(book, content, head)
  addText(book, narrative, content.kind === 'dossiers' ? tableNotes(head.asOf) : [])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function addText(book: ExcelJS.Workbook, narrative: Narrative, notes: readonly string[]): void {
  const sheet = book.addWorksheet('Thuyết minh', {
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.getColumn(1).width = 110
  const add = (text: string, style: Partial<ExcelJS.Font> = {}) => {
    const cell = sheet.addRow([text]).getCell(1)
    cell.font = { ...font, ...style }
    cell.alignment = { wrapText: true, vertical: 'top' }
  }
  for (const id of sectionIds) {
    add(sectionTitles[id].vi, { bold: true })
    for (const line of narrative[id].split('\n')) add(line)
  }
  for (const note of notes) add(note, { italic: true })
}
