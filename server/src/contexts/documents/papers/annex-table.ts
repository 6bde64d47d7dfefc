import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { mm } from './sheet.ts'

/** A list that follows a paper on A4 landscape; widths in mm, 252 together. */
export type AnnexTable = {
  number: string
  title: string
  columns: readonly { name: string; width: number; centred?: boolean }[]
  rows: readonly string[][]
}

const padding = 3

/** What an annex says, its head row repeated on every page. */
export const annexContent = ({ number, title, columns, rows }: AnnexTable, source: string): Content => ({
  stack: [
    { text: `Phụ lục ${number}`, bold: true, fontSize: 14, alignment: 'center' },
    { text: title.toUpperCase(), bold: true, fontSize: 13, alignment: 'center' },
    { text: source, italics: true, fontSize: 13, alignment: 'center', margin: [0, 0, 0, 8] },
    rows.length > 0
      ? {
          fontSize: 11.5,
          table: {
            headerRows: 1,
            dontBreakRows: true,
            widths: columns.map(({ width }) => mm(width) - 2 * padding - 0.6),
            body: [
              columns.map(({ name }): TableCell => ({ text: name, bold: true, alignment: 'center' })),
              ...rows.map((row) =>
                row.map(
                  (text, index): TableCell => ({
                    text,
                    ...(columns[index]?.centred && { alignment: 'center' }),
                  }),
                ),
              ),
            ],
          },
          layout: {
            hLineWidth: () => 0.5,
            vLineWidth: () => 0.5,
            paddingLeft: () => padding,
            paddingRight: () => padding,
          },
        }
      : { text: 'Không có thủ tục nào.', italics: true, alignment: 'center' },
  ],
})
