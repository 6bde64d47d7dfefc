import type ExcelJS from 'exceljs'
import type { Content } from '../rules/content.ts'
import type { ReportHead } from '../rules/head.ts'
import type { PlanLine } from '../rules/plan-lines.ts'
import { writeGoal, writeTarget } from '../rules/plan-narrative.ts'
import { addCells, addHeadings, headRow, newSheet, putHead } from './official-sheet.ts'
import { addTaskSheet } from './task-sheet.ts'

/** Columns of numbers on the sheet of targets, counted from nought. */
const ofTargets = [3, 4, 5, 6]
const signs = { gte: '>=', gt: '>', lt: '<' } as const
const columns = [
  { name: 'STT', width: 6 },
  { name: 'Chỉ tiêu', width: 62 },
  { name: 'Mục tiêu', width: 14 },
  { name: 'Giá trị mục tiêu', width: 12 },
  { name: 'Tử số', width: 14 },
  { name: 'Mẫu số', width: 14 },
  { name: 'Kết quả', width: 12 },
  { name: 'Đánh giá', width: 16 },
  { name: 'Ghi chú', width: 30 },
] as const

/** The targets with numbers – the result and whether it is met are formulas – and the tasks on a sheet of their own. */
export function addPlanSheets(
  book: ExcelJS.Workbook,
  { lines, tasks }: Extract<Content, { kind: 'plan' }>,
  head: ReportHead,
): void {
  const sheet = newSheet(book, 'Chỉ tiêu', { first: headRow, last: headRow })
  sheet.columns = columns.map(({ width }) => ({ width }))
  putHead(sheet, head, columns.length)
  addHeadings(sheet, columns)
  lines.forEach((line, index) => {
    const row = headRow + 1 + index
    const cells = targetCells(line, index + 1, row)
    addCells(sheet, row, cells, ofTargets)
    const shown = line.unit === 'percent' ? '0.0%' : '#,##0.0'
    sheet.getCell(row, 4).numFmt = line.unit === 'count' ? '#,##0' : shown
    sheet.getCell(row, 7).numFmt = line.unit === 'count' ? '#,##0' : shown
    for (const column of [5, 6]) sheet.getCell(row, column).numFmt = '#,##0.##'
    sheet.getRow(row).height = 16 * Math.max(1, Math.ceil(writeTarget(line).length / 58))
  })
  if (tasks.length > 0) addTaskSheet(book, tasks, head)
}

function targetCells(line: PlanLine, no: number, row: number): ExcelJS.CellValue[] {
  const { numerator, denominator, value, unit, goal, compare, progress } = line
  const scale = unit === 'percent' ? 100 : 1
  const known = value !== null && numerator !== null && denominator !== null
  return [
    no,
    writeTarget(line),
    writeGoal(line),
    goal / scale,
    numerator,
    denominator,
    known ? { formula: `IF(F${row}=0,"",E${row}/F${row})`, result: value / scale } : null,
    known
      ? {
          formula: `IF(G${row}="","",IF(G${row}${signs[compare]}D${row},"Đạt","Chưa đạt"))`,
          result: progress === 'met' ? 'Đạt' : 'Chưa đạt',
        }
      : 'Chưa có số liệu',
    line.why?.vi ?? null,
  ]
}
