import type ExcelJS from 'exceljs'
import type { Flow } from '../rules/flow.ts'
import { type FlowTable, groupTotal, tableTotal } from '../rules/flow-table.ts'
import type { ReportHead } from '../rules/head.ts'
import { firstColumn, flowColumns, flowHeads, groupNo } from '../rules/printed-table.ts'
import { borders, font, newSheet, put, putHead } from './official-sheet.ts'

/** Where the figures stand: `C` to `M`, and the share that was in time in `N`. */
const first = 3
const share = first + flowColumns.length
const headRows = { first: 7, last: 9 }
const letter = (column: number): string => String.fromCharCode(64 + column)

/** The cells of which a sum is made, as `D,E,F` beside it. */
const partsOf = (index: number): number[] => {
  const head = flowHeads.find(({ from }) => from === index)!
  return Array.from({ length: head.columns - 1 }, (_, at) => first + index + 1 + at)
}

/** The table of dossiers with numbers: sums across in each row, sums down in groups and in the total, the share in time. */
export function addFlowSheet(
  book: ExcelJS.Workbook,
  { groups, form }: { groups: FlowTable; form: '06a' | '06b' },
  head: ReportHead,
): void {
  const sheet = newSheet(book, `Biểu ${form}`, headRows)
  sheet.columns = [{ width: 6 }, { width: 46 }, ...flowColumns.map(() => ({ width: 12 })), { width: 11 }]
  putHead(sheet, head, share)
  addHeadings(sheet, form)
  const totalRow = headRows.last + 1
  const groupRows: number[] = []
  let row = totalRow
  for (const [index, group] of groups.entries()) {
    row++
    const groupRow = row
    groupRows.push(groupRow)
    for (const [at, one] of group.rows.entries()) {
      row++
      addRow(sheet, row, { no: String(at + 1), name: one.name.vi, flow: one.flow, strong: false, sum: null })
    }
    const sum = (column: string) => `SUM(${column}${groupRow + 1}:${column}${row})`
    addRow(sheet, groupRow, {
      ...{ no: groupNo(index), name: group.name.vi, flow: groupTotal(group) },
      ...{ strong: true, sum: group.rows.length > 0 ? sum : () => '0' },
    })
  }
  const sum = (column: string) => groupRows.map((one) => `${column}${one}`).join('+') || '0'
  addRow(sheet, totalRow, { no: '', name: 'TỔNG SỐ', flow: tableTotal(groups), strong: true, sum })
}

function addHeadings(sheet: ExcelJS.Worksheet, form: '06a' | '06b'): void {
  const [top, below, numbers] = [headRows.first, headRows.first + 1, headRows.last]
  for (const [column, text] of [
    [1, 'STT'],
    [2, firstColumn[form]],
    [share, 'Tỷ lệ trước và đúng hạn'],
  ] as const) {
    sheet.mergeCells(top, column, below, column)
    put(sheet, { row: top, from: column, to: column }, text, { bold: true })
  }
  for (const { text, from, columns } of flowHeads)
    put(sheet, { row: top, from: first + from, to: first + from + columns - 1 }, text, { bold: true })
  flowColumns.forEach(({ name }, index) => {
    put(sheet, { row: below, from: first + index, to: first + index }, name, { bold: true })
  })
  for (let column = 1; column <= share; column++) {
    const index = column - first
    const sum = flowColumns[index]?.sum
      ? `=${partsOf(index)
          .map((one) => `(${one})`)
          .join('+')}`
      : ''
    put(sheet, { row: numbers, from: column, to: column }, `(${column})${sum}`, { italic: true, size: 9 })
    for (const row of [top, below, numbers]) sheet.getCell(row, column).border = borders
  }
  sheet.getRow(below).height = 48
  sheet.getRow(numbers).height = 28
}

type Line = {
  no: string
  name: string
  flow: Flow
  strong: boolean
  /** How a figure is made of those of other rows; null where it is typed in. */
  sum: ((column: string) => string) | null
}

function addRow(sheet: ExcelJS.Worksheet, row: number, { no, name, flow, strong, sum }: Line): void {
  const cells = [no === '' ? null : /^\d+$/.test(no) ? Number(no) : no, name] as ExcelJS.CellValue[]
  flowColumns.forEach((column, index) => {
    const result = column.of(flow)
    if (column.sum)
      cells.push({
        formula: partsOf(index)
          .map((one) => `${letter(one)}${row}`)
          .join('+'),
        result,
      })
    else cells.push(sum ? { formula: sum(letter(first + index)), result } : result)
  })
  const [done, early, onDay] = [4, 5, 6].map((index) => `${letter(first + index)}${row}`)
  const settled = flow.early + flow.onDay + flow.late
  cells.push({
    formula: `IF(${done}=0,"",(${early}+${onDay})/${done})`,
    result: settled === 0 ? '' : (flow.early + flow.onDay) / settled,
  })
  cells.forEach((value, index) => {
    const cell = sheet.getCell(row, index + 1)
    cell.value = value
    cell.font = { ...font, bold: strong }
    cell.border = borders
    cell.alignment =
      index === 1
        ? { wrapText: true, vertical: 'top' }
        : { vertical: 'top', horizontal: index === 0 ? 'center' : 'right' }
    if (index >= first - 1) cell.numFmt = index === share - 1 ? '0.0%' : '#,##0'
  })
  sheet.getRow(row).height = 16 * Math.max(1, Math.ceil(name.length / 42))
}
