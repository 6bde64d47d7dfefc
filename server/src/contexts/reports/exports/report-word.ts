import { AlignmentType, Paragraph, type Table } from 'docx'
import { beside, line, mm, type WordStyle, words, writeWord } from '../../../kernel/word.ts'
import { enclosedWith, nation, type ReportHead, writeSigned } from '../rules/head.ts'
import { type PrintedReport, printReport, type ReportBody } from '../rules/printed-report.ts'
import { wordTable } from './word-table.ts'

const left = (text: string, style: WordStyle = {}) => new Paragraph({ children: [words(text, style)] })

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
  return writeWord(head.title, [
    [
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
  ])
}
