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
  text,
} from './record-shape.ts'

export type Verdict = { kind: 'accepted'; record: ProcedureRecord } | { kind: 'refused'; messages: string[] }

const fee = object<Fee>((value, at, messages) => ({
  kind: oneOf('fee', 'charge')(value.kind, `${at}/kind`, messages),
  code: optional(text)(value.code, `${at}/code`, messages),
  amount: optional(count)(value.amount, `${at}/amount`, messages),
  per: optional(text)(value.per, `${at}/per`, messages),
  note: optional(text)(value.note, `${at}/note`, messages),
}))

const channelTime = object<ChannelTime>((value, at, messages) => {
  const time = optional(count)(value.time, `${at}/time`, messages)
  const units = oneOf('hour', 'day', 'working-day', 'month')
  const unit = optional<TimeUnit>(units)(value.unit, `${at}/unit`, messages)
  if (time && !unit) messages.push(`${at}/unit: a time needs its unit`)
  return {
    case: optional(text)(value.case, `${at}/case`, messages),
    // Publishers write 0 where they mean "not said".
    time: time || null,
    unit: time ? unit : null,
    unitGiven: value.unit_given === true,
    note: optional(text)(value.note, `${at}/note`, messages),
    fees: listOf(fee)(value.fees, `${at}/fees`, messages),
  }
})

/** A channel with its times, or with a single one written beside the channel. */
const channel: Judge<ProcedureChannel> = object((value, at, messages) => ({
  channel: oneOf('online', 'post', 'desk')(value.channel, `${at}/channel`, messages),
  times:
    value.times === undefined
      ? [channelTime(value, at, messages)]
      : list(channelTime, 1)(value.times, `${at}/times`, messages),
}))

/** Each channel once, with all its times in their order. */
const merged = (channels: readonly ProcedureChannel[]): ProcedureChannel[] =>
  [...Map.groupBy(channels, ({ channel }) => channel)].map(([channel, same]) => ({
    channel,
    times: same.flatMap(({ times }) => times),
  }))

const component = object<ProcedureComponent>((value, at, messages) => {
  const formName = optional(text)(value.form_name, `${at}/form_name`, messages)
  return {
    id: optional(text)(value.id, `${at}/id`, messages) ?? idFrom(at, 'p'),
    code: optional(text)(value.code, `${at}/code`, messages),
    name: text(value.name, `${at}/name`, messages),
    form: value.form === true || formName !== null,
    formName,
    formUrl: optional(text)(value.form_url, `${at}/form_url`, messages),
    originals: count(value.originals, `${at}/originals`, messages),
    copies: count(value.copies, `${at}/copies`, messages),
    replacedBy: listOf(text)(value.replaced_by, `${at}/replaced_by`, messages),
    legalBases: listOf(text)(value.legal_bases, `${at}/legal_bases`, messages),
  }
})

const procedureCase = object<ProcedureCase>((value, at, messages) => ({
  id: optional(text)(value.id, `${at}/id`, messages) ?? idFrom(at, 'c'),
  name: optional(text)(value.name ?? value.case, `${at}/name`, messages),
  steps: listOf(text)(value.steps, `${at}/steps`, messages),
  components: list(component)(value.components, `${at}/components`, messages),
}))

/** What the publisher numbers only by its place gets an id from its place: `/cases/0/components/2` is `c1.p3`. */
const idFrom = (at: string, letter: string): string => {
  const places = [...at.matchAll(/\/(\d+)/g)].map(([, place]) => Number(place) + 1)
  return letter === 'c' ? `c${places.at(-1)}` : `c${places.at(-2)}.p${places.at(-1)}`
}

const result = object<ProcedureResult>((value, at, messages) => ({
  name: text(value.name, `${at}/name`, messages),
  code: optional(text)(value.code, `${at}/code`, messages),
}))

const date: Judge<PlainDate> = (value, at, messages) => {
  if (typeof value === 'string' && isPlainDate(value)) return value
  messages.push(`${at}: must be a date, YYYY-MM-DD`)
  return '1970-01-01'
}

