import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { beside, line, mm, pageWidth, words, writeWord } from '../../../kernel/word.ts'
import { type AnnexHead, headLines } from '../rules/annex-head.ts'
import type { Annex } from '../rules/review-annexes.ts'

/** Agency on the left, nation and motto on the right (Decree 30/2020, Annex I). */
const nationalHead = ({ left, right }: ReturnType<typeof headLines>): Table =>
  beside(
    [
      [line(left[0]), line(left[1], { bold: true, underline: true })],
      [line(right[0], { bold: true }), line(right[1], { bold: true, underline: true })],
    ],
    [100, 152],
  )

function tableOf({ columns, rows }: Annex): Table {
  const margins = { top: 40, bottom: 40, left: 70, right: 70 }
  const cell = (text: string, index: number, bold: boolean) =>
    new TableCell({
      width: { size: mm(columns[index]!.width), type: WidthType.DXA },
      margins,
      ...(bold && { verticalAlign: VerticalAlignTable.CENTER }),
      children: text.split('\n').map(
        (part) =>
          new Paragraph({
            alignment: bold || columns[index]!.centred ? AlignmentType.CENTER : AlignmentType.LEFT,
            children: [words(part, { bold, size: 12 })],
          }),
      ),
    })
  return new Table({
    width: { size: mm(pageWidth), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => mm(width)),
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ name }, i) => cell(name, i, true)),
      }),
      ...rows.map((row) => new TableRow({ children: row.map((text, index) => cell(text, index, false)) })),
    ],
  })
}

/** The lists as a Word document: A4 landscape, each annex from a new page, its head row repeated on every page. */
export const writeListsWord = (annexes: readonly Annex[], head: AnnexHead): Promise<Uint8Array> =>
  writeWord(
    head.title,
    annexes.map((annex) => [
      nationalHead(headLines(head)),
      line('', { size: 6 }),
      line(`PHỤ LỤC ${annex.number}`, { bold: true, size: 14 }),
      line(annex.title.toUpperCase(), { bold: true }),
      line(headLines(head).source, { italics: true }, { after: 160 }),
      annex.rows.length > 0 ? tableOf(annex) : line('Không có thủ tục nào.', { italics: true }),
    ]),
  )
