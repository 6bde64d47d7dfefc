import type { TableCell } from 'pdfmake/interfaces.js'
import { dateInVietnam, toLocal, writeDay } from '../../../kernel/values/vietnam-time.ts'
import { unbroken } from './keep-words.ts'
import { twoDigits } from './official-writing.ts'
import { renderPaper } from './render-paper.ts'
import {
  closing,
  entries,
  entry,
  type IssuingOffice,
  paperTitle,
  type Signatory,
  stateHeading,
} from './state-layout.ts'

export type ControlSheetRow = {
  /** The agency or the part of it that held the dossier. */
  office: string
  /** What was to be done there. */
  work: string
  /** Who did it; undefined while nobody has taken it. */
  person?: string
  /** When it came there, and when it was passed on. */
  receivedAt: Date
  dueAt: Date
  handedOnAt?: Date
  /** Returned, refused, given to somebody else. */
  note: string
}

export type ControlSheet = {
  office: IssuingOffice
  printedAt: Date
  code: string
  procedure: string
  applicant: string
  /** The agency that settles it, and those that take part. */
  settledBy: string
  takingPart: string[]
  receivedAt: Date
  dueAt: Date
  rows: ControlSheetRow[]
  signatory: Signatory
}

/** `10:05, 23/11/2026`: to the minute, as the table has room for it. */
const writeShort = (instant: Date): string => {
  const { date, time } = toLocal(instant)
  const minutes = Math.floor(time / 60_000)
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}, ${writeDay(date)}`
}

/** Whether a step was done before its moment, at it to the minute, or after; what still runs is late once that moment has passed. */
export function outcomeOf(
  { dueAt, handedOnAt }: Pick<ControlSheetRow, 'dueAt' | 'handedOnAt'>,
  now: Date,
): string {
  const [at, due] = [(handedOnAt ?? now).getTime(), dueAt.getTime()].map((ms) => Math.floor(ms / 60_000)) as [
    number,
    number,
  ]
  if (at > due) return 'Quá hạn'
  if (!handedOnAt) return 'Đang giải quyết'
  return at === due ? 'Đúng hạn' : 'Trước hạn'
}

/** Form 06: who held the dossier from when to when, and whether in time; A4. */
export function makeControlSheet(sheet: ControlSheet): Promise<Uint8Array> {
  const { office, printedAt } = sheet
  return renderPaper({
    title: `Phiếu kiểm soát quá trình giải quyết hồ sơ ${sheet.code}`,
    author: `${office.parent} ${office.name}`,
    fontSize: 13,
    madeAt: printedAt,
    content: [
      stateHeading({ office, numberLines: [`Mã hồ sơ: ${sheet.code}`], issuedOn: dateInVietnam(printedAt) }),
      paperTitle('PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ'),
      entry('Nội dung yêu cầu giải quyết', sheet.procedure),
      entry('Chủ hồ sơ', sheet.applicant, true),
      entry('Cơ quan giải quyết', sheet.settledBy),
      entry('Cơ quan phối hợp', sheet.takingPart.join('; ') || 'không có'),
      entries(
        ['Tiếp nhận lúc', writeShort(sheet.receivedAt), 1],
        ['Hẹn trả kết quả', writeShort(sheet.dueAt), 1],
      ),
      stepTable(sheet),
      closing(sheet.signatory, []),
    ],
  })
}

function stepTable({ rows, printedAt }: ControlSheet) {
  const head = (text: string): TableCell => ({ text, bold: true, alignment: 'center' })
  return {
    fontSize: 11,
    margin: [0, 6, 0, 6] as [number, number, number, number],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [20, '*', 112, 52, 58, 40],
      body: [
        [
          'TT',
          'Cơ quan, bộ phận, người giải quyết',
          'Thời gian giao, nhận',
          'Kết quả',
          'Ghi chú',
          'Ký nhận',
        ].map(head),
        ...rows.map((row, index): TableCell[] => [
          { text: String(index + 1), alignment: 'center' },
          {
            stack: [
              { text: row.office, bold: true },
              row.work,
              ...(row.person ? [{ text: unbroken(row.person) }] : []),
            ],
          },
          {
            stack: [
              `Nhận: ${writeShort(row.receivedAt)}`,
              `Hạn: ${writeShort(row.dueAt)}`,
              row.handedOnAt ? `Giao: ${writeShort(row.handedOnAt)}` : 'Chưa giao',
            ],
          },
          {
            text: outcomeOf(row, printedAt),
            alignment: 'center',
            bold: outcomeOf(row, printedAt) === 'Quá hạn',
          },
          row.note,
          '',
        ]),
      ],
    },
    layout: ruled,
  }
}

const ruled = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
}
