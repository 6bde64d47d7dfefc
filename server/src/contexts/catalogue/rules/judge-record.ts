import { isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import {
  type Agencies,
  type Agency,
  type ChannelTime,
  type Fee,
  isProcedureCode,
  type LegalBasis,
  type ProcedureCase,
  type ProcedureChannel,
  type ProcedureComponent,
  type ProcedureRecord,
  type ProcedureResult,
  type Tier,
  type TimeUnit,
} from './procedure-record.ts'
import {
  count,
  isObject,
  type Judge,
  type Loose,
  list,
  listOf,
  object,
  oneOf,
  optional,
  type RecordFault,
  text,
} from './record-shape.ts'

/** `messages`: the faults as lines in English, for reports of an import. */
export type Verdict =
  | { kind: 'accepted'; record: ProcedureRecord }
  | { kind: 'refused'; messages: string[]; faults: RecordFault[] }

const fee = object<Fee>((value, at, faults) => ({
  kind: oneOf('fee', 'charge')(value.kind, `${at}/kind`, faults),
  code: optional(text)(value.code, `${at}/code`, faults),
  amount: optional(count)(value.amount, `${at}/amount`, faults),
  per: optional(text)(value.per, `${at}/per`, faults),
  note: optional(text)(value.note, `${at}/note`, faults),
}))

const channelTime = object<ChannelTime>((value, at, faults) => {
  const time = optional(count)(value.time, `${at}/time`, faults)
  const units = oneOf('hour', 'day', 'working-day', 'month')
  const unit = optional<TimeUnit>(units)(value.unit, `${at}/unit`, faults)
  if (time && !unit)
    faults.push({ pointer: `${at}/unit`, vi: 'Chọn đơn vị của thời hạn.', en: 'a time needs its unit' })
  return {
    case: optional(text)(value.case, `${at}/case`, faults),
    // Publishers write 0 where they mean "not said".
    time: time || null,
    unit: time ? unit : null,
    unitGiven: value.unit_given === true,
    note: optional(text)(value.note, `${at}/note`, faults),
    fees: listOf(fee)(value.fees, `${at}/fees`, faults),
  }
})

/** A channel with its times, or with a single one written beside the channel. */
const channel: Judge<ProcedureChannel> = object((value, at, faults) => ({
  channel: oneOf('online', 'post', 'desk')(value.channel, `${at}/channel`, faults),
  times:
    value.times === undefined
      ? [channelTime(value, at, faults)]
      : list(channelTime, 1)(value.times, `${at}/times`, faults),
}))

/** Each channel once, with all its times in their order. */
const merged = (channels: readonly ProcedureChannel[]): ProcedureChannel[] =>
  [...Map.groupBy(channels, ({ channel }) => channel)].map(([channel, same]) => ({
    channel,
    times: same.flatMap(({ times }) => times),
  }))

const component = object<ProcedureComponent>((value, at, faults) => {
  const formName = optional(text)(value.form_name, `${at}/form_name`, faults)
  return {
    id: optional(text)(value.id, `${at}/id`, faults) ?? idFrom(at, 'p'),
    code: optional(text)(value.code, `${at}/code`, faults),
    name: text(value.name, `${at}/name`, faults),
    form: value.form === true || formName !== null,
    formName,
    formUrl: optional(text)(value.form_url, `${at}/form_url`, faults),
    originals: count(value.originals, `${at}/originals`, faults),
    copies: count(value.copies, `${at}/copies`, faults),
    replacedBy: listOf(text)(value.replaced_by, `${at}/replaced_by`, faults),
    legalBases: listOf(text)(value.legal_bases, `${at}/legal_bases`, faults),
  }
})

const procedureCase = object<ProcedureCase>((value, at, faults) => ({
  id: optional(text)(value.id, `${at}/id`, faults) ?? idFrom(at, 'c'),
  name: optional(text)(value.name ?? value.case, `${at}/name`, faults),
  steps: listOf(text)(value.steps, `${at}/steps`, faults),
  components: list(component)(value.components, `${at}/components`, faults),
}))

/** What the publisher numbers only by its place gets an id from its place: `/cases/0/components/2` is `c1.p3`. */
const idFrom = (at: string, letter: string): string => {
  const places = [...at.matchAll(/\/(\d+)/g)].map(([, place]) => Number(place) + 1)
  return letter === 'c' ? `c${places.at(-1)}` : `c${places.at(-2)}.p${places.at(-1)}`
}

const result = object<ProcedureResult>((value, at, faults) => ({
  name: text(value.name, `${at}/name`, faults),
  code: optional(text)(value.code, `${at}/code`, faults),
}))

const date: Judge<PlainDate> = (value, at, faults) => {
  if (typeof value === 'string' && isPlainDate(value)) return value
  faults.push({ pointer: at, vi: 'Không phải là ngày.', en: 'must be a date, YYYY-MM-DD' })
  return '1970-01-01'
}

/** A legal basis, or only its number. */
const legalBasis: Judge<LegalBasis> = (value, at, faults) =>
  isObject(value)
    ? {
        number: text(value.number, `${at}/number`, faults),
        name: optional(text)(value.name, `${at}/name`, faults),
        issuer: optional(text)(value.issuer, `${at}/issuer`, faults),
        issuedOn: optional(date)(value.issued_on, `${at}/issued_on`, faults),
      }
    : { number: text(value, at, faults), name: null, issuer: null, issuedOn: null }

/** An agency, or only its name. */
const agency: Judge<Agency> = (value, at, faults) =>
  isObject(value)
    ? {
        code: optional(text)(value.code, `${at}/code`, faults),
        name: text(value.name, `${at}/name`, faults),
      }
    : { code: null, name: text(value, at, faults) }

const agencies = (value: Loose, at: string, faults: RecordFault[]): Agencies => {
  const some = (name: string) => listOf(agency)(value[name], `${at}/${name}`, faults)
  return {
    inCharge: some('in_charge'),
    competent: some('competent'),
    authorised: some('authorised'),
    cooperating: some('cooperating'),
  }
}

const code: Judge<string> = (value, at, faults) => {
  const found = text(value, at, faults)
  if (found && !isProcedureCode(found))
    faults.push({
      pointer: at,
      vi: `“${found}” không phải mã thủ tục như 1.001193.`,
      en: `"${found}" is not a code such as 1.001193`,
    })
  return found
}

const record = object<ProcedureRecord>((value, at, faults) => {
  const single = optional(text)(value.agency, `${at}/agency`, faults)
  const found: ProcedureRecord = {
    code: code(value.code, `${at}/code`, faults),
    name: text(value.name, `${at}/name`, faults),
    field: text(value.field, `${at}/field`, faults),
    ministry: text(value.ministry, `${at}/ministry`, faults),
    tiers: list(oneOf<Tier>('province', 'district', 'commune'), 1)(value.tiers, `${at}/tiers`, faults),
    decision: text(value.decision, `${at}/decision`, faults),
    subjects: list(text)(value.subjects, `${at}/subjects`, faults),
    agencies: isObject(value.agencies)
      ? agencies(value.agencies, `${at}/agencies`, faults)
      : {
          inCharge: single ? [{ code: null, name: single }] : [],
          competent: [],
          authorised: [],
          cooperating: [],
        },
    channels: merged(list(channel, 1)(value.channels, `${at}/channels`, faults)),
    cases: list(procedureCase)(value.cases, `${at}/cases`, faults),
    results: list(result)(value.results, `${at}/results`, faults),
    legalBases: list(legalBasis)(value.legal_bases, `${at}/legal_bases`, faults),
    requirements: listOf(text)(value.requirements, `${at}/requirements`, faults),
    related: listOf(code)(value.related, `${at}/related`, faults),
    joint: listOf(code)(value.joint, `${at}/joint`, faults),
  }
  if (faults.length === 0) faults.push(...faultsBetween(found))
  return found
})

/** What no single value can be blamed for: ids given twice, a time for a case that is not there, a basis nobody lists. */
function faultsBetween({ cases, channels, legalBases }: ProcedureRecord): RecordFault[] {
  const faults: RecordFault[] = []
  const fault = (pointer: string, vi: string, en: string) => faults.push({ pointer, vi, en })
  const caseIds = new Set(cases.map(({ id }) => id))
  if (caseIds.size < cases.length)
    fault('/cases', 'Hai trường hợp có cùng định danh.', 'two cases have the same id')
  const papers = cases.flatMap(({ components }) => components)
  if (new Set(papers.map(({ id }) => id)).size < papers.length)
    fault('/cases', 'Hai thành phần hồ sơ có cùng định danh.', 'two components have the same id')
  for (const { channel, times } of channels)
    for (const { case: of } of times)
      if (of !== null && !caseIds.has(of))
        fault(
          '/channels',
          `Một thời hạn dành cho trường hợp ${of} không có trong thủ tục.`,
          `the time of ${channel} is for the case ${of}, which is not there`,
        )
  const numbers = new Set(legalBases.map(({ number }) => number))
  for (const paper of papers)
    for (const number of paper.legalBases)
      if (!numbers.has(number))
        fault(
          '/cases',
          `“${paper.name}” viện dẫn ${number}, không có trong căn cứ pháp lý của thủ tục.`,
          `${paper.id} is asked for by ${number}, which is no legal basis of the procedure`,
        )
  return faults
}

/** Reads a record as far as it goes: what is missing is blank, and every fault is named with its place. */
export function readRecord(line: unknown): { record: ProcedureRecord; faults: RecordFault[] } {
  const faults: RecordFault[] = []
  return { record: record(line, '', faults), faults }
}

/** Whether a line of an import is a whole procedure; every fault is named with its place, and a refused one changes nothing. */
export function judgeRecord(line: unknown): Verdict {
  const { record, faults } = readRecord(line)
  const messages = faults.map(({ pointer, en }) => `${pointer}: ${en}`)
  return faults.length > 0 ? { kind: 'refused', messages, faults } : { kind: 'accepted', record }
}

/** The record in the form that files have it, so that what was read can be written and read again. */
export const toFileRecord = ({ channels, cases, legalBases, agencies, ...rest }: ProcedureRecord): Loose => ({
  ...rest,
  agencies: {
    in_charge: agencies.inCharge,
    competent: agencies.competent,
    authorised: agencies.authorised,
    cooperating: agencies.cooperating,
  },
  channels: channels.map(({ channel, times }) => ({
    channel,
    times: times.map(({ unitGiven, ...time }) => ({ ...time, unit_given: unitGiven })),
  })),
  cases: cases.map(({ components, ...one }) => ({
    ...one,
    components: components.map(({ formName, formUrl, replacedBy, legalBases: bases, ...paper }) => ({
      ...paper,
      form_name: formName,
      form_url: formUrl,
      replaced_by: replacedBy,
      legal_bases: bases,
    })),
  })),
  legal_bases: legalBases.map(({ issuedOn, ...basis }) => ({ ...basis, issued_on: issuedOn })),
})
