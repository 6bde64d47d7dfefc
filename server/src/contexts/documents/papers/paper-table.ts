import type { Content, TableCell } from 'pdfmake/interfaces.js'

const padding = 4

/** A table of texts with a head, in ruled lines; a row is never cut between two pages. Widths in points or `*`, else all alike. */
export const ruledTable = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly (number | '*' | 'auto')[] = columns.map(() => '*'),
): Content => ({
  table: {
    headerRows: 1,
    dontBreakRows: true,
    widths: [...widths],
    body: [
      columns.map((text): TableCell => ({ text, bold: true, alignment: 'center' })),
      ...rows.map((row) => row.map((text): TableCell => ({ text }))),
    ],
  },
  layout: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    paddingLeft: () => padding,
    paddingRight: () => padding,
  },
  fontSize: 11.5,
  margin: [0, 2, 0, 8],
})
