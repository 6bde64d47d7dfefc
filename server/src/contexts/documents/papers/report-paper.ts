import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { closingMarks, findRoom, renderPaper, stampRoom } from './render-paper.ts'
import { mm } from './sheet.ts'
import { type IssuingOffice, motto, nation, type Signatory, signatureColumn } from './state-layout.ts'

export type ReportTable = {
  caption: string | null
  over: readonly { text: string; from: number; columns: number }[]
  /** Widths in mm, 252 together. */
  columns: readonly { name: string; width: number; look?: 'centred' | 'number' }[]
  rows: readonly { cells: readonly string[]; strong: boolean }[]
}

export type ReportPaper = {
  office: IssuingOffice
  /** `Số: 12/BC-UBND` and what form it is. */
  numberLines: string[]
  /** `Tô Hiệu, ngày 18 tháng 12 năm 2026`. */
  signedAt: string
  title: string
  period: string
  sections: readonly { title: string; lines: readonly string[] }[]
  tables: readonly ReportTable[]
  notes: readonly string[]
  /** What stands over each table: `(Kèm theo Báo cáo số …)`. */
  enclosed: string
  recipients: readonly string[]
  signatory: Signatory | null
  madeAt: Date
}

const padding = 2.5

/** A periodic report across A4: text, recipients and signature, then its tables with their heads on every page. */
export async function makeReportPaper(paper: ReportPaper): Promise<Uint8Array> {
  const { office, title, madeAt } = paper
  const sheet = { title, author: `${office.parent} ${office.name}`, fontSize: 13, madeAt, across: true }
  const { places, onNewPage } = await findRoom({ ...sheet, content: textOf(paper, false) })
  return renderPaper({
    ...sheet,
    ...(places && { places }),
    content: [...textOf(paper, onNewPage), ...paper.tables.flatMap((_, index) => enclosed(paper, index))],
  })
}

const enclosed = ({ enclosed: text, tables, notes }: ReportPaper, index: number): Content[] => [
  { text, italics: true, alignment: 'center', margin: [0, 0, 0, 6], pageBreak: 'before' },
  tableOf(tables[index]!),
  ...(index === tables.length - 1 ? notes.map(note) : []),
]

/** Head and text; the last paragraph, under its title when it is the only one, goes with the signature, which never stands on a page alone. */
function textOf(paper: ReportPaper, onNewPage: boolean): Content[] {
  const { title, period } = paper
  const text = paper.sections.flatMap(section)
  const last = paper.sections.at(-1)?.lines.length === 1 ? -2 : -1
  return [
    heading(paper),
    {
      text: title.toLocaleUpperCase('vi'),
      bold: true,
      fontSize: 14.5,
      alignment: 'center',
      margin: [0, 12, 0, 2],
    },
    { text: period, italics: true, alignment: 'center', margin: [0, 0, 0, 8] },
    ...text.slice(0, last),
    { id: closingMarks.first, text: ' ', fontSize: 1, ...(onNewPage && { pageBreak: 'before' }) },
    ...text.slice(last),
    closing(paper),
  ]
}

const note = (text: string): Content => ({ text, italics: true, fontSize: 10.5, margin: [0, 3, 0, 0] })

const heading = ({ office, numberLines, signedAt }: ReportPaper): Content => ({
  columns: [
    {
      width: 250,
      stack: [
        { text: office.parent, alignment: 'center', fontSize: 12.5 },
        { text: office.name, bold: true, alignment: 'center', fontSize: 12.5 },
        ...numberLines.map(
          (text): Content => ({ text, alignment: 'center', fontSize: 12, margin: [0, 3, 0, 0] }),
        ),
      ],
    },
    { width: '*', text: '' },
    {
      width: 290,
      stack: [
        nation(12.5),
        motto(13),
        { text: signedAt, italics: true, alignment: 'center', margin: [0, 5, 0, 0] },
      ],
    },
  ],
})

const section = ({ title, lines }: ReportPaper['sections'][number]): Content[] => [
  { text: title, bold: true, margin: [0, 5, 0, 3] },
  ...lines.map(
    (text): Content => ({ text, alignment: 'justify', leadingIndent: 28.35, margin: [0, 0, 0, 3] }),
  ),
]

const alignments = { centred: 'center', number: 'right' } as const
const head = (text: string): TableCell => ({ text, bold: true, alignment: 'center' })

const underneath: [boolean, boolean, boolean, boolean] = [false, false, false, true]

/** What the table is called, in its head so that it never stands alone at the end of a page. */
const captionRow = ({ caption, columns }: ReportTable): TableCell[][] =>
  caption === null
    ? []
    : [
        columns.map((_, index) =>
          index > 0
            ? { text: '', border: underneath }
            : {
                ...{ text: caption, bold: true, alignment: 'center', fontSize: 13 },
                ...{ colSpan: columns.length, border: underneath, margin: [0, 0, 0, 3] },
              },
        ),
      ]

/** The rows of the head: one, or two where names stand over several columns. */
function columnRows({ columns, over }: ReportTable): TableCell[][] {
  if (over.length === 0) return [columns.map(({ name }) => head(name))]
  const upper = columns.map(({ name }, index): TableCell => {
    const above = over.find(({ from, columns: many }) => index >= from && index < from + many)
    if (!above) return { ...(head(name) as object), rowSpan: 2 } as TableCell
    return above.from === index
      ? ({ ...(head(above.text) as object), colSpan: above.columns } as TableCell)
      : ''
  })
  return [upper, columns.map(({ name }) => head(name))]
}

function tableOf(table: ReportTable): Content {
  const heads = [...captionRow(table), ...columnRows(table)]
  return {
    fontSize: 10.5,
    table: {
      headerRows: heads.length,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: table.columns.map(({ width }) => mm(width) - 2 * padding - 0.5),
      body: [
        ...heads,
        ...table.rows.map(({ cells, strong }) =>
          cells.map((text, index): TableCell => {
            const look = table.columns[index]?.look
            return { text, bold: strong, ...(look && { alignment: alignments[look] }) }
          }),
        ),
      ],
    },
    layout: {
      // None over the caption, which stands in the head of the table.
      hLineWidth: (line) => (line === 0 && table.caption !== null ? 0 : 0.4),
      vLineWidth: () => 0.4,
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => 1.5,
      paddingBottom: () => 1.5,
    },
  }
}

const closing = ({ recipients, signatory }: ReportPaper): Content => ({
  margin: [0, 12, 0, 0],
  columns: [
    {
      width: '*',
      stack: [
        { text: 'Nơi nhận:', bold: true, italics: true, fontSize: 12 },
        ...recipients.map((text): Content => ({ text: `- ${text}`, fontSize: 11 })),
      ],
    },
    {
      width: stampRoom.width,
      stack: signatory
        ? signatureColumn(signatory)
        : [
            {
              id: closingMarks.last,
              text: '(Dự thảo, chưa ký)',
              italics: true,
              alignment: 'center',
            },
          ],
    },
  ],
})
