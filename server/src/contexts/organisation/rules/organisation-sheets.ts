import { isMailbox } from '../../../kernel/values/mailbox.ts'
import type { Role } from '../../../kernel/values/role.ts'
import type { Tier } from '../../../kernel/values/tier.ts'
import { isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { UnitKind } from './unit-kind.ts'

/** A row of a workbook: its number in the file, and its cells by header. */
export type Line = { number: number; cells: Readonly<Record<string, string>> }
export type RowFault = { sheet: string; row: number; column: string; vi: string; en: string }

/** The words of the sheets; a file is read by them, so an old template goes on working while they stay. */
export const unitSheet = {
  name: 'Đơn vị',
  columns: {
    id: 'Mã đơn vị',
    parent: 'Mã đơn vị cấp trên',
    kind: 'Loại',
    tier: 'Cấp',
    nameVi: 'Tên tiếng Việt',
    nameEn: 'Tên tiếng Anh',
    gsoCode: 'Mã đơn vị hành chính',
    address: 'Địa chỉ',
    phone: 'Điện thoại',
    validFrom: 'Có hiệu lực từ',
    decision: 'Căn cứ',
  },
} as const
export const staffSheet = {
  name: 'Cán bộ',
  columns: {
    username: 'Tên đăng nhập',
    name: 'Họ và tên',
    unit: 'Mã đơn vị',
    position: 'Chức vụ',
    roles: 'Vai trò',
    email: 'Thư điện tử công vụ',
    validFrom: 'Từ ngày',
    decision: 'Quyết định',
  },
} as const

export const kindWords: Record<string, UnitKind> = {
  'Ủy ban nhân dân': 'peoples-committee',
  'Sở – ban – ngành': 'department',
  'Văn phòng': 'office',
  'Phòng – chi cục': 'division',
  'Ban quản lý': 'board',
  'Trung tâm – đơn vị sự nghiệp': 'centre',
  'Công an': 'police',
  'Bộ phận Một cửa': 'one-stop-desk',
}
export const tierWords: Record<string, Tier> = { Tỉnh: 'province', Huyện: 'district', Xã: 'commune' }
export const roleWords: Record<string, Role> = {
  'Cán bộ một cửa': 'clerk',
  'Chuyên viên thụ lý': 'officer',
  'Lãnh đạo': 'leader',
  'Văn thư': 'registry-clerk',
  'Kế toán': 'accountant',
  'Giám sát': 'supervisor',
  'Quản trị đơn vị': 'unit-admin',
  'Quản trị hệ thống': 'system-admin',
}

export type UnitLine = {
  row: number
  id: string
  parent: string
  kind: UnitKind
  tier: Tier
  nameVi: string
  nameEn: string
  gsoCode: string | null
  address: string | null
  phone: string | null
  validFrom: PlainDate
  decision: string | null
}
export type StaffLine = {
  row: number
  username: string
  name: string
  unit: string
  position: string
  roles: Role[]
  email: string | null
  validFrom: PlainDate
  decision: string | null
}
export type ReadLines<L> = { lines: L[]; faults: RowFault[] }

/** `2026-03-14` of `14/3/2026` or of a date cell; null of anything else. */
export function readDate(text: string): PlainDate | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const date = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : text
  return isPlainDate(date) ? date : null
}

/** A reader of one line that notes what is wrong with it and goes on, so that every fault of a file is told at once. */
function lineReader(sheet: string, line: Line, faults: RowFault[]) {
  const fault = (column: string, vi: string, en: string) =>
    void faults.push({ sheet, row: line.number, column, vi, en })
  const text = (column: string) => line.cells[column] ?? ''
  const needed = (column: string, pattern?: RegExp): string => {
    const value = text(column)
    if (value === '') fault(column, 'Chưa điền.', 'Is empty.')
    else if (pattern && !pattern.test(value))
      fault(column, `"${value}" không đúng khuôn dạng.`, `"${value}" does not have the right shape.`)
    return value
  }
  const choice = <C>(column: string, words: Record<string, C>, otherwise: C, value = needed(column)): C => {
    const found = Object.entries(words).find(([word]) => word.toLowerCase() === value.toLowerCase())
    if (!found && value !== '')
      fault(
        column,
        `"${value}" không có trong danh mục: ${Object.keys(words).join(', ')}.`,
        `"${value}" is not one of the choices.`,
      )
    return found?.[1] ?? otherwise
  }
  const date = (column: string): PlainDate => {
    const value = needed(column)
    const read = readDate(value)
    if (value !== '' && !read)
      fault(column, `"${value}" không phải là ngày (ngày/tháng/năm).`, `"${value}" is not a date.`)
    return read ?? '0001-01-01'
  }
  return { fault, text, needed, choice, date, optional: (column: string) => text(column) || null }
}

export const unitIdPattern = /^[A-Z0-9]+(\.[A-Z0-9]+)*$/

export function readUnitLines(lines: readonly Line[]): ReadLines<UnitLine> {
  const { name: sheet, columns } = unitSheet
  const faults: RowFault[] = []
  const read = lines.map((line): UnitLine => {
    const { needed, choice, date, optional, fault } = lineReader(sheet, line, faults)
    const id = needed(columns.id, unitIdPattern)
    if (id.length > 35) fault(columns.id, 'Dài quá 35 ký tự.', 'Is longer than 35 characters.')
    const nameVi = needed(columns.nameVi)
    return {
      row: line.number,
      id,
      parent: needed(columns.parent, unitIdPattern),
      kind: choice(columns.kind, kindWords, 'office'),
      tier: choice(columns.tier, tierWords, 'province'),
      nameVi,
      nameEn: optional(columns.nameEn) ?? nameVi,
      gsoCode: optional(columns.gsoCode),
      address: optional(columns.address),
      phone: optional(columns.phone),
      validFrom: date(columns.validFrom),
      decision: optional(columns.decision),
    }
  })
  faults.push(...repeated(sheet, columns.id, read, ({ id }) => id))
  return { lines: read, faults }
}

export function readStaffLines(lines: readonly Line[]): ReadLines<StaffLine> {
  const { name: sheet, columns } = staffSheet
  const faults: RowFault[] = []
  const read = lines.map((line): StaffLine => {
    const { needed, choice, date, optional, text, fault } = lineReader(sheet, line, faults)
    const email = optional(columns.email)
    if (email !== null && !isMailbox(email))
      fault(columns.email, `"${email}" không phải là địa chỉ thư.`, `"${email}" is not an address.`)
    const words = text(columns.roles)
      .split(/[;,]/)
      .map((word) => word.trim())
      .filter(Boolean)
    const roles = words.map((word) => choice(columns.roles, roleWords, 'clerk', word))
    return {
      row: line.number,
      username: needed(columns.username, /^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/).toLowerCase(),
      name: needed(columns.name),
      unit: needed(columns.unit, unitIdPattern),
      position: needed(columns.position),
      roles: [...new Set(roles)].sort(),
      email,
      validFrom: date(columns.validFrom),
      decision: optional(columns.decision),
    }
  })
  faults.push(...repeated(sheet, columns.username, read, ({ username }) => username))
  return { lines: read, faults }
}

function repeated<L extends { row: number }>(
  sheet: string,
  column: string,
  lines: readonly L[],
  key: (line: L) => string,
): RowFault[] {
  const first = new Map<string, number>()
  return lines.flatMap((line) => {
    const before = first.get(key(line))
    if (before === undefined) first.set(key(line), line.row)
    return before === undefined || key(line) === ''
      ? []
      : [{ sheet, row: line.row, column, vi: `Trùng với dòng ${before}.`, en: `Repeats row ${before}.` }]
  })
}
