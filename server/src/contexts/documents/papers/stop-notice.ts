import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { type DossierFacts, dossierFacts, numberLines } from './dossier-paper.ts'
import { unbroken } from './keep-words.ts'
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

export type StopNotice = {
  office: IssuingOffice
  number: string
  issuedAt: Date
  addressee: string
  dossier: DossierFacts
  receivedAt: Date
  /** Sentences with their full stops: why it goes no further. */
  reason: string
  /** What becomes of papers and money that were handed in, and what the applicant may do. */
  advice: string
  /** Where a complaint goes. */
  complaints: string
  contact: { name: string; phone: string }
  signatory: Signatory
}

/** Form 05: tells that a dossier is no longer handled, since when, why, and what the applicant may do now. */
export function makeStopNotice(notice: StopNotice, print: Print = {}): Promise<Uint8Array> {
  const { office, dossier, contact, issuedAt } = notice
  return renderPaper({
    title: `Thông báo dừng giải quyết hồ sơ ${dossier.code}`,
    author: `${office.parent} ${office.name}`,
    fontSize: 13.5,
    madeAt: issuedAt,
    ...print,
    content: [
      stateHeading({
        office,
        numberLines: numberLines(notice.number, dossier),
        issuedOn: dateInVietnam(issuedAt),
      }),
      paperTitle('THÔNG BÁO', 'Dừng giải quyết hồ sơ'),
      { text: ['Kính gửi: ', unbroken(`${notice.addressee}.`)], alignment: 'center', margin: [0, 0, 0, 12] },
      ...dossierFacts(dossier),
      paragraph(
        `Hồ sơ được tiếp nhận lúc ${writeMoment(notice.receivedAt)}. Cơ quan thông báo dừng giải quyết hồ sơ này từ ${writeMoment(issuedAt)} với lý do như sau:`,
      ),
      paragraph(notice.reason),
      paragraph(notice.advice),
      closing(
        notice.signatory,
        receivers(['Như trên;', 'Bộ phận Một cửa;', `Lưu: VT, hồ sơ ${dossier.code}.`]),
        paragraph(
          `Nếu cần giải thích thêm, đề nghị liên hệ ${contact.name}, số điện thoại ${contact.phone}. Nếu không đồng ý, có quyền khiếu nại đến ${notice.complaints}. Xin thông báo để được biết./.`,
        ),
      ),
    ],
  })
}
