import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type ISectionOptions,
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

// What official papers written as Word documents share (Decree 30/2020/NĐ-CP, Annex I).

export const font = 'Times New Roman'
/** Between the margins of A4 across, in mm. */
export const pageWidth = 252
/** Word counts lengths in twentieths of a point. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4)

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: none, bottom: none, left: none, right: none }

/** Sizes in points. */
export type WordStyle = { bold?: boolean; italics?: boolean; size?: number; underline?: boolean }

export const words = (
  text: string,
  { bold = false, italics = false, size = 13, underline = false }: WordStyle = {},
): TextRun =>
  // Word counts letters in half points.
  new TextRun({ text, bold, italics, size: size * 2, font, ...(underline && { underline: {} }) })

type Place = { after?: number; pageBreakBefore?: boolean; keepNext?: boolean }

/** A centred line; `after`: the space under it. */
export const line = (text: string, style: WordStyle = {}, { after = 0, ...place }: Place = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after },
    ...place,
    children: [words(text, style)],
  })

/** Two columns without lines: what stands on the left and on the right of a paper. */
export function beside(parts: readonly [Paragraph[], Paragraph[]], widths: readonly [number, number]): Table {
  return new Table({
    width: { size: mm(pageWidth), type: WidthType.DXA },
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

const pageNumber = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 26, font })],
      }),
    ],
  })

/** A document of sections, each beginning a page: A4 across, the number of the page under it. */
export async function writeWord(
  title: string,
  sections: readonly ISectionOptions['children'][],
): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Một Cửa',
    title,
    styles: { default: { document: { run: { font, size: 26, language: { value: 'vi-VN' } } } } },
    sections: sections.map((children) => ({
      properties: {
        page: {
          // Word turns the sheet itself: given as portrait, with its orientation.
          size: { width: mm(210), height: mm(297), orientation: PageOrientation.LANDSCAPE },
          margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) },
        },
      },
      footers: { default: pageNumber() },
      children,
    })),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
