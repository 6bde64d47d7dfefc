import type { Content, TableCell } from 'pdfmake/interfaces.js'

const padding = 4
/** Characters that need no share of the room. */
const shortText = 18

/** Columns of short words take no more room than they need; the longest takes the rest. */
function widthsFor(columns: readonly string[], rows: readonly (readonly string[])[]): ('*' | 'auto')[] {
  const lengths = columns.map((name, index) =>
    Math.max(name.length, ...rows.map((row) => row[index]?.length ?? 0)),
  )
  const longest = Math.max(...lengths)
  return lengths.map((length) =>
    longest <= shortText || length === longest || length > shortText ? '*' : 'auto',
  )
}

/** A table of texts with a head, in ruled lines; a row is never cut between two pages, and a head never left without a row. Widths in points or `*`, else short columns as wide as they need. */
export const ruledTable = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly (number | '*' | 'auto')[] = widthsFor(columns, rows),
): Content => ({
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
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
