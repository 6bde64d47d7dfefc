import type { ServiceLevel, Tier } from './procedure-record.ts'
import type { ReviewedProcedure, ReviewLists } from './review-lists.ts'

/** A list as it is printed on A4 landscape; widths in mm, 252 together. */
export type Annex = {
  /** `I`, `II`. */
  number: string
  title: string
  /** The tab of a workbook, at most 31 letters. */
  short: string
  columns: readonly { name: string; width: number; centred?: boolean }[]
  rows: readonly string[][]
}

const levels: Record<ServiceLevel, string> = {
  full: 'Toàn trình',
  partial: 'Một phần',
  info: 'Cung cấp thông tin',
}

/** Who does it: the agency at the province, every district, every commune. */
const doers = ({ tiers, agency }: ReviewedProcedure): string => {
  const of: Record<Tier, string> = {
    province: agency,
    district: 'UBND cấp huyện',
    commune: 'UBND cấp xã',
  }
  return (['province', 'district', 'commune'] as const)
    .filter((tier) => tiers.includes(tier))
    .map((tier) => of[tier])
    .join('; ')
}

const lines = (texts: readonly string[]): string =>
  texts.length > 1 ? texts.map((text) => `- ${text}`).join('\n') : (texts[0] ?? '')

const head = [
  { name: 'STT', width: 12, centred: true },
  { name: 'Mã TTHC', width: 24, centred: true },
] as const
const opening = (one: ReviewedProcedure, index: number) => [
  String(index + 1),
  one.procedure,
  one.name,
  one.field,
]

/** The two annexes of a decision, also as Word and Excel, in the order of the lists. */
export const annexesOf = ({ eligible, notYet }: ReviewLists): [Annex, Annex] => [
  {
    number: 'I',
    title: 'Danh mục thủ tục hành chính đủ điều kiện cung cấp dịch vụ công trực tuyến toàn trình',
    short: 'Phụ lục I - Đủ điều kiện',
    columns: [
      ...head,
      { name: 'Tên thủ tục hành chính', width: 106 },
      { name: 'Lĩnh vực', width: 44 },
      { name: 'Cơ quan thực hiện', width: 40 },
      { name: 'Số hồ sơ một năm', width: 26, centred: true },
    ],
    rows: eligible.map((one, index) => [
      ...opening(one, index),
      doers(one),
      one.yearlyDossiers === null ? '' : String(one.yearlyDossiers),
    ]),
  },
  {
    number: 'II',
    title:
      'Danh mục thủ tục hành chính chưa đủ điều kiện cung cấp dịch vụ công trực tuyến toàn trình và đề xuất sửa đổi, bổ sung quy định',
    short: 'Phụ lục II - Chưa đủ điều kiện',
    columns: [
      ...head,
      { name: 'Tên thủ tục hành chính', width: 46 },
      { name: 'Lĩnh vực', width: 24 },
      { name: 'Cơ quan thực hiện', width: 26 },
      { name: 'Mức độ cung cấp', width: 20 },
      { name: 'Điều kiện chưa đáp ứng', width: 34 },
      { name: 'Lý do', width: 30 },
      { name: 'Đề xuất sửa đổi, bổ sung', width: 36 },
    ],
    rows: notYet.map((one, index) => [
      ...opening(one, index),
      doers(one),
      levels[one.level],
      lines(one.unmet.map(({ condition }) => condition)),
      lines([...one.unmet.map(({ why }) => why), ...(one.reason ? [one.reason] : [])]),
      lines(one.amendments.map(({ article, document, proposal }) => `${article} ${document}: ${proposal}`)),
    ]),
  },
]
