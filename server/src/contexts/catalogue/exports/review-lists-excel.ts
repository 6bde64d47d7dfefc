import ExcelJS from 'exceljs'
import { type AnnexHead, headLines } from '../rules/annex-head.ts'
import type { Annex } from '../rules/review-annexes.ts'

const font = { name: 'Times New Roman', size: 13 }
const thin = { style: 'thin' } as const
const borders = { top: thin, bottom: thin, left: thin, right: thin }
/** Excel counts widths in letters of its default font. */
const letters = (mm: number) => mm / 1.95

/** Lines that a text of 13 points takes in a column; Excel does not grow rows of files that it did not write itself. */
const linesOf = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * 1.06) / letters(width))), 0)

function addAnnex(book: ExcelJS.Workbook, annex: Annex, head: AnnexHead): void {
  const { columns, rows, number, title, short } = annex
  const sheet = book.addWorksheet(short, {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.79, bottom: 0.79, left: 0.79, right: 0.59, header: 0.3, footer: 0.3 },
      printTitlesRow: '7:7',
    },
    headerFooter: { oddFooter: '&C&P' },
    views: [{ state: 'frozen', ySplit: 7 }],
  })
  sheet.columns = columns.map(({ width }) => ({ width: letters(width), style: { font } }))
  const last = columns.length
  const half = Math.floor(last / 2)
  const put = (row: number, from: number, to: number, value: string, style: Partial<ExcelJS.Font> = {}) => {
    sheet.mergeCells(row, from, row, to)
    const cell = sheet.getCell(row, from)
    cell.value = value
    cell.font = { ...font, ...style }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  }
  const { left, right, source } = headLines(head)
  put(1, 1, half, left[0])
  put(2, 1, half, left[1], { bold: true, underline: true })
  put(1, half + 1, last, right[0], { bold: true })
  put(2, half + 1, last, right[1], { bold: true, underline: true })
  put(4, 1, last, `PHỤ LỤC ${number}. ${title.toUpperCase()}`, { bold: true })
  sheet.getRow(4).height = 36
  put(5, 1, last, source, { italic: true })
  columns.forEach(({ name }, index) => {
    const cell = sheet.getCell(7, index + 1)
    cell.value = name
    cell.font = { ...font, bold: true }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.border = borders
  })
  sheet.getRow(7).height = 36
  rows.forEach((row, at) => {
    const line = sheet.getRow(8 + at)
    row.forEach((text, index) => {
      const cell = line.getCell(index + 1)
      cell.value = index === 0 ? Number(text) : text
      cell.alignment = {
        horizontal: columns[index]!.centred ? 'center' : 'left',
        vertical: 'top',
        wrapText: true,
      }
      cell.border = borders
    })
    line.height = 17.5 * Math.max(...row.map((text, index) => linesOf(text, columns[index]!.width)))
  })
  if (rows.length > 0)
    sheet.autoFilter = { from: { row: 7, column: 1 }, to: { row: 7 + rows.length, column: last } }
}

/** The lists as a workbook, one sheet each: prints on A4 landscape with its head row on every page. */
export async function writeListsExcel(
  annexes: readonly Annex[],
  head: AnnexHead,
  madeAt: Date,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.creator = 'Một Cửa'
  book.title = head.title
  book.created = madeAt
  for (const annex of annexes) addAnnex(book, annex, head)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
