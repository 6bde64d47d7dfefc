import type { Content } from 'pdfmake/interfaces.js'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { type DossierFacts, dossierFacts, numberLines } from './dossier-paper.ts'
import { settled } from './keep-words.ts'
import { twoDigits, writeMoment } from './official-writing.ts'
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

export type SupplementRequest = {
  office: IssuingOffice
  /** `12/HDHS-HCC`. */
  number: string
  issuedAt: Date
  /** How the addressee is called: `Ông Lò Văn Minh, Tổ 3, phường Chiềng An`. */
  addressee: string
  dossier: DossierFacts
  /** What is to be added or corrected, with the reason; everything at once, as it is asked for only once. */
  items: { what: string; reason: string }[]
  /** Until when it should come; undefined when no date is set. */
  awaitedUntil?: Date
  /** What is explained besides, for all of it. */
  guidance?: string
  /** How often may be asked. */
  once: string
  contact: { name: string; phone: string }
  signatory: Signatory
}

/** Form 02: asks once, completely and exactly, for what is missing in a dossier. */
export function makeSupplementRequest(request: SupplementRequest, print: Print = {}): Promise<Uint8Array> {
  const { office, number, issuedAt, dossier, contact } = request
  const title = 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ'
  return renderPaper({
    title: `Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ ${dossier.code}`,
    author: `${office.parent} ${office.name}`,
    fontSize: 13.5,
    madeAt: issuedAt,
    ...print,
    content: [
      stateHeading({
        office,
        numberLines: numberLines(number, dossier),
        issuedOn: dateInVietnam(issuedAt),
      }),
      paperTitle(title),
      { text: `Kính gửi: ${request.addressee}.`, alignment: 'center', margin: [0, 0, 0, 12] },
      ...dossierFacts(dossier),
      { text: 'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:', margin: [0, 4, 0, 6] },
      ...request.items.map(itemLine),
      ...(request.awaitedUntil
        ? [
            paragraph([
              'Đề nghị nộp ',
              { text: `trước ${writeMoment(request.awaitedUntil)}`, bold: true },
              '.',
            ]),
          ]
        : []),
      ...(request.guidance ? [paragraph(request.guidance)] : []),
      paragraph(
        `Thời hạn giải quyết dừng từ ${writeMoment(issuedAt)} và được tính lại theo quy định khi cơ quan nhận đủ những nội dung trên; ngày hẹn trả kết quả mới được báo ngay khi đó.`,
      ),
      closing(
        request.signatory,
        receivers(['Như trên;', `Lưu: VT, hồ sơ ${dossier.code}.`]),
        paragraph(
          `${request.once} Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, đề nghị liên hệ ${contact.name}, số điện thoại ${contact.phone}, để được hướng dẫn./.`,
        ),
      ),
    ],
  })
}

/** A longer one is cut between two pages like any text. */
const longestWhole = 700

const itemLine = ({ what, reason }: SupplementRequest['items'][number], index: number): Content => ({
  columns: [
    { width: 24, text: `${twoDigits(index + 1)}.` },
    {
      width: '*',
      stack: [
        { text: what, bold: true },
        { text: settled(`Lý do: ${reason}`), alignment: 'justify' },
      ],
    },
  ],
  unbreakable: what.length + reason.length <= longestWhole,
  margin: [14, 0, 0, 6],
})
