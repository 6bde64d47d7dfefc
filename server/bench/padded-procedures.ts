import { seededChance } from '../src/contexts/catalogue/test/slips.ts'

type Line = {
  code: string
  name: string
  field: string
  ministry: string
  subjects: string[]
  agency: string | null
}

const beginnings = [
  'Cấp',
  'Cấp lại',
  'Cấp đổi',
  'Gia hạn',
  'Thu hồi',
  'Đăng ký',
  'Thông báo',
  'Phê duyệt',
  'Thẩm định',
  'Công nhận',
  'Xác nhận',
  'Điều chỉnh',
  'Chấp thuận',
  'Hỗ trợ',
  'Miễn, giảm',
  'Sửa đổi, bổ sung',
  'Công bố',
  'Đề nghị',
  'Giải quyết',
  'Chuyển đổi',
  'Chấm dứt',
  'Kiểm tra',
  'Xét',
  'Bổ nhiệm',
]
const documents = [
  'giấy phép',
  'giấy chứng nhận',
  'giấy xác nhận',
  'chứng chỉ',
  'quyết định',
  'phương án',
  'hồ sơ',
  'kế hoạch',
  'thẻ',
  'đề án',
  'báo cáo',
  'văn bản',
  'kết quả',
]

/**
 * Procedures that look like others of the catalogue without being one of them: a beginning, a piece of a real name, and whom,
 * where or under whom it is for. The same seed makes the same ones.
 */
export function paddedProcedures(
  lines: readonly Line[],
  places: readonly string[],
  count: number,
  seed = 11,
): string[] {
  const chance = seededChance(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!
  const known = new Set(lines.map(({ name }) => name.toLowerCase()))
  // A piece of a long name only: a short one inside another would be the same procedure twice.
  const long = lines
    .map(({ name }) => name.replace(/[(;].*$/, '').split(' '))
    .filter((words) => words.length >= 12)
  const piece = (): string => {
    const words = pick(long)
    const length = 3 + Math.floor(chance() * 4)
    const start = 1 + Math.floor(chance() * (words.length - length))
    return words
      .slice(start, start + length)
      .join(' ')
      .replace(/[,.]$/, '')
  }
  const tails = [
    () => `đối với ${pick(pick(lines).subjects).toLowerCase()}`,
    () => `thuộc thẩm quyền của ${pick(lines).ministry}`,
    () => `trong lĩnh vực ${pick(lines).field.toLowerCase()}`,
    () => `trên địa bàn ${pick(places)}`,
    () => `tại ${pick(places)}`,
    () => `theo yêu cầu của ${pick(lines).agency ?? 'cơ quan có thẩm quyền'}`,
    () => `và ${piece()}`,
    () => '',
  ]
  const made: string[] = []
  while (made.length < count) {
    const name = [
      pick(beginnings),
      chance() < 0.5 ? pick(documents) : '',
      piece(),
      pick(tails)(),
      pick(tails)(),
    ]
      .filter(Boolean)
      .join(' ')
    if (known.has(name.toLowerCase())) continue
    known.add(name.toLowerCase())
    const like = pick(lines)
    const number = String(made.length).padStart(6, '0')
    made.push(JSON.stringify({ ...like, code: `7.${number}`, name }))
  }
  return made
}
