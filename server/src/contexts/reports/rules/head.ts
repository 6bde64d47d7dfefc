import { type PlainDate, writeDay } from '../../../kernel/values/vietnam-time.ts'

/** What stands around the figures of a report on paper (Decree 30/2020/NĐ-CP, Annex I). */
export type ReportHead = {
  letterhead: Letterhead
  /** `Ủy ban nhân dân phường Tô Hiệu`. */
  agency: string
  /** `Biểu số: II.06a/KSTT`, or the plan that is reported on. */
  form: string
  title: string
  /** `Quý IV năm 2026 (từ ngày … đến ngày …)`. */
  period: string
  /** Of the signed document; null in a draft. */
  number: string | null
  signedOn: PlainDate | null
  /** The last day that is counted. */
  asOf: PlainDate
  recipient: string
  signer: { offices: string[]; name: string } | null
}

/** In capitals: the body above and the agency; then where it signs. */
export type Letterhead = { parent: string; name: string; place: string }

const committee = /^Ủy ban nhân dân /i
const area = /^(xã|phường|thị trấn|đặc khu|huyện|thị xã|tỉnh|thành phố) /i
const upper = (text: string): string => text.toLocaleUpperCase('vi')

/** The letterhead of an agency by its name and that of its province: over a department stands the People's Committee. */
export function letterheadFor(unit: string, province: string): Letterhead {
  const [name, above] = [unit.normalize('NFC'), province.normalize('NFC')]
  const place = above.replace(committee, '').replace(area, '')
  if (!committee.test(name)) return { parent: upper(above), name: upper(name), place }
  const own = name.replace(committee, '')
  return { parent: 'ỦY BAN NHÂN DÂN', name: upper(own), place: own.replace(area, '') }
}

const heads = ['Chủ tịch', 'Giám đốc', 'Chánh Văn phòng', 'Trưởng phòng', 'Trưởng Công an']

/** The lines above a signature: a deputy signs `KT.` for the head, whoever heads a People's Committee `TM.` on behalf of it. */
export function officesOf(position: string): string[] {
  const title = position.normalize('NFC')
  const head = heads.find((one) => title.toLowerCase().includes(one.toLowerCase()))
  if (!head) return [upper(title)]
  const lines = /^phó/i.test(title) ? [`KT. ${upper(head)}`, `PHÓ ${upper(head)}`] : [upper(head)]
  const ofCommittee = /ủy ban nhân dân|ubnd/i.test(title) && !/văn phòng/i.test(title)
  return ofCommittee ? ['TM. ỦY BAN NHÂN DÂN', ...lines] : lines
}

/** `ngày 04 tháng 11 năm 2026`, and dots to be filled in by hand in a draft. */
export function writeSigned({ letterhead, signedOn }: Pick<ReportHead, 'letterhead' | 'signedOn'>): string {
  if (!signedOn) return `${letterhead.place}, ngày … tháng … năm …`
  const [year, month, day] = signedOn.split('-') as [string, string, string]
  return `${letterhead.place}, ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
}

/** What stands over tables that follow the signature. */
export const enclosedWith = ({ form, number, agency }: ReportHead): string =>
  `${form} (kèm theo Báo cáo số ${number ?? '…'} của ${agency})`

export const nation = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'] as const

/** What is said under a table of dossiers, so that nobody reads more into it than it holds. */
export const tableNotes = (asOf: PlainDate): string[] => [
  `Số liệu tính đến hết ngày ${writeDay(asOf)}. Trước hạn, đúng hạn, quá hạn so theo ngày kết thúc và ngày hẹn trả.`,
  'Hồ sơ đã tiếp nhận rồi bị từ chối, được rút hoặc dừng giải quyết tính vào số đã giải quyết. Hồ sơ chờ bổ sung tính vào số đang giải quyết trong hạn.',
]
