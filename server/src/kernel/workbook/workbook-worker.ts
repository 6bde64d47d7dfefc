import { parentPort, workerData } from 'node:worker_threads'
import ExcelJS from 'exceljs'
import type { Answer, Sheet, WorkbookLimits } from './read-workbook.ts'
import { unpackedSize } from './unpacked-size.ts'

// A thread for one file: it answers once and ends.
const { bytes, limits } = workerData as { bytes: Uint8Array; limits: WorkbookLimits }

/** Parts of a sheet that name whole ranges: unrolling a hostile one never ends, and none of them is data. */
const ignoreNodes = [
  'dataValidations',
  'conditionalFormatting',
  'mergeCells',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'extLst',
]

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return textOf(value.text as ExcelJS.CellValue)
  if ('result' in value) return textOf(value.result as ExcelJS.CellValue)
  return ''
}
const clean = (value: ExcelJS.CellValue) => textOf(value).normalize('NFC').replace(/\s+/g, ' ').trim()

function sheetOf(worksheet: ExcelJS.Worksheet): Sheet {
  let headers: string[] | undefined
  const rows: { number: number; cells: Record<string, string> }[] = []
  worksheet.eachRow((row, number) => {
    const texts: string[] = []
    row.eachCell((cell, column) => {
      texts[column - 1] = clean(cell.value)
    })
    if (!texts.some(Boolean)) return
    if (!headers) headers = Array.from(texts, (text) => text ?? '')
    else
      rows.push({
        number,
        cells: Object.fromEntries(
          headers.flatMap((header, column) => (header ? [[header, texts[column] ?? '']] : [])),
        ),
      })
  })
  return { name: worksheet.name, headers: (headers ?? []).filter(Boolean), rows }
}

async function read(): Promise<Answer> {
  const size = unpackedSize(bytes, limits.unpacked)
  if (size === 'not-a-zip') return { refused: 'unreadable' }
  if (size === 'too-large') return { refused: 'too-large' }
  const workbook = new ExcelJS.Workbook()
  try {
    const options = { ignoreNodes, maxRows: limits.rows + 1, maxCols: limits.columns }
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer, options)
  } catch (error) {
    const tooLarge = error instanceof Error && /^Max (row|column) count/.test(error.message)
    return { refused: tooLarge ? 'too-large' : 'unreadable' }
  }
  return workbook.worksheets.length === 0
    ? { refused: 'unreadable' }
    : { sheets: workbook.worksheets.map(sheetOf) }
}

parentPort?.postMessage(await read())
