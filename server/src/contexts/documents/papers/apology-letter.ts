import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import type { DossierFacts } from './dossier-paper.ts'
import { writeDate, writeMoment } from './official-writing.ts'
import { renderPaper } from './render-paper.ts'
import type { Print } from './sheet.ts'
import {
  closing,
  type IssuingOffice,
  paragraph,
  receivers,
  type Signatory,
  stateHeading,
} from './state-layout.ts'

export type ApologyLetter = {
  office: IssuingOffice
  /** `214/UBND-HCC`. */
  number: string
  issuedAt: Date
  /** `Bà Lường Thị Phương, bản Cọ, phường Chiềng An`. */
  addressee: string
  /** How the addressee is spoken of: `ông`, `bà`, `công ty`. */
  pronoun: string
  dossier: DossierFacts
  receivedAt: Date
  /** The moment first promised, and the new one: it may be moved only once. */
  dueAt: Date
  newDueAt: Date
  /** A sentence without a full stop: why it is late. */
  reason: string
  contact: { name: string; phone: string }
  signatory: Signatory
}

/** Form 04: says sorry for a late result, why it is late, and the new moment, which is the last one. */
export function makeApologyLetter(letter: ApologyLetter, print: Print = {}): Promise<Uint8Array> {
  const { office, dossier, contact, pronoun } = letter
  const capitalised = pronoun.charAt(0).toUpperCase() + pronoun.slice(1)
  const day = (instant: Date) => writeDate(dateInVietnam(instant))
  return renderPaper({
    title: `Văn bản xin lỗi và gia hạn thời gian giải quyết hồ sơ ${dossier.code}`,
    author: `${office.parent} ${office.name}`,
    fontSize: 14,
    madeAt: letter.issuedAt,
    ...print,
    content: [
      stateHeading({
        office,
        numberLines: [
          `Số: ${letter.number}`,
          `V/v xin lỗi và gia hạn thời gian giải quyết hồ sơ ${dossier.code}`,
        ],
        issuedOn: dateInVietnam(letter.issuedAt),
      }),
      { text: `Kính gửi: ${letter.addressee}.`, alignment: 'center', margin: [0, 8, 0, 14] },
      paragraph(
        `Cơ quan đã tiếp nhận hồ sơ ${dossier.code} của ${pronoun} ${day(letter.receivedAt)}, nội dung: ${dossier.procedureName} (mã thủ tục ${dossier.procedureCode}), hẹn trả kết quả ${day(letter.dueAt)}.`,
      ),
      paragraph(
        `Đến nay, hồ sơ chưa giải quyết xong. Lý do: ${letter.reason}. Việc chậm trễ này thuộc trách nhiệm của cơ quan giải quyết.`,
      ),
      paragraph([
        `Cơ quan xin lỗi ${pronoun} và hẹn trả kết quả `,
        { text: `trước ${writeMoment(letter.newDueAt)}`, bold: true },
        `. Hồ sơ chỉ được hẹn lại một lần. ${capitalised} không phải nộp thêm giấy tờ và không phải trả thêm khoản phí nào.`,
      ]),
      closing(
        letter.signatory,
        receivers(['Như trên;', 'Bộ phận Một cửa (để đổi ngày hẹn);', 'Lưu: VT.']),
        paragraph(
          `Để biết thêm, ${pronoun} liên hệ ${contact.name}, số điện thoại ${contact.phone}. Rất mong ${pronoun} thông cảm và chia sẻ./.`,
        ),
      ),
    ],
  })
}
