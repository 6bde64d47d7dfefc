import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type AnnexTable, annexContent } from './annex-table.ts'
import { joinPapers } from './join-papers.ts'
import { twoDigits, writeDate } from './official-writing.ts'
import { renderPaper } from './render-paper.ts'
import {
  closing,
  type IssuingOffice,
  paragraph,
  receivers,
  type Signatory,
  stateHeading,
} from './state-layout.ts'

export type ReviewDecisionPaper = {
  /** `Ủy ban nhân dân tỉnh Sơn La`. */
  province: string
  number: string
  issuedOn: PlainDate
  effectiveOn: PlainDate
  /** Without `Căn cứ` and without the semicolon. */
  grounds: string[]
  eligible: number
  notYet: number
  annexes: readonly AnnexTable[]
  replaces: { number: string; issuedOn: PlainDate }[]
  signatory: Signatory
  madeAt: Date
}

const committee = 'Ủy ban nhân dân '

const areaOf = (province: string) =>
  province.startsWith(committee) ? province.slice(committee.length) : province

/** The letterhead of a People's Committee by its name. */
function officeOf(province: string): IssuingOffice {
  const area = areaOf(province)
  const place = area.replace(/^(tỉnh|thành phố) /i, '')
  return { parent: 'ỦY BAN NHÂN DÂN', name: area.toUpperCase(), place }
}

const centred = (text: string, margin: [number, number, number, number] = [0, 0, 0, 8]) =>
  ({ text, bold: true, fontSize: 14, alignment: 'center', margin }) as const

/** The Chairman's decision on what can be offered fully online and what not yet, with both lists as annexes across. */
export async function makeReviewDecision(paper: ReviewDecisionPaper): Promise<Uint8Array> {
  const { province, number, issuedOn, signatory, madeAt } = paper
  const office = officeOf(province)
  const source = `(Kèm theo Quyết định số ${number} ${writeDate(issuedOn)} của Chủ tịch ${province})`
  const articleParagraphs = articles(paper).map(([title, text]) =>
    paragraph([{ text: `${title} `, bold: true }, text]),
  )
  const head = { title: `Quyết định số ${number}`, author: province, madeAt }
  const text = await renderPaper({
    ...head,
    fontSize: 14,
    content: [
      stateHeading({ office, numberLines: [`Số: ${number}`], issuedOn }),
      centred('QUYẾT ĐỊNH', [0, 4, 0, 0]),
      centred(
        `Phê duyệt Danh mục thủ tục hành chính đủ điều kiện và chưa đủ điều kiện cung cấp dịch vụ công trực tuyến toàn trình trên địa bàn ${areaOf(province)}`,
        [10, 0, 10, 12],
      ),
      centred(`CHỦ TỊCH ${province.toUpperCase()}`),
      ...paper.grounds.map((ground) => paragraph([{ text: `Căn cứ ${ground};`, italics: true }])),
      paragraph([{ text: `Theo đề nghị của Chánh Văn phòng ${province}.`, italics: true }]),
      centred('QUYẾT ĐỊNH:', [0, 6, 0, 8]),
      ...articleParagraphs.slice(0, -1),
      closing(
        signatory,
        receivers([
          'Như Điều 4;',
          'Văn phòng Chính phủ (Cục Kiểm soát thủ tục hành chính);',
          'Chủ tịch, các Phó Chủ tịch;',
          'Cổng thông tin điện tử;',
          'Lưu: VT, KSTTHC.',
        ]),
        articleParagraphs.at(-1),
      ),
    ],
  })
  // Each annex counts its own pages (Decree 30/2020, Annex I).
  const annexes = await Promise.all(
    paper.annexes.map((annex) =>
      renderPaper({ ...head, fontSize: 13, across: true, content: [annexContent(annex, source)] }),
    ),
  )
  return joinPapers(text, annexes)
}

function articles(paper: ReviewDecisionPaper): [string, string][] {
  const { province, eligible, notYet, effectiveOn, replaces } = paper
  const replaced = replaces.map(({ number, issuedOn }) => `Quyết định số ${number} ${writeDate(issuedOn)}`)
  return [
    [
      'Điều 1.',
      `Phê duyệt kèm theo Quyết định này Danh mục ${twoDigits(eligible)} thủ tục hành chính đủ điều kiện cung cấp dịch vụ công trực tuyến toàn trình (Phụ lục I) và Danh mục ${twoDigits(notYet)} thủ tục hành chính chưa đủ điều kiện, kèm đề xuất sửa đổi, bổ sung quy định (Phụ lục II).`,
    ],
    [
      'Điều 2.',
      `Giao Văn phòng ${province} công khai mức độ cung cấp của từng thủ tục hành chính, lý do và căn cứ đối với thủ tục chưa toàn trình; tổng hợp đề xuất tại Phụ lục II gửi cơ quan có thẩm quyền. Các sở, ban, ngành, Ủy ban nhân dân cấp xã cung cấp dịch vụ công trực tuyến theo đúng Danh mục.`,
    ],
    [
      'Điều 3.',
      `Quyết định này có hiệu lực từ ${writeDate(effectiveOn)}${replaced.length > 0 ? ` và thay thế ${replaced.join('; ')}` : ''}.`,
    ],
    [
      'Điều 4.',
      `Chánh Văn phòng ${province}; Thủ trưởng các sở, ban, ngành; Chủ tịch Ủy ban nhân dân cấp xã; các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.`,
    ],
  ]
}
