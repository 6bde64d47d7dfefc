import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { type DossierFacts, dossierFacts } from './dossier-paper.ts'
import { writeMoment } from './official-writing.ts'
import { renderPaper } from './render-paper.ts'
import {
  closing,
  type IssuingOffice,
  paperTitle,
  paragraph,
  receivers,
  type Signatory,
  stateHeading,
} from './state-layout.ts'

export type RefusalLetter = {
  office: IssuingOffice
  number: string
  issuedAt: Date
  addressee: string
  dossier: DossierFacts
  handedInAt: Date
  /** Each with the article it rests on: `Luật Hộ tịch, Điều 13`. */
  reasons: { sentence: string; ground: string }[]
  /** What the applicant may do instead; undefined when there is nothing. */
  advice?: string
  /** Where a complaint goes. */
  complaints: string
  contact: { name: string; phone: string }
  signatory: Signatory
}

/** Form 03: refuses to take or to settle a dossier, with every reason, its legal ground and the way to complain. */
export function makeRefusalLetter(letter: RefusalLetter): Promise<Uint8Array> {
  const { office, dossier, contact, reasons } = letter
  return renderPaper({
    title: `Phiếu từ chối tiếp nhận, giải quyết hồ sơ ${dossier.code}`,
    author: `${office.parent} ${office.name}`,
    fontSize: 13.5,
    madeAt: letter.issuedAt,
    content: [
      stateHeading({
        office,
        numberLines: [`Số: ${letter.number}`, `Mã hồ sơ: ${dossier.code}`],
        issuedOn: dateInVietnam(letter.issuedAt),
      }),
      paperTitle('PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ'),
      { text: `Kính gửi: ${letter.addressee}.`, alignment: 'center', margin: [0, 0, 0, 12] },
      ...dossierFacts(dossier),
      paragraph(
        `Hồ sơ được nộp lúc ${writeMoment(letter.handedInAt)}. Qua xem xét, cơ quan không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:`,
      ),
      ...reasons.map(({ sentence, ground }, index) =>
        paragraph([
          ...(reasons.length > 1 ? [`${index + 1}. `] : []),
          { text: sentence, bold: true },
          ` (Căn cứ: ${ground}.)`,
        ]),
      ),
      ...(letter.advice ? [paragraph(letter.advice)] : []),
      paragraph(
        `Nếu cần giải thích thêm, đề nghị liên hệ ${contact.name}, số điện thoại ${contact.phone}. Nếu không đồng ý, có quyền khiếu nại đến ${letter.complaints}.`,
      ),
      paragraph('Xin thông báo để được biết và thực hiện./.'),
      closing(letter.signatory, receivers(['Như trên;', `Lưu: VT, hồ sơ ${dossier.code}.`])),
    ],
  })
}
