import type { Column, Content } from 'pdfmake/interfaces.js'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { certificateSignatory } from './birth-certificate.ts'
import { certificateFrame, certificateTitle } from './certificate-layout.ts'
import { ruledTable } from './paper-table.ts'
import { renderPaper, textWidth } from './render-paper.ts'
import {
  closing,
  type IssuingOffice,
  paperTitle,
  paragraph,
  receivers,
  type Signatory,
  stateHeading,
  type VerificationMark,
  verificationMark,
} from './state-layout.ts'

/** One line of a result; `strong`: a name, `beside`: on the row of the line before it, `heading`: in the middle above it. */
export type LayoutLine = {
  label: string
  value: string
  beside?: true
  strong?: true
  heading?: string
  table?: { columns: string[]; rows: string[][] }
}

/** A result that is written line by line, as the layout of its service says. */
export type LayoutPaper = {
  style: 'certificate' | 'notice'
  /** In capitals: `GIẤY CHỨNG NHẬN KẾT HÔN`. */
  title: string
  number: string
  issuedOn: PlainDate
  /** `Ủy ban nhân dân phường Chiềng An, tỉnh Sơn La`. */
  office: string
  letterhead: IssuingOffice
  dossier: string
  /** Paragraphs before and after the lines. */
  opening: readonly string[]
  ending: readonly string[]
  lines: readonly LayoutLine[]
  /** Who signs by hand beside the office: `VỢ` and her name. */
  signedBy: readonly { label: string; name: string }[]
  /** What stands over the offices on a certificate. */
  signerHeading: string
  signatory: Signatory
}

/** A certificate in the frame of the civil-status papers, or a notice under the letterhead of the agency (Decree 30/2020). */
export function makeLayoutPaper(
  paper: LayoutPaper,
  madeAt: Date,
  mark?: VerificationMark,
): Promise<Uint8Array> {
  const common = {
    title: `${paper.title} số ${paper.number}`,
    author: paper.office,
    madeAt,
    // Many lines must still leave room for the signature on the page.
    fontSize: fontSizeFor(paper),
  }
  const body = [...paper.opening.map(paragraph), ...bodyOf(paper.lines), ...paper.ending.map(paragraph)]
  if (paper.style === 'certificate')
    return renderPaper({
      ...common,
      frame: certificateFrame,
      content: [
        ...certificateTitle({ title: paper.title, number: paper.number }),
        ...body,
        ...handSignatures(paper.signedBy),
        closing(certificateSignatory(paper.signerHeading, paper.signatory), verificationMark(mark)),
      ],
    })
  return renderPaper({
    ...common,
    content: [
      stateHeading({
        office: paper.letterhead,
        numberLines: [`Số: ${paper.number}`],
        issuedOn: paper.issuedOn,
      }),
      paperTitle(paper.title),
      ...body,
      ...handSignatures(paper.signedBy),
      closing(paper.signatory, [
        ...receivers(['Người nộp hồ sơ;', `Lưu: VT, hồ sơ ${paper.dossier}.`]),
        ...verificationMark(mark),
      ]),
    ],
  })
}

const fontSizeFor = ({ lines, style }: LayoutPaper): number => {
  const rows = lines.filter(({ beside }) => !beside).length
  if (rows > 20) return 11.5
  if (rows > 16) return 12
  return style === 'certificate' ? 13 : 13.5
}

/** Lines one below the other, those that stand beside each other in one row, tables under their label. */
function bodyOf(lines: readonly LayoutLine[]): Content[] {
  const rows: LayoutLine[][] = []
  for (const line of lines) {
    const row = rows.at(-1)
    if (line.beside && row && !row.some(({ table }) => table)) row.push(line)
    else rows.push([line])
  }
  return rows.map((row): Content => {
    const [first] = row
    const heading: Content[] = first?.heading
      ? [{ text: first.heading, bold: true, alignment: 'center', margin: [0, 6, 0, 6] }]
      : []
    return { stack: [...heading, rowOf(row)] }
  })
}

function rowOf(row: readonly LayoutLine[]): Content {
  const [first] = row
  if (row.length === 1 && first?.table)
    return {
      stack: [
        { text: `${first.label}:`, margin: [0, 0, 0, 2] },
        ruledTable(first.table.columns, first.table.rows),
      ],
    }
  if (row.length === 1 && first) return { text: textOf(first), margin: [0, 0, 0, 4] }
  return {
    columns: row.map((line): Column => ({ width: textWidth / row.length - 6, text: textOf(line) })),
    columnGap: 8,
    margin: [0, 0, 0, 4],
  }
}

const textOf = ({ label, value, strong }: LayoutLine) => [
  `${label}: `,
  { text: value, bold: strong === true },
]

/** Room for people to sign by hand, side by side, with the names below it. */
function handSignatures(people: LayoutPaper['signedBy']): Content[] {
  if (people.length === 0) return []
  return [
    {
      columns: people.map(
        ({ label, name }): Column => ({
          width: '*',
          stack: [
            { text: label, bold: true, alignment: 'center' },
            { text: '(Ký, ghi rõ họ, chữ đệm, tên)', italics: true, fontSize: 11, alignment: 'center' },
            { text: name, alignment: 'center', margin: [0, 44, 0, 0] },
          ],
        }),
      ),
      unbreakable: true,
      margin: [0, 8, 0, 0],
    } as Content,
  ]
}