/** A legal basis, or only its number. */
const legalBasis: Judge<LegalBasis> = (value, at, messages) =>
  isObject(value)
    ? {
        number: text(value.number, `${at}/number`, messages),
        name: optional(text)(value.name, `${at}/name`, messages),
        issuer: optional(text)(value.issuer, `${at}/issuer`, messages),
        issuedOn: optional(date)(value.issued_on, `${at}/issued_on`, messages),
      }
    : { number: text(value, at, messages), name: null, issuer: null, issuedOn: null }

/** An agency, or only its name. */
const agency: Judge<Agency> = (value, at, messages) =>
  isObject(value)
    ? {
        code: optional(text)(value.code, `${at}/code`, messages),
        name: text(value.name, `${at}/name`, messages),
      }
    : { code: null, name: text(value, at, messages) }

const agencies = (value: Loose, at: string, messages: string[]): Agencies => {
  const some = (name: string) => listOf(agency)(value[name], `${at}/${name}`, messages)
  return {
    inCharge: some('in_charge'),
    competent: some('competent'),
    authorised: some('authorised'),
    cooperating: some('cooperating'),
  }
}

const code: Judge<string> = (value, at, messages) => {
  const found = text(value, at, messages)
  if (found && !isProcedureCode(found)) messages.push(`${at}: "${found}" is not a code such as 1.001193`)
  return found
}

const record = object<ProcedureRecord>((value, at, messages) => {
  const single = optional(text)(value.agency, `${at}/agency`, messages)
  const found: ProcedureRecord = {
    code: code(value.code, `${at}/code`, messages),
    name: text(value.name, `${at}/name`, messages),
    field: text(value.field, `${at}/field`, messages),
    ministry: text(value.ministry, `${at}/ministry`, messages),
    tiers: list(oneOf<Tier>('province', 'district', 'commune'), 1)(value.tiers, `${at}/tiers`, messages),
    decision: text(value.decision, `${at}/decision`, messages),
    subjects: list(text)(value.subjects, `${at}/subjects`, messages),
    agencies: isObject(value.agencies)
      ? agencies(value.agencies, `${at}/agencies`, messages)
      : {
          inCharge: single ? [{ code: null, name: single }] : [],
          competent: [],
          authorised: [],
          cooperating: [],
        },
    channels: merged(list(channel, 1)(value.channels, `${at}/channels`, messages)),
    cases: list(procedureCase)(value.cases, `${at}/cases`, messages),
    results: list(result)(value.results, `${at}/results`, messages),
    legalBases: list(legalBasis)(value.legal_bases, `${at}/legal_bases`, messages),
    requirements: listOf(text)(value.requirements, `${at}/requirements`, messages),
    related: listOf(code)(value.related, `${at}/related`, messages),
    joint: listOf(code)(value.joint, `${at}/joint`, messages),
  }
  if (messages.length === 0) messages.push(...faultsBetween(found))
  return found
})

/** What no single value can be blamed for: ids given twice, a time for a case that is not there, a basis nobody lists. */
function faultsBetween({ cases, channels, legalBases }: ProcedureRecord): string[] {
  const faults: string[] = []
  const caseIds = new Set(cases.map(({ id }) => id))
  if (caseIds.size < cases.length) faults.push('/cases: two cases have the same id')
  const papers = cases.flatMap(({ components }) => components)
  if (new Set(papers.map(({ id }) => id)).size < papers.length)
    faults.push('/cases: two components have the same id')
  for (const { channel, times } of channels)
    for (const time of times)
      if (time.case !== null && !caseIds.has(time.case))
        faults.push(`/channels: the time of ${channel} is for the case ${time.case}, which is not there`)
  const numbers = new Set(legalBases.map(({ number }) => number))
  for (const paper of papers)
    for (const number of paper.legalBases)
      if (!numbers.has(number))
        faults.push(`/cases: ${paper.id} is asked for by ${number}, which is no legal basis of the procedure`)
  return faults
}

/** Whether a line of an import is a whole procedure; every fault is named with its place, and a refused one changes nothing. */
export function judgeRecord(line: unknown): Verdict {
  const messages: string[] = []
  const found = record(line, '', messages)
  return messages.length > 0 ? { kind: 'refused', messages } : { kind: 'accepted', record: found }
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
