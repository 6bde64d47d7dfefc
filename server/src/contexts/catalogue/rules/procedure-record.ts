export type Channel = 'online' | 'post' | 'desk'
export type TimeUnit = 'hour' | 'day' | 'working-day' | 'month'
export type TimeLimit = { time: number; unit: TimeUnit }
export type Tier = 'province' | 'commune'
export type ServiceLevel = 'full' | 'partial' | 'info'

/** `amount` in đồng. */
export type Fee = { kind: 'fee' | 'charge'; amount: number }
/** One way to hand in a dossier; the time is null when the publisher gives none, and `unitGiven` false when the unit was assumed. */
export type ProcedureChannel = {
  channel: Channel
  time: number | null
  unit: TimeUnit | null
  unitGiven: boolean
  fees: Fee[]
}
export type ProcedureComponent = { name: string; form: boolean; originals: number; copies: number }
export type ProcedureCase = { case: string | null; components: ProcedureComponent[] }
export type ProcedureResult = { name: string; code: string | null }

/** What the publishing ministry says of a procedure. */
export type ProcedureRecord = {
  code: string
  name: string
  field: string
  ministry: string
  tiers: Tier[]
  decision: string
  subjects: string[]
  agency: string | null
  channels: ProcedureChannel[]
  cases: ProcedureCase[]
  results: ProcedureResult[]
  legalBases: string[]
}

export type Verdict = { kind: 'accepted'; record: ProcedureRecord } | { kind: 'refused'; messages: string[] }

type Loose = Record<string, unknown>
type Judge<T> = (value: unknown, at: string, messages: string[]) => T

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text: Judge<string> = (value, at, messages) => {
  const clean = typeof value === 'string' ? value.normalize('NFC').trim() : ''
  if (!clean) messages.push(`${at}: a text is required`)
  return clean
}

const optional =
  <T>(judge: Judge<T>): Judge<T | null> =>
  (value, at, messages) =>
    value === null || value === undefined ? null : judge(value, at, messages)

const oneOf =
  <T extends string>(...allowed: T[]): Judge<T> =>
  (value, at, messages) => {
    const found = allowed.find((choice) => choice === value)
    if (found === undefined) messages.push(`${at}: must be ${allowed.join(', ')}`)
    return found ?? allowed[0]!
  }

const count: Judge<number> = (value, at, messages) => {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number
  messages.push(`${at}: must be a whole number, 0 or more`)
  return 0
}

const flag: Judge<boolean> = (value, at, messages) => {
  if (typeof value !== 'boolean') messages.push(`${at}: must be true or false`)
  return value === true
}

const list =
  <T>(judge: Judge<T>, least = 0): Judge<T[]> =>
  (value, at, messages) => {
    if (!Array.isArray(value) || value.length < least) {
      messages.push(least > 0 ? `${at}: at least ${least} is required` : `${at}: must be a list`)
      return []
    }
    return value.map((item, index) => judge(item, `${at}/${index}`, messages))
  }

const object =
  <T>(shape: (value: Loose, at: string, messages: string[]) => T): Judge<T> =>
  (value, at, messages) => {
    if (!isObject(value)) messages.push(`${at}: must be an object`)
    return shape(isObject(value) ? value : {}, at, messages)
  }

const fee = object<Fee>((value, at, messages) => ({
  kind: oneOf('fee', 'charge')(value.kind, `${at}/kind`, messages),
  amount: count(value.amount, `${at}/amount`, messages),
}))

const channel = object<ProcedureChannel>((value, at, messages) => {
  const time = optional(count)(value.time, `${at}/time`, messages)
  const units = oneOf('hour', 'day', 'working-day', 'month')
  const unit = optional<TimeUnit>(units)(value.unit, `${at}/unit`, messages)
  if (time && !unit) messages.push(`${at}/unit: a time needs its unit`)
  return {
    channel: oneOf('online', 'post', 'desk')(value.channel, `${at}/channel`, messages),
    // Publishers write 0 where they mean "not said".
    time: time || null,
    unit: time ? unit : null,
    unitGiven: value.unit_given === true,
    fees: list(fee)(value.fees, `${at}/fees`, messages),
  }
})

const component = object<ProcedureComponent>((value, at, messages) => ({
  name: text(value.name, `${at}/name`, messages),
  form: flag(value.form, `${at}/form`, messages),
  originals: count(value.originals, `${at}/originals`, messages),
  copies: count(value.copies, `${at}/copies`, messages),
}))

const procedureCase = object<ProcedureCase>((value, at, messages) => ({
  case: optional(text)(value.case, `${at}/case`, messages),
  components: list(component)(value.components, `${at}/components`, messages),
}))

const result = object<ProcedureResult>((value, at, messages) => ({
  name: text(value.name, `${at}/name`, messages),
  code: optional(text)(value.code, `${at}/code`, messages),
}))

const code: Judge<string> = (value, at, messages) => {
  const found = text(value, at, messages)
  if (found && !/^\d\.\d{6}$/.test(found)) messages.push(`${at}: "${found}" is not a code such as 1.001193`)
  return found
}

const record = object<ProcedureRecord>((value, at, messages) => ({
  code: code(value.code, `${at}/code`, messages),
  name: text(value.name, `${at}/name`, messages),
  field: text(value.field, `${at}/field`, messages),
  ministry: text(value.ministry, `${at}/ministry`, messages),
  tiers: list(oneOf<Tier>('province', 'commune'), 1)(value.tiers, `${at}/tiers`, messages),
  decision: text(value.decision, `${at}/decision`, messages),
  subjects: list(text)(value.subjects, `${at}/subjects`, messages),
  agency: optional(text)(value.agency, `${at}/agency`, messages),
  channels: list(channel, 1)(value.channels, `${at}/channels`, messages),
  cases: list(procedureCase)(value.cases, `${at}/cases`, messages),
  results: list(result)(value.results, `${at}/results`, messages),
  legalBases: list(text)(value.legal_bases, `${at}/legal_bases`, messages),
}))

/** Whether a line of an import is a whole procedure; every fault is named with its place, and a refused one changes nothing. */
export function judgeRecord(line: unknown): Verdict {
  const messages: string[] = []
  const found = record(line, '', messages)
  return messages.length > 0 ? { kind: 'refused', messages } : { kind: 'accepted', record: found }
}

/**
 * How far the procedure can be done online when nobody has said: `partial` with an online channel, else `info`.
 * A default to be reviewed; a published online service makes it `full`.
 */
export const defaultLevel = ({ channels }: Pick<ProcedureRecord, 'channels'>): ServiceLevel =>
  channels.some(({ channel }) => channel === 'online') ? 'partial' : 'info'
