import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { mm, words } from '../../../kernel/word.ts'
import type { PrintedTable } from '../rules/printed-table.ts'

const margins = { top: 30, bottom: 30, left: 50, right: 50 }
const looks = {
  centred: AlignmentType.CENTER,
  number: AlignmentType.RIGHT,
} as const

type Box = { width: number; bold?: boolean; alignment?: (typeof AlignmentType)[keyof typeof AlignmentType] }

const paragraph = (text: string, { bold = false, alignment = AlignmentType.LEFT }: Box) =>
  new Paragraph({ alignment, children: [words(text, { bold, size: 11 })] })

const cell = (text: string, box: Box, span: { columns?: number; merge?: 'restart' | 'continue' } = {}) =>
  new TableCell({
    width: { size: mm(box.width), type: WidthType.DXA },
    margins,
    ...(span.columns && { columnSpan: span.columns }),
    ...(span.merge && {
      verticalMerge: VerticalMergeType[span.merge === 'restart' ? 'RESTART' : 'CONTINUE'],
    }),
    ...(box.bold && { verticalAlign: VerticalAlignTable.CENTER }),
    children: [paragraph(text, box)],
  })

/** The upper row of a head in two: names over several columns, and those that go down to the lower row. */
function upperHead({ columns, over }: PrintedTable): TableRow {
  const cells: TableCell[] = []
  for (let at = 0; at < columns.length; ) {
    const head = over.find(({ from }) => from === at)
    const across = columns.slice(at, at + (head?.columns ?? 1))
    const box = {
      width: across.reduce((sum, one) => sum + one.width, 0),
      bold: true,
      alignment: AlignmentType.CENTER,
    }
    cells.push(
      head
        ? cell(head.text, box, { columns: head.columns })
        : cell(columns[at]!.name, box, { merge: 'restart' }),
    )
    at += across.length
  }
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells })
}

function lowerHead({ columns, over }: PrintedTable): TableRow {
  const isOver = (index: number) =>
    over.some(({ from, columns: many }) => index >= from && index < from + many)
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ name, width }, index) => {
      const box = { width, bold: true, alignment: AlignmentType.CENTER }
      return over.length > 0 && !isOver(index) ? cell('', box, { merge: 'continue' }) : cell(name, box)
    }),
  })
}

/** A table of a report; its head, in one row or two, stands on every page. */
export function wordTable(table: PrintedTable): Table {
  const { columns, rows, over } = table
  return new Table({
    width: { size: mm(columns.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => mm(width)),
    layout: TableLayoutType.FIXED,
    rows: [
      ...(over.length > 0 ? [upperHead(table)] : []),
      lowerHead(table),
      ...rows.map(
        ({ cells, strong }) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((text, index) => {
              const { width, look } = columns[index]!
              return cell(text, { width, bold: strong, ...(look && { alignment: looks[look] }) })
            }),
          }),
      ),
    ],
  })
}
