import type ExcelJS from 'exceljs'
import type { ReportHead } from '../rules/head.ts'
import { type TaskLine, taskState } from '../rules/plan-lines.ts'
import { taskWords, writeLastReport } from '../rules/plan-narrative.ts'
import { writeDue } from '../rules/printed-table.ts'
import { addCells, addHeadings, headRow, newSheet, putHead } from './official-sheet.ts'

const columns = [
  { name: 'STT', width: 7 },
  { name: 'Nhiệm vụ', width: 56 },
  { name: 'Chủ trì', width: 28 },
  { name: 'Thời hạn', width: 14 },
  { name: 'Gia hạn đến', width: 12 },
  { name: 'Tình trạng', width: 16 },
  { name: 'Đơn vị đã hoàn thành', width: 11 },
  { name: 'Đơn vị đang thực hiện', width: 11 },
  { name: 'Đơn vị quá hạn', width: 11 },
  { name: 'Tiến độ', width: 9 },
  { name: 'Báo cáo gần nhất', width: 40 },
] as const
/** Columns of numbers, counted from nought. */
const numbers = [6, 7, 8, 9]
const states = ['done', 'running', 'overdue', 'not-given'] as const

/** The tasks with numbers of units and progress; under them, by formulas, how many tasks stand how and the units together. */
export function addTaskSheet(book: ExcelJS.Workbook, tasks: readonly TaskLine[], head: ReportHead): void {
  const sheet = newSheet(book, 'Nhiệm vụ', { first: headRow, last: headRow })
  sheet.columns = columns.map(({ width }) => ({ width }))
  putHead(sheet, head, columns.length)
  addHeadings(sheet, columns)
  tasks.forEach((task, index) => {
    const row = headRow + 1 + index
    addCells(sheet, row, cellsOf(task), numbers)
    sheet.getCell(row, 5).numFmt = 'dd/mm/yyyy'
    sheet.getCell(row, 10).numFmt = '0%'
    const lines = Math.max(
      task.name.length / 52,
      task.lead.join('; ').length / 26,
      writeLastReport(task).length / 38,
    )
    sheet.getRow(row).height = 16 * Math.max(1, Math.ceil(lines))
  })
  addSums(sheet, tasks)
}

const cellsOf = (task: TaskLine): ExcelJS.CellValue[] => {
  const { no, name, lead, due, progress } = task
  const { done = null, running = null, overdue = null } = progress?.counts ?? {}
  const extended = progress?.extendedTo
  return [
    ...[no, name, lead.join('; '), due.map(writeDue).join(', ')],
    extended ? new Date(`${extended}T00:00:00Z`) : null,
    taskWords[taskState(task)],
    ...[done, running, overdue],
    typeof progress?.percent === 'number' ? progress.percent / 100 : null,
    writeLastReport(task) || null,
  ]
}

function addSums(sheet: ExcelJS.Worksheet, tasks: readonly TaskLine[]): void {
  const [first, last] = [headRow + 1, headRow + tasks.length]
  const sum = (letter: string, of: 'done' | 'running' | 'overdue') => ({
    formula: `SUM(${letter}${first}:${letter}${last})`,
    result: tasks.reduce((all, { progress }) => all + (progress?.counts[of] ?? 0), 0),
  })
  addCells(
    sheet,
    last + 1,
    [
      null,
      'Tổng số',
      null,
      null,
      null,
      null,
      sum('G', 'done'),
      sum('H', 'running'),
      sum('I', 'overdue'),
      null,
      null,
    ],
    numbers,
  )
  states.forEach((state, index) => {
    const count = {
      formula: `COUNTIF(F${first}:F${last},"${taskWords[state]}")`,
      result: tasks.filter((task) => taskState(task) === state).length,
    }
    const label = `Số nhiệm vụ: ${taskWords[state].toLocaleLowerCase('vi')}`
    addCells(sheet, last + 2 + index, [null, label, null, null, null, count], [5])
  })
}
