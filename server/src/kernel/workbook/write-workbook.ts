import ExcelJS from 'exceljs'

/** A column of a sheet to fill in or to read: its header, what belongs there, and the choices when there are few. */
export type Column = { header: string; width?: number; hint?: string; choices?: readonly string[] }
export type SheetToWrite = {
  name: string
  columns: readonly Column[]
  rows: readonly (readonly (string | number | null)[])[]
}

/** How many rows below the header offer the choices of a column. */
const offeredRows = 2000

/** An `.xlsx` file with a header row that stays in view, hints on the headers, and lists to choose from. */
export async function writeWorkbook(
  sheets: readonly SheetToWrite[],
  explanation?: { name: string; lines: readonly string[] },
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  if (explanation) {
    const sheet = workbook.addWorksheet(explanation.name)
    sheet.getColumn(1).width = 110
    explanation.lines.forEach((line, index) => {
      const cell = sheet.getCell(index + 1, 1)
      cell.value = line
      cell.alignment = { wrapText: true, vertical: 'top' }
      if (index === 0) cell.font = { bold: true, size: 14 }
    })
  }
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map(({ header, width = 24 }) => ({ header, width }))
    sheet.getRow(1).font = { bold: true }
    columns.forEach(({ hint, choices }, index) => {
      if (hint) sheet.getCell(1, index + 1).note = hint
      if (choices) offer(sheet, index + 1, choices)
    })
    sheet.addRows(rows.map((row) => [...row]))
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function offer(sheet: ExcelJS.Worksheet, column: number, choices: readonly string[]): void {
  const letter = sheet.getColumn(column).letter
  const range = `${letter}2:${letter}${offeredRows}`
  // The types of ExcelJS leave out the model that the sheet writes its lists from.
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void }
  }
  dataValidations.add(range, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${choices.join(',')}"`],
  })
}
