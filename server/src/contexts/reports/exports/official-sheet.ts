import type ExcelJS from 'exceljs'
import { nation, type ReportHead } from '../rules/head.ts'

export const font = { name: 'Times New Roman', size: 12 }
const thin = { style: 'thin' } as const
export const borders = { top: thin, bottom: thin, left: thin, right: thin }

/** The row of headings of a table with a head of one row. */
export const headRow = 7

/** Landscape A4, one page wide, the rows of the head repeated on each page and kept in view. */
export function newSheet(book: ExcelJS.Workbook, name: string, headRows: { first: number; last: number }) {
  return book.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.79, right: 0.59, top: 0.79, bottom: 0.79, header: 0.3, footer: 0.3 },
      printTitlesRow: `${headRows.first}:${headRows.last}`,
    },
    headerFooter: { oddFooter: '&C&P/&N' },
    views: [{ state: 'frozen', xSplit: 2, ySplit: headRows.last }],
  })
}

/** Writes a text over the columns of a row, centred. */
export function put(
  sheet: ExcelJS.Worksheet,
  place: { row: number; from: number; to: number },
  text: string,
  style: Partial<ExcelJS.Font> = {},
): void {
  const { row, from, to } = place
  if (from !== to) sheet.mergeCells(row, from, row, to)
  const cell = sheet.getCell(row, from)
  cell.value = text
  cell.font = { ...font, ...style }
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
}

/** Agency and nation, number and form, title and period: the first six rows of a sheet. */
export function putHead(sheet: ExcelJS.Worksheet, head: ReportHead, columns: number): void {
  const half = Math.floor(columns / 2)
  const { letterhead, number, form, title, period } = head
  put(sheet, { row: 1, from: 1, to: half }, letterhead.parent)
  put(sheet, { row: 2, from: 1, to: half }, letterhead.name, { bold: true, underline: true })
  put(sheet, { row: 1, from: half + 1, to: columns }, nation[0], { bold: true })
  put(sheet, { row: 2, from: half + 1, to: columns }, nation[1], { bold: true, underline: true })
  put(sheet, { row: 3, from: 1, to: half }, `Số: ${number ?? '…/BC'} · ${form}`)
  put(sheet, { row: 4, from: 1, to: columns }, title.toLocaleUpperCase('vi'), { bold: true, size: 13 })
  put(sheet, { row: 5, from: 1, to: columns }, `${period} · Nơi nhận: ${head.recipient}`, { italic: true })
}

/** Under the head, the headings of the columns. */
export function addHeadings(sheet: ExcelJS.Worksheet, all: readonly { name: string }[]): void {
  all.forEach(({ name }, index) => {
    put(sheet, { row: headRow, from: index + 1, to: index + 1 }, name, { bold: true })
    sheet.getCell(headRow, index + 1).border = borders
  })
  sheet.getRow(headRow).height = 32
}

/** A row of cells; `numbers` are columns from nought that stand on the right. */
export function addCells(
  sheet: ExcelJS.Worksheet,
  row: number,
  cells: readonly ExcelJS.CellValue[],
  numbers: readonly number[],
): void {
  cells.forEach((value, index) => {
    const cell = sheet.getCell(row, index + 1)
    cell.value = value
    cell.font = font
    cell.border = borders
    cell.alignment = {
      wrapText: true,
      vertical: 'top',
      horizontal: numbers.includes(index) ? 'right' : 'left',
    }
  })
}
