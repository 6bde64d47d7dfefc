import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { type AnnexHead, headLines } from '../rules/annex-head.ts'
import type { Annex } from '../rules/review-annexes.ts'

const font = 'Times New Roman'
/** Word counts letters in half points and lengths in twentieths of a point. */
const mm = (length: number) => Math.round((length * 1440) / 25.4)
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: none, bottom: none, left: none, right: none }

type Words = { bold?: boolean; italics?: boolean; size?: number; underline?: boolean }
const words = (text: string, { bold = false, italics = false, size = 13, underline = false }: Words = {}) =>
  new TextRun({ text, bold, italics, size: size * 2, font, ...(underline && { underline: {} }) })

const line = (text: string, style: Words = {}, after = 0) =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children: [words(text, style)] })

/** Agency on the left, nation and motto on the right (Decree 30/2020, Annex I). */
function nationalHead({ left, right }: ReturnType<typeof headLines>): Table {
  const cell = (width: number, children: Paragraph[]) =>
    new TableCell({ width: { size: mm(width), type: WidthType.DXA }, borders: noBorders, children })
  return new Table({
    width: { size: mm(252), type: WidthType.DXA },
    columnWidths: [mm(100), mm(152)],
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        children: [
          cell(100, [line(left[0]), line(left[1], { bold: true, underline: true })]),
          cell(152, [line(right[0], { bold: true }), line(right[1], { bold: true, underline: true })]),
        ],
      }),
    ],
  })
}

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
    width: { size: mm(252), type: WidthType.DXA },
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

const footer = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 26, font })],
      }),
    ],
  })

/** The lists as a Word document: A4 landscape, each annex from a new page, its head row repeated on every page. */
export async function writeListsWord(annexes: readonly Annex[], head: AnnexHead): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Một Cửa',
    title: head.title,
    styles: { default: { document: { run: { font, size: 26, language: { value: 'vi-VN' } } } } },
    sections: annexes.map((annex) => ({
      properties: {
        page: {
          // Word turns the sheet itself: given as portrait, with its orientation.
          size: { width: mm(210), height: mm(297), orientation: PageOrientation.LANDSCAPE },
          margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) },
        },
      },
      footers: { default: footer() },
      children: [
        nationalHead(headLines(head)),
        line('', { size: 6 }),
        line(`PHỤ LỤC ${annex.number}`, { bold: true, size: 14 }),
        line(annex.title.toUpperCase(), { bold: true }),
        line(headLines(head).source, { italics: true }, 160),
        annex.rows.length > 0 ? tableOf(annex) : line('Không có thủ tục nào.', { italics: true }),
      ],
    })),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
