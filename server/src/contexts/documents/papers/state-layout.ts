import type { Column, Content, ContentText } from 'pdfmake/interfaces.js'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { settled } from './keep-words.ts'
import { writeDate } from './official-writing.ts'
import { closingMarks, stampRoom, textWidth } from './render-paper.ts'

/** The agency that issues a paper, as its letterhead says it. */
export type IssuingOffice = {
  /** The body above, in capitals: `ỦY BAN NHÂN DÂN`. */
  parent: string
  /** In capitals: `PHƯỜNG CHIỀNG AN`. */
  name: string
  /** Where papers are signed: `Chiềng An`. */
  place: string
}

/** Who signs: `['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']` and the name. */
export type Signatory = { offices: string[]; name: string }

type Heading = {
  office: IssuingOffice
  /** Whole lines under the office: `Số: 214/UBND-HCC`, then what the paper is about. */
  numberLines: string[]
  issuedOn: PlainDate
}

const leftWidth = 188

/** The head of a state paper: agency and number on the left, nation, motto, place and date on the right. */
export function stateHeading({ office, numberLines, issuedOn }: Heading): Content {
  const [number, ...about] = numberLines
  return {
    columns: [
      {
        width: leftWidth,
        stack: [
          { text: office.parent, fontSize: 12, alignment: 'center' },
          { text: office.name, fontSize: 12, bold: true, alignment: 'center' },
          rule(62, leftWidth, 3),
          { text: number ?? '', fontSize: 12.5, alignment: 'center', margin: [0, 7, 0, 0] },
          ...about.map(
            (text): Content => ({ text, fontSize: 11.5, alignment: 'center', margin: [0, 2, 0, 0] }),
          ),
        ],
      },
      {
        width: '*',
        stack: [
          nation(12),
          motto(13.5),
          {
            text: `${office.place}, ${writeDate(issuedOn)}`,
            italics: true,
            fontSize: 13.5,
            alignment: 'center',
            margin: [0, 7, 0, 0],
          },
        ],
      },
    ],
    columnGap: 4,
    margin: [-8, 0, -6, 16],
  }
}

export const nation = (fontSize: number): Content => ({
  text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  bold: true,
  fontSize,
  alignment: 'center',
  noWrap: true,
})

/** The motto with its line exactly as long as the words. */
export const motto = (fontSize: number): Content => ({
  columns: [
    { width: '*', text: '' },
    {
      width: 'auto',
      table: { body: [[{ text: 'Độc lập - Tự do - Hạnh phúc', bold: true, fontSize }]] },
      layout: {
        hLineWidth: (line) => (line === 1 ? 0.8 : 0),
        vLineWidth: () => 0,
        paddingLeft: () => 0,
        paddingRight: () => 0,
        paddingTop: () => 0,
        paddingBottom: () => 0,
      },
    },
    { width: '*', text: '' },
  ],
})

/** The name of a paper in capitals, with an optional line below it. */
export function paperTitle(title: string, below?: string): Content {
  return {
    stack: [
      { text: title, bold: true, fontSize: 14, alignment: 'center' },
      ...(below
        ? [{ text: below, bold: true, fontSize: 13, alignment: 'center' } satisfies ContentText]
        : []),
    ],
    margin: [0, 0, 0, 12],
  }
}

/** A paragraph of the body: justified, first line indented by 1 cm. */
export const paragraph = (text: ContentText['text']): Content => ({
  text: typeof text === 'string' ? settled(text) : text,
  alignment: 'justify',
  leadingIndent: 28.35,
  margin: [0, 0, 0, 6],
})

/** A label and its value on one line, the value in bold where it must be found at once. */
export const entry = (label: string, value: string, bold = false): Content => ({
  text: [
    `${label}: `,
    ...settled(value).map((text) => (typeof text === 'string' ? { text, bold } : { ...text, bold })),
  ],
  margin: [0, 0, 0, 4],
})

/** Entries beside each other, by weight of width. */
export const entries = (...cells: [label: string, value: string, weight: number][]): Content => {
  const total = cells.reduce((sum, [, , weight]) => sum + weight, 0)
  return {
    columns: cells.map(([label, value, weight]) => ({
      width: ((textWidth - 8 * (cells.length - 1)) * weight) / total,
      ...(entry(label, value) as ContentText),
    })),
    columnGap: 8,
  }
}

/**
 * Receivers on the left; offices, room for signature and seal, and the name on the right. `last` is a paragraph that goes with
 * them, so that a signature never stands on a page without a word of the paper.
 */
export function closing(signatory: Signatory, left: Content[], last?: Content): Content {
  return keptTogether(
    [
      { width: '*', stack: left.length > 0 ? left : [''] },
      { width: stampRoom.width, stack: signatureColumn(signatory) },
    ],
    last,
  )
}

/** The last block of a paper, which moves to the next page as a whole when it does not fit. */
export function keptTogether(columns: Column[], last?: Content): Content {
  return {
    stack: [
      { id: closingMarks.first, text: ' ', fontSize: 1 },
      ...(last ? [last] : []),
      { columns, columnGap: 10, margin: [0, last ? 6 : 0, 0, 0] },
    ],
    margin: [0, last ? 0 : 8, 0, 0],
  }
}

export function signatureColumn({ offices, name }: Signatory, note?: string): Content[] {
  return [
    ...offices.map((text): Content => ({ text, bold: true, fontSize: 13, alignment: 'center' })),
    ...(note ? [{ text: note, italics: true, fontSize: 12, alignment: 'center' } satisfies ContentText] : []),
    // A line of no height marks the place; its margin is the room.
    { id: stampRoom.id, text: ' ', fontSize: 1, margin: [0, 0, 0, stampRoom.height] },
    { id: closingMarks.last, text: name, bold: true, fontSize: 13.5, alignment: 'center' },
  ]
}

/** `Nơi nhận:` with its lines. */
export function receivers(lines: string[]): Content[] {
  return [
    { text: 'Nơi nhận:', bold: true, italics: true, fontSize: 12 },
    ...lines.map((line): Content => ({ text: `- ${line}`, fontSize: 11 })),
  ]
}

/** By what anybody can check a result against the register of its issuer. */
export type VerificationMark = {
  /** As people read and type it: `7K3M-Q9TZ-0H4B-XN2C`. */
  code: string
  /** The page about this very result; the picture to scan leads there. */
  url: string
  /** Which result this one takes the place of, and by what decision. */
  replaces?: string | undefined
}

/** The picture to scan and the code to type, for the left of a closing; nothing for a paper that nobody can look up. */
export function verificationMark(mark: VerificationMark | undefined): Content[] {
  if (!mark) return []
  const page = mark.url.replace(/^https?:\/\//, '').replace(`/${mark.code}`, '')
  return [
    { qr: mark.url, fit: 74, eccLevel: 'M', margin: [0, 6, 0, 3] },
    { text: 'Quét mã hoặc nhập mã xác minh tại', fontSize: 10 },
    { text: page, fontSize: 10 },
    { text: mark.code, fontSize: 11, bold: true, noWrap: true },
    ...(mark.replaces
      ? [{ text: settled(mark.replaces), fontSize: 10.5, italics: true, margin: [0, 4, 0, 0] } as Content]
      : []),
  ]
}

function rule(length: number, width: number, above: number): Content {
  const from = (width - length) / 2
  return {
    canvas: [{ type: 'line', x1: from, y1: 0, x2: from + length, y2: 0, lineWidth: 0.8 }],
    margin: [0, above, 0, 0],
  }
}
