import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { type DossierFacts, dossierFacts, numberLines } from './dossier-paper.ts'
import { twoDigits, writeAmount, writeMoment } from './official-writing.ts'
import { renderPaper, stampRoom } from './render-paper.ts'
import type { Print } from './sheet.ts'
import {
  entries,
  entry,
  type IssuingOffice,
  keptTogether,
  paperTitle,
  signatureColumn,
  stateHeading,
} from './state-layout.ts'

export type AppointmentSlip = {
  office: IssuingOffice
  /** `12/TNHS`; absent before the dossier has been accepted. */
  number?: string
  dossier: DossierFacts
  /** Who handed it in, when not the applicant. */
  submitter?: string
  components: { name: string; originals: number; certifiedCopies: number; copies: number }[]
  /** Number of sets handed in. */
  sets: number
  /** The time limit in words of the procedure: `03 ngày làm việc`. */
  duration: string
  receivedAt: Date
  /** Undefined when the result was handed over at once. */
  dueAt?: Date
  /** One sentence that says how the due moment came about. */
  explanation: string
  resultDelivery: string
  /** In đồng; empty when nothing is owed. */
  fees: { name: string; amount: number; paid: boolean }[]
  register?: { book: string; number: string }
  hotline: string
  receiver: { name: string }
}

/** Form 01: the receipt of a dossier with the moment its result is due, and where it is followed; on one page in the usual case. */
export function makeAppointmentSlip(
  slip: AppointmentSlip,
  trackingUrl: string,
  print: Print = {},
): Promise<Uint8Array> {
  const { office, dossier, receivedAt } = slip
  return renderPaper({
    title: `Giấy tiếp nhận hồ sơ và hẹn trả kết quả ${dossier.code}`,
    author: `${office.parent} ${office.name}`,
    fontSize: 12.5,
    madeAt: receivedAt,
    ...print,
    content: [
      stateHeading({
        office,
        numberLines: numberLines(slip.number, dossier),
        issuedOn: dateInVietnam(receivedAt),
      }),
      paperTitle('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ'),
      ...dossierFacts(dossier),
      ...(slip.submitter ? [entry('Người nộp hồ sơ', slip.submitter)] : []),
      { text: 'Thành phần hồ sơ nộp gồm:', margin: [0, 0, 0, 4] },
      componentTable(slip),
      entries(
        ['Số lượng hồ sơ', `${twoDigits(slip.sets)} bộ`, 3],
        ['Thời hạn giải quyết theo quy định', slip.duration, 7],
      ),
      entry('Thời gian nhận hồ sơ', writeMoment(receivedAt)),
      ...(slip.dueAt ? [entry('Thời gian trả kết quả', writeMoment(slip.dueAt), true)] : []),
      { text: slip.explanation, italics: true, fontSize: 12, alignment: 'justify', margin: [14, 0, 0, 4] },
      entry('Nhận kết quả', slip.resultDelivery),
      entry('Phí, lệ phí', feeText(slip.fees)),
      ...(slip.register
        ? [
            entry(
              'Vào Sổ theo dõi hồ sơ',
              `Quyển số ${slip.register.book}, số thứ tự ${slip.register.number}`,
            ),
          ]
        : []),
      signatures(slip, trackingUrl),
    ],
  })
}

function componentTable({ components }: AppointmentSlip): Content {
  const head = (text: string): TableCell => ({ text, bold: true, alignment: 'center', fontSize: 11 })
  const count = (value: number): TableCell => ({ text: value ? String(value) : '–', alignment: 'center' })
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [24, '*', 46, 60, 46],
      body: [
        [head('STT'), head('Tên giấy tờ'), head('Bản chính'), head('Bản sao chứng thực'), head('Bản sao')],
        ...components.map((component, index): TableCell[] => [
          { text: String(index + 1), alignment: 'center' },
          component.name,
          count(component.originals),
          count(component.certifiedCopies),
          count(component.copies),
        ]),
      ],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingTop: () => 2,
      paddingBottom: () => 1.5,
    },
    fontSize: 11.5,
    margin: [0, 0, 0, 6],
  }
}

function feeText(fees: AppointmentSlip['fees']): string {
  if (fees.length === 0) return 'không thu'
  return fees
    .map(({ name, amount, paid }) => `${name} ${writeAmount(amount)} (${paid ? 'đã nộp' : 'chưa nộp'})`)
    .join('; ')
}

/** How the dossier is followed; it goes with the signatures, so that they never stand alone. */
const tracking = (hotline: string, trackingUrl: string): Content => ({
  stack: [
    `Theo dõi hồ sơ: gọi ${hotline} và đọc mã hồ sơ, quét mã dưới đây, hoặc mở`,
    { text: trackingUrl, bold: true },
  ],
  margin: [0, 0, 0, 2],
})

function signatures(
  { receiver, submitter, dossier, hotline }: AppointmentSlip,
  trackingUrl: string,
): Content {
  const note = '(Ký và ghi rõ họ tên)'
  return keptTogether(
    [
      {
        width: '*',
        stack: [
          { text: 'NGƯỜI NỘP HỒ SƠ', bold: true, fontSize: 13, alignment: 'center' },
          { text: note, italics: true, fontSize: 12, alignment: 'center' },
          { text: ' ', fontSize: 1, margin: [0, 0, 0, stampRoom.height] },
          { text: submitter ?? dossier.applicant.name, bold: true, fontSize: 13.5, alignment: 'center' },
        ],
      },
      { width: 86, qr: trackingUrl, fit: 76, alignment: 'center', margin: [0, 10, 0, 0] },
      {
        width: stampRoom.width,
        stack: signatureColumn({ offices: ['NGƯỜI TIẾP NHẬN HỒ SƠ'], name: receiver.name }, note),
      },
    ],
    tracking(hotline, trackingUrl),
  )
}
