import { type Fields, readFields } from '../shell/fields.ts'

/** A tracking message as the monitoring system takes it; codes are texts of one digit. */
export type Tracking = {
  CodeProfile: string
  SiteId: number
  CodeTTHC: string
  NameTTHC: string
  MaHoSo: string
  Status: string
  FormsReception: string
  FormsPayments: string
  Level: string
  IsFromDVCQG: string
  IsDVCBC: string
  /** Number of the message, its turn within the dossier, and when the thing happened. */
  Data: { MaBanTin: string; LanThu: number; ThoiDiem: string }
  User: { ID_local: string; ID_QG: string; TYPE: string; LOCATION: string }
}

export const statusNames: Record<string, string> = {
  '0': 'Khác',
  '1': 'Tiếp nhận',
  '2': 'Đang xử lý',
  '3': 'Trả kết quả',
  '4': 'Phân công',
}

const allowed = {
  Status: Object.keys(statusNames),
  FormsReception: ['1', '2'],
  FormsPayments: ['0', '1', '2'],
  Level: ['3', '4'],
  IsFromDVCQG: ['0', '1'],
  IsDVCBC: ['0', '1', '2'],
} as const

/** Reads a message strictly: every field of the protocol, each with a value that it has; throws every fault at once. */
export function readTracking(body: unknown): Tracking {
  const fields = readFields(body)
  const code = (name: keyof typeof allowed) => fields.text(name, { oneOf: allowed[name] })
  const message: Tracking = {
    CodeProfile: fields.text('CodeProfile', { max: 50 }),
    SiteId: fields.integer('SiteId'),
    CodeTTHC: fields.text('CodeTTHC', { pattern: /^\d\.\d{6}$/ }),
    NameTTHC: fields.text('NameTTHC', { max: 1000 }),
    MaHoSo: fields.text('MaHoSo', { max: 50 }),
    Status: code('Status'),
    FormsReception: code('FormsReception'),
    FormsPayments: code('FormsPayments'),
    Level: code('Level'),
    IsFromDVCQG: code('IsFromDVCQG'),
    IsDVCBC: code('IsDVCBC'),
    Data: readData(part(fields, 'Data')),
    User: readUser(part(fields, 'User')),
  }
  fields.done()
  return message
}

function part(fields: Fields, name: string): Fields | undefined {
  const found = fields.object(name)
  if (!found) fields.flag(name, 'is missing')
  return found
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/

const readData = (data: Fields | undefined): Tracking['Data'] => ({
  MaBanTin: data?.text('MaBanTin', { max: 60 }) ?? '',
  LanThu: data?.integer('LanThu') ?? 0,
  ThoiDiem: data?.text('ThoiDiem', { pattern: moment }) ?? '',
})

/** A number of an identity card is no name for a user here: twelve digits are refused. */
const noIdentityNumber = /^(?!\d{9}$|\d{12}$).+$/

const readUser = (user: Fields | undefined): Tracking['User'] => ({
  ID_local: user?.text('ID_local', { max: 64, pattern: noIdentityNumber }) ?? '',
  ID_QG: user?.optional('ID_QG', { max: 64, pattern: noIdentityNumber }) ?? '',
  TYPE: user?.text('TYPE', { oneOf: ['1', '2'] }) ?? '',
  LOCATION: user?.optional('LOCATION', { pattern: /^\d{2}(\d{3})?$/ }) ?? '',
})
