import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { type DossierFacts, dossierFacts, numberLines } from './dossier-paper.ts'
import { writeMoment } from './official-writing.ts'
import { renderPaper } from './render-paper.ts'
import type { Print } from './sheet.ts'
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
  reasons: { sentence: string; ground?: string }[]
  /** What the applicant may do instead; undefined when there is nothing. */
  advice?: string
  /** Where a complaint goes. */
  complaints: string
  contact: { name: string; phone: string }
  signatory: Signatory
}

/** A longer reason is read more easily in plain letters. */
const mostBold = 240

/**
 * Form 03: refuses to take or to settle a dossier, with every reason, its legal ground and the way to complain; `website` is where the
 * procedure is explained.
 */
export function makeRefusalLetter(
  letter: RefusalLetter,
  website: string,
  print: Print = {},
): Promise<Uint8Array> {
  const { office, dossier, contact, reasons } = letter
  return renderPaper({
    title: `Phiếu từ chối tiếp nhận, giải quyết hồ sơ ${dossier.code}`,
    author: `${office.parent} ${office.name}`,
    fontSize: 13.5,
    madeAt: letter.issuedAt,
    ...print,
    content: [
      stateHeading({
        office,
        numberLines: numberLines(letter.number, dossier),
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
          { text: sentence, bold: sentence.length <= mostBold },
          ...(ground ? [` (Căn cứ: ${ground}.)`] : []),
        ]),
      ),
      ...(letter.advice ? [paragraph(letter.advice)] : []),
      closing(
        letter.signatory,
        receivers(['Như trên;', `Lưu: VT, hồ sơ ${dossier.code}.`]),
        paragraph(
          `Nếu cần giải thích thêm, đề nghị liên hệ ${contact.name}, số điện thoại ${contact.phone}, hoặc xem hướng dẫn tại ${website}. Nếu không đồng ý, có quyền khiếu nại đến ${letter.complaints}. Xin thông báo để được biết và thực hiện./.`,
        ),
      ),
    ],
  })
}
