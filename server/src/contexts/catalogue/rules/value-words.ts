import type { Locale, Text } from '../../../kernel/values/locale.ts'
import { placeNames } from './place-names.ts'
import type { Channel, Fee, Tier, TimeUnit } from './procedure-record.ts'
import type { Part } from './record-layout.ts'

const units: Record<TimeUnit, Text> = {
  hour: { vi: 'giờ', en: 'hours' },
  day: { vi: 'ngày', en: 'days' },
  'working-day': { vi: 'ngày làm việc', en: 'working days' },
  month: { vi: 'tháng', en: 'months' },
}
const channels: Record<Channel, Text> = {
  online: { vi: 'Trực tuyến', en: 'Online' },
  post: { vi: 'Bưu chính', en: 'Post' },
  desk: { vi: 'Trực tiếp', en: 'At the desk' },
}
const tiers: Record<Tier, Text> = {
  province: { vi: 'cấp tỉnh', en: 'province' },
  district: { vi: 'cấp huyện', en: 'district' },
  commune: { vi: 'cấp xã', en: 'commune' },
}
const kinds: Record<Fee['kind'], Text> = {
  fee: { vi: 'Phí', en: 'Fee' },
  charge: { vi: 'Lệ phí', en: 'Charge' },
}
const chosen: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  tiers,
  channels,
  'channels/channel': channels,
  'channels/times/unit': units,
  'channels/times/fees/kind': kinds,
}
const yes: Text = { vi: 'có', en: 'yes' }
const no: Text = { vi: 'không', en: 'no' }
const notSaid: Text = { vi: 'chưa quy định', en: 'not said' }
const byTable: Text = { vi: 'theo biểu phí', en: 'by the table of fees' }

/** In which language somebody reads, and the names of cases by their ids: times are given for a case by its id. */
export type Reader = { locale: Locale; caseNames: ReadonlyMap<string, string | null> }

const usual: Text = { vi: 'Trường hợp chung', en: 'Usual case' }

/** A single value of a record in words, a text each for the steps and such; `of` is the thing that says it. */
export function valueWords(value: unknown, path: string, of: Part, { caseNames, locale }: Reader): string[] {
  if (Array.isArray(value)) return value.map(String)
  if (path === 'channels/times/time') return [timeWords(value, of, locale)]
  if (path === 'channels/times/fees/amount')
    return [typeof value === 'number' ? `${value.toLocaleString('vi-VN')} đ` : byTable[locale]]
  if (value === null || value === undefined || value === '') return []
  if (typeof value === 'boolean') return [(value ? yes : no)[locale]]
  if (path === 'channels/times/case') return [caseNames.get(String(value)) ?? usual[locale]]
  return [chosen[path]?.[String(value)]?.[locale] ?? String(value)]
}

function timeWords(time: unknown, { unit, unitGiven }: Part, locale: Locale): string {
  if (typeof time !== 'number' || !time) return notSaid[locale]
  const assumed = unitGiven === false ? { vi: ' (đơn vị suy ra)', en: ' (unit assumed)' }[locale] : ''
  return `${time} ${units[unit as TimeUnit]?.[locale] ?? ''}${assumed}`
}

const quoted = (vi: string, en: string, text: unknown): Text => ({
  vi: `${vi} “${text}”`,
  en: `${en} “${text}”`,
})

/** What a thing of a list is called; undefined for texts, which are called what their list is. */
export function thingName(path: string, thing: Part, caseNames: Reader['caseNames']): Text | undefined {
  const { name, code, number, kind } = thing
  if (path === 'cases') return name === null ? usual : quoted('Trường hợp', 'Case', name)
  if (path === 'cases/components') return quoted('Thành phần', 'Component', name)
  if (path === 'channels') return channels[thing.channel as Channel]
  if (path === 'channels/times') return timeName(thing, caseNames)
  if (path === 'channels/times/fees') {
    const { vi, en } = kinds[kind as Fee['kind']]
    return code ? { vi: `${vi} ${code}`, en: `${en} ${code}` } : { vi, en }
  }
  if (path === 'results') return quoted('Kết quả', 'Result', name)
  if (path === 'legalBases') return { vi: `Căn cứ ${number}`, en: `Legal basis ${number}` }
  if (path.startsWith('agencies/')) return quoted(placeNames[path]!.vi, placeNames[path]!.en, name)
  return undefined
}

function timeName({ case: of }: Part, caseNames: Reader['caseNames']): Text {
  if (of === null) return { vi: 'Thời hạn', en: 'Time limit' }
  const name = caseNames.get(String(of))
  return name
    ? quoted('Thời hạn của', 'Time limit of', name)
    : { vi: 'Thời hạn của trường hợp chung', en: 'Time limit of the usual case' }
}
