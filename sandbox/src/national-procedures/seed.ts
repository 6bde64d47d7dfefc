import { readFileSync } from 'node:fs'
import { changedRecords } from './differences.ts'
import type { Dictionaries, NationalRecord } from './record.ts'

/** A line of `data/procedures/procedures.jsonl`, which is where the sandbox's records come from. */
type Line = {
  code: string
  name: string
  field: string
  ministry: string
  tiers: string[]
  decision: string
  subjects: string[]
  agency: string | null
  channels: { channel: string; time: number | null; unit: string | null; fees: { amount: number | null }[] }[]
  cases: { case: string | null; components: { name: string; originals: number; copies: number }[] }[]
  results: { name: string; code: string | null }[]
  legal_bases: string[]
}

export type Seed = { records: NationalRecord[]; dictionaries: Dictionaries }

const tiers: Record<string, string> = { province: 'CAPTINH', district: 'CAPHUYEN', commune: 'CAPXA' }
const channels: Record<string, string> = { desk: '1', online: '2', post: '3' }
const units: Record<string, string> = {
  hour: 'Giờ',
  day: 'Ngày',
  'working-day': 'Ngày làm việc',
  month: 'Tháng',
}

/** The published procedures as the national database has them: the same, except for a known set of differences. */
export function readSeed(file = new URL('../../../data/procedures/procedures.jsonl', import.meta.url)): Seed {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line)
  const fields = numbered(
    'LV',
    lines.map(({ field }) => field),
  )
  const ministries = numbered(
    'BO',
    lines.map(({ ministry }) => ministry),
  )
  const subjects = numbered(
    'DT',
    lines.flatMap((line) => line.subjects),
  )
  const records = lines.map((line) => toRecord(line, { fields, ministries, subjects }))
  return {
    records: changedRecords(records),
    dictionaries: {
      linhvuc: entries(fields),
      coquan: entries(ministries),
      doituong: entries(subjects),
      cap: [
        { MA: 'CAPTINH', TEN: 'Cấp tỉnh' },
        { MA: 'CAPHUYEN', TEN: 'Cấp huyện' },
        { MA: 'CAPXA', TEN: 'Cấp xã' },
      ],
      philephi: [
        { MA: 'PHI.001', TEN: 'Phí thẩm định', LOAI: 'PHI' },
        { MA: 'LP.001', TEN: 'Lệ phí cấp giấy', LOAI: 'LEPHI' },
      ],
    },
  }
}

type Codes = Record<'fields' | 'ministries' | 'subjects', Map<string, string>>

const toRecord = (line: Line, codes: Codes): NationalRecord => ({
  MATTHC: line.code,
  TENTTHC: line.name,
  MACOQUANCONGBO: codes.ministries.get(line.ministry)!,
  LOAITTHC: '0',
  QUYETDINH: line.decision,
  TRANGTHAI: '1',
  NGAYCAPNHAT: '20260701000000',
  TRINHTUTHUCHIEN: [],
  CACHTHUCTHUCHIEN: [...Map.groupBy(line.channels, ({ channel }) => channel)].map(([channel, same]) => ({
    KENH: channels[channel]!,
    THOIGIAN: same.map(({ time, unit, fees }) => ({
      THOIGIANGIAIQUYET: `${time || ''}`,
      DONVITINH: (time && unit && units[unit]) || '',
      MOTA: '',
      PHILEPHI: fees.map(({ amount }) => ({
        MAPHILEPHI: '',
        SOTIEN: `${amount ?? ''}`,
        DONVI: '',
        MOTA: '',
      })),
    })),
  })),
  THANHPHANHOSO: line.cases.map((one) => ({
    TRUONGHOP: one.case ?? '',
    GIAYTO: one.components.map(({ name, originals, copies }) => ({
      MAGIAYTO: '',
      TENGIAYTO: name,
      SOBANCHINH: `${originals}`,
      SOBANSAO: `${copies}`,
      TENMAUDON: '',
      URL: '',
      MA_KQ_THAYTHE: [],
    })),
  })),
  KETQUATHUCHIEN: line.results.map(({ name, code }) => ({ MAKETQUA: code ?? '', TENKETQUA: name })),
  CANCUPHAPLY: line.legal_bases.map((number) => ({
    SOKYHIEU: number,
    TENVANBAN: '',
    COQUANBANHANH: '',
    NGAYBANHANH: '',
  })),
  LINHVUCTHUCHIEN: codes.fields.get(line.field)!,
  CAPTHUCHIEN: line.tiers.map((tier) => tiers[tier]!),
  DOITUONGTHUCHIEN: line.subjects.map((subject) => codes.subjects.get(subject)!),
  COQUANTHUCHIEN: line.agency ? [{ MADONVI: '', TENDONVI: line.agency }] : [],
  COQUANTHAMQUYEN: [],
  COQUANUYQUYEN: [],
  COQUANPHOIHOP: [],
  TTHCLIENQUAN: [],
  TTHCLIENTHONG: [],
})

/** A code for each name, in the order of the alphabet, so that it is the same on every start. */
const numbered = (prefix: string, names: readonly string[]) =>
  new Map(
    [...new Set(names)].sort().map((name, index) => [name, `${prefix}${String(index + 1).padStart(3, '0')}`]),
  )

const entries = (codes: Map<string, string>) => [...codes].map(([TEN, MA]) => ({ MA, TEN }))
