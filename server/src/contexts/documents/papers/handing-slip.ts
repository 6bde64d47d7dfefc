import type { Column, Content } from 'pdfmake/interfaces.js'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { writeMoment } from './official-writing.ts'
import { renderPaper } from './render-paper.ts'
import { entry, type IssuingOffice, paperTitle, paragraph, stateHeading } from './state-layout.ts'

/** A result that is handed over at the desk; what is not known before it is signed for stays blank, to be written by hand. */
export type HandingSlip = {
  office: IssuingOffice
  code: string
  procedure: string
  applicant: string
  result: { name: string; number: string }
  receiver?: string
  /** `Người được ủy quyền`. */
  relation?: string
  proof?: string
  handedBy: string
  handedAt?: Date
  /** A PNG of the signature that was drawn on the screen. */
  signature?: Uint8Array
  printedAt: Date
}

const blank = '…'.repeat(24)

/**
 * Slip that a result was handed over, with the signatures of both sides; no form of the state is known for it, so the layout is ours,
 * within Decree 30/2020.
 */
export function makeHandingSlip(slip: HandingSlip): Promise<Uint8Array> {
  const { office, handedAt, printedAt } = slip
  return renderPaper({
    title: `Phiếu giao nhận kết quả, hồ sơ ${slip.code}`,
    author: `${office.parent} ${office.name}`,
    fontSize: 13.5,
    madeAt: printedAt,
    content: [
      stateHeading({
        office,
        numberLines: [`Mã hồ sơ: ${slip.code}`],
        issuedOn: dateInVietnam(handedAt ?? printedAt),
      }),
      paperTitle('PHIẾU GIAO NHẬN KẾT QUẢ'),
      entry('Thủ tục', slip.procedure),
      entry('Người nộp hồ sơ', slip.applicant),
      entry('Kết quả', `${slip.result.name} số ${slip.result.number}`, true),
      entry('Người nhận kết quả', slip.receiver ?? blank),
      entry('Người nhận là', slip.relation ?? blank),
      entry('Giấy tờ đã xuất trình', slip.proof ?? blank),
      entry('Thời điểm giao nhận', handedAt ? writeMoment(handedAt) : blank),
      paragraph('Người nhận đã kiểm tra và nhận đủ kết quả nêu trên.'),
      {
        columns: [
          signer('NGƯỜI GIAO', slip.handedBy),
          signer('NGƯỜI NHẬN', slip.receiver ?? '', slip.signature),
        ],
        unbreakable: true,
        margin: [0, 12, 0, 0],
      } as Content,
    ],
  })
}

function signer(heading: string, name: string, signature?: Uint8Array): Column {
  const room: Content = signature
    ? {
        image: `data:image/png;base64,${Buffer.from(signature).toString('base64')}`,
        fit: [190, 60],
        alignment: 'center',
      }
    : { text: ' ', margin: [0, 0, 0, 44] }
  return {
    width: '*',
    stack: [
      { text: heading, bold: true, alignment: 'center' },
      { text: '(Ký, ghi rõ họ tên)', italics: true, fontSize: 11, alignment: 'center' },
      room,
      { text: name, bold: true, alignment: 'center', margin: [0, 4, 0, 0] },
    ],
  }
}
