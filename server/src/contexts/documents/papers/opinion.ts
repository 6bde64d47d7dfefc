import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { type DossierFacts, numberLines } from './dossier-paper.ts'
import { unbroken } from './keep-words.ts'
import { writeMoment } from './official-writing.ts'
import { renderPaper } from './render-paper.ts'
import {
  closing,
  entry,
  type IssuingOffice,
  paperTitle,
  paragraph,
  receivers,
  type Signatory,
  stateHeading,
} from './state-layout.ts'

/** The answer of an agency that was asked about a dossier. It names the dossier and not whose it is. */
export type Opinion = {
  office: IssuingOffice
  issuedAt: Date
  /** The agency that asked. */
  addressee: string
  dossier: Pick<DossierFacts, 'code' | 'procedureCode' | 'procedureName'>
  /** Who answers. */
  agency: string
  askedAt: Date
  question: string
  /** `Đồng ý, có điều kiện`. */
  stance: string
  opinion: string
  signatory: Signatory
}

/** An opinion as a paper under the letterhead of who gives it; no standard form is prescribed, so this one is ours. */
export function makeOpinion(opinion: Opinion): Promise<Uint8Array> {
  const { office, dossier, issuedAt } = opinion
  return renderPaper({
    title: `Ý kiến về hồ sơ ${dossier.code}`,
    author: `${office.parent} ${office.name}`,
    fontSize: 13.5,
    madeAt: issuedAt,
    content: [
      stateHeading({
        office,
        numberLines: numberLines(undefined, dossier),
        issuedOn: dateInVietnam(issuedAt),
      }),
      paperTitle('PHIẾU Ý KIẾN', 'Về việc giải quyết hồ sơ thủ tục hành chính'),
      { text: ['Kính gửi: ', unbroken(`${opinion.addressee}.`)], alignment: 'center', margin: [0, 0, 0, 12] },
      paragraph(
        `${opinion.agency} nhận được đề nghị cho ý kiến lúc ${writeMoment(opinion.askedAt)} về hồ sơ mã ${dossier.code}, thủ tục ${dossier.procedureName} (mã ${dossier.procedureCode}), với nội dung:`,
      ),
      ...linesOf(opinion.question),
      paragraph('Sau khi xem xét, ý kiến như sau:'),
      entry('Ý kiến', `${opinion.stance}.`, true),
      ...linesOf(opinion.opinion),
      closing(
        opinion.signatory,
        receivers(['Như trên;', `Lưu: VT, hồ sơ ${dossier.code}.`]),
        paragraph('Đề nghị cơ quan chủ trì tổng hợp, giải quyết theo quy định./.'),
      ),
    ],
  })
}

/** What was typed on several lines is set in as many paragraphs. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(line))
