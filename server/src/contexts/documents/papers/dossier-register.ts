import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { type PlainDate, toLocal, writeDay } from '../../../kernel/values/vietnam-time.ts'
import { twoDigits, writeDate } from './official-writing.ts'
import { renderPaper } from './render-paper.ts'
import { formats, mm } from './sheet.ts'
import { closing, type IssuingOffice, motto, nation, type Signatory } from './state-layout.ts'

export type RegisterRow = {
  /** Continuous in the year of the unit. */
  number: number
  code: string
  procedure: string
  sets: number
  applicant: string
  address: string
  phone: string
  settledBy: string
  receivedAt: Date
  dueAt: Date
  resolvedAt?: Date
  returnedAt?: Date
  /** How the result is received: `Trực tiếp`. */
  delivery: string
  note: string
}

export type DossierRegister = {
  office: IssuingOffice
  /** `Ủy ban nhân dân phường Tô Hiệu`. */
  unit: string
  book: string
  from: PlainDate
  to: PlainDate
  printedAt: Date
  rows: RegisterRow[]
  signatory: Signatory
}

const padding = 2.5
const sides = 220
const columns: readonly { name: string; width: number; centred?: true }[] = [
  { name: 'STT', width: 10, centred: true },
  { name: 'Mã hồ sơ', width: 31.5 },
  { name: 'Tên thủ tục hành chính', width: 30 },
  { name: 'Số bộ', width: 8, centred: true },
  { name: 'Chủ hồ sơ', width: 23 },
  { name: 'Địa chỉ, số điện thoại', width: 31 },
  { name: 'Cơ quan giải quyết', width: 23 },
  { name: 'Nhận hồ sơ', width: 18.5, centred: true },
  { name: 'Hẹn trả kết quả', width: 18.5, centred: true },
  { name: 'Nhận kết quả', width: 18.5, centred: true },
  { name: 'Trả kết quả', width: 18.5, centred: true },
  { name: 'Phương thức trả', width: 14 },
  { name: 'Ký nhận', width: 13 },
  { name: 'Ghi chú', width: 15 },
]
const total = columns.reduce((sum, { width }) => sum + width, 0)

/** Form 07: what a unit received in a period, with numbers that go on through the year; A4 across. */
export function makeDossierRegister(register: DossierRegister): Promise<Uint8Array> {
  const { office, unit, book, from, to, printedAt, rows } = register
  return renderPaper({
    title: `Sổ theo dõi hồ sơ ${unit}, từ ${writeDay(from)} đến ${writeDay(to)}`,
    author: `${office.parent} ${office.name}`,
    fontSize: 12.5,
    madeAt: printedAt,
    across: true,
    places: { signer: sealPlace, seal: sealPlace },
    content: [
      heading(register),
      {
        text: 'SỔ THEO DÕI HỒ SƠ',
        bold: true,
        fontSize: 15,
        alignment: 'center',
        margin: [0, 10, 0, 0],
      },
      {
        text: `Quyển số ${book}. Hồ sơ tiếp nhận từ ${writeDate(from)} đến ${writeDate(to)}: ${rows.length} hồ sơ.`,
        italics: true,
        alignment: 'center',
        margin: [0, 2, 0, 8],
      },
      rows.length > 0
        ? table(rows)
        : { text: 'Trong thời gian này không có hồ sơ nào.', italics: true, alignment: 'center' },
      { stack: [signed(register)], unbreakable: true },
    ],
  })
}

/** Between agency and nation: the end of a long list is not known before it is drawn. */
const sealPlace = {
  page: 1,
  x: formats.A4.margins.left + sides,
  y: formats.A4.width - formats.A4.margins.top - 44,
  width: 214,
  height: 42,
}

function heading({ office }: DossierRegister): Content {
  return {
    columns: [
      {
        width: sides,
        stack: [
          { text: office.parent, alignment: 'center' },
          { text: office.name, bold: true, alignment: 'center' },
        ],
      },
      { width: '*', text: '' },
      { width: 270, stack: [nation(12.5), motto(13)] },
    ],
  }
}

function table(rows: readonly RegisterRow[]): Content {
  return {
    fontSize: 8.5,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => mm((width * 252) / total) - 2 * padding - 0.5),
      body: [
        columns.map(({ name }): TableCell => ({ text: name, bold: true, alignment: 'center' })),
        ...rows.map((row) =>
          cellsOf(row).map(
            (text, index): TableCell => (columns[index]?.centred ? { text, alignment: 'center' } : { text }),
          ),
        ),
      ],
    },
    layout: {
      hLineWidth: () => 0.4,
      vLineWidth: () => 0.4,
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => 1.5,
      paddingBottom: () => 1.5,
    },
  }
}
/** The hour above, the day below. */
const moment = (instant: Date | undefined): string => {
  if (!instant) return ''
  const { date, time } = toLocal(instant)
  const minutes = Math.floor(time / 60_000)
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}\n${writeDay(date)}`
}

const cellsOf = (row: RegisterRow): string[] => [
  String(row.number),
  row.code,
  row.procedure,
  twoDigits(row.sets),
  row.applicant,
  [row.address, row.phone].filter(Boolean).join('\n'),
  row.settledBy,
  moment(row.receivedAt),
  moment(row.dueAt),
  moment(row.resolvedAt),
  moment(row.returnedAt),
  row.delivery,
  '',
  row.note,
]

/** Place, day and who keeps the book. */
function signed({ office, printedAt, signatory }: DossierRegister): Content {
  return closing(signatory, [
    {
      text: `${office.place}, ${writeDate(toLocal(printedAt).date)}`,
      italics: true,
      margin: [0, 2, 0, 0],
    },
  ])
}
