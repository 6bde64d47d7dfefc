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
import { enclosedWith, nation, type ReportHead, writeSigned } from '../rules/head.ts'
import { type PrintedReport, printReport, type ReportBody } from '../rules/printed-report.ts'
import { wordTable } from './word-table.ts'

const font = 'Times New Roman'
const width = 252
const mm = (length: number) => Math.round((length * 1440) / 25.4)
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: none, bottom: none, left: none, right: none }

type Style = { bold?: boolean; italics?: boolean; size?: number; underline?: boolean }
const words = (text: string, { bold = false, italics = false, size = 13, underline = false }: Style = {}) =>
  new TextRun({ text, bold, italics, size: size * 2, font, ...(underline && { underline: {} }) })
const line = (
  text: string,
  style: Style = {},
  { after = 0, pageBreakBefore = false, keepNext = false } = {},
) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after },
    pageBreakBefore,
    keepNext,
    children: [words(text, style)],
  })
const left = (text: string, style: Style = {}) => new Paragraph({ children: [words(text, style)] })

/** Two columns without lines: what stands on the left and on the right of a paper. */
function beside(parts: readonly [Paragraph[], Paragraph[]], widths: readonly [number, number]): Table {
  return new Table({
    width: { size: mm(width), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: parts.map(
          (children, index) =>
            new TableCell({
              width: { size: mm(widths[index]!), type: WidthType.DXA },
              borders: noBorders,
              verticalAlign: VerticalAlignTable.TOP,
              children,
            }),
        ),
      }),
    ],
  })
}

const heading = (head: ReportHead): Table =>
  beside(
    [
      [
        line(head.letterhead.parent),
        line(head.letterhead.name, { bold: true, underline: true }),
        line(`Số: ${head.number ?? '…/BC'}`),
        line(head.form, { italics: true, size: 12 }),
      ],
      [
        line(nation[0], { bold: true }),
        line(nation[1], { bold: true, underline: true }, { after: 80 }),
        line(writeSigned(head), { italics: true }),
      ],
    ],
    [100, 152],
  )

const closing = ({ signer }: ReportHead, { recipients }: PrintedReport): Table =>
  beside(
    [
      [
        left('Nơi nhận:', { bold: true, italics: true, size: 12 }),
        ...recipients.map((text) => left(`- ${text}`, { size: 11 })),
      ],
      signer
        ? [
            ...signer.offices.map((text) => line(text, { bold: true })),
            ...Array.from({ length: 4 }, () => line('')),
            line(signer.name, { bold: true }),
          ]
        : [line('(Dự thảo, chưa ký)', { italics: true })],
    ],
    [130, 122],
  )

const footer = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 26, font })],
      }),
    ],
  })

/** The text; its last section goes with the signature, which never stands on a page alone. */
const paragraphs = ({ sections }: PrintedReport) =>
  sections.flatMap(({ title, lines }, index) => [
    new Paragraph({
      keepNext: true,
      spacing: { before: 120, after: 60 },
      children: [words(title, { bold: true })],
    }),
    ...lines.map(
      (text) =>
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: mm(10) },
          spacing: { after: 60 },
          keepNext: index === sections.length - 1,
          children: [words(text)],
        }),
    ),
  ])

/** A report as a Word document: A4 across, official head, text, recipients and signature, then tables with heads repeated. */
export async function writeReportWord(body: ReportBody, head: ReportHead): Promise<Uint8Array> {
  const printed = printReport(body, head)
  const document = new Document({
    creator: 'Một Cửa',
    title: head.title,
    styles: { default: { document: { run: { font, size: 26, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          page: {
            // Word turns the sheet itself: given as portrait, with its orientation.
            size: { width: mm(210), height: mm(297), orientation: PageOrientation.LANDSCAPE },
            margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) },
          },
        },
        footers: { default: footer() },
        children: [
          heading(head),
          line('', { size: 6 }),
          line(head.title.toLocaleUpperCase('vi'), { bold: true, size: 14 }),
          line(head.period, { italics: true }, { after: 160 }),
          ...paragraphs(printed),
          line('', { size: 6 }, { keepNext: true }),
          closing(head, printed),
          ...printed.tables.flatMap((table) => [
            line(enclosedWith(head), { italics: true }, { after: 80, pageBreakBefore: true }),
            ...(table.caption ? [line(table.caption, { bold: true }, { after: 80 })] : []),
            wordTable(table),
          ]),
          ...printed.notes.map((text) => left(text, { italics: true, size: 11 })),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
