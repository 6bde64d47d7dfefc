import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

export type Channel = 'online' | 'post' | 'desk'
export type TimeUnit = 'hour' | 'day' | 'working-day' | 'month'
export type TimeLimit = { time: number; unit: TimeUnit }
export type Tier = 'province' | 'district' | 'commune'
/** toàn trình, một phần, cung cấp thông tin. */
export type ServiceLevel = 'full' | 'partial' | 'info'

/** phí or lệ phí. `amount` in đồng; null when only the note says how it is computed. */
export type Fee = {
  kind: 'fee' | 'charge'
  code: string | null
  amount: number | null
  per: string | null
  note: string | null
}
/** One time limit of a channel with what is paid for it. `case` is the id of the case it holds for, null for every case. */
export type ChannelTime = {
  case: string | null
  time: number | null
  unit: TimeUnit | null
  /** False when the publisher gave no unit and working days were assumed. */
  unitGiven: boolean
  note: string | null
  fees: Fee[]
}
export type ProcedureChannel = { channel: Channel; times: ChannelTime[] }

/** A paper to hand in. `replacedBy`: codes of results that make it needless (MA_KQ_THAYTHE). */
export type ProcedureComponent = {
  id: string
  code: string | null
  name: string
  /** Whether it is a form to be filled in; its name and address when the publisher gives them. */
  form: boolean
  formName: string | null
  formUrl: string | null
  originals: number
  copies: number
  replacedBy: string[]
  /** Numbers of the legal bases that ask for this one paper. */
  legalBases: string[]
}
/** A variant of the procedure with its own papers and steps; the usual one may have no name. */
export type ProcedureCase = {
  id: string
  name: string | null
  steps: string[]
  components: ProcedureComponent[]
}
export type ProcedureResult = { name: string; code: string | null }
export type LegalBasis = {
  number: string
  name: string | null
  issuer: string | null
  issuedOn: PlainDate | null
}
export type Agency = { code: string | null; name: string }
/** Who does it (thực hiện), who may decide (thẩm quyền), who was authorised (ủy quyền), who helps (phối hợp). */
export type Agencies = {
  inCharge: Agency[]
  competent: Agency[]
  authorised: Agency[]
  cooperating: Agency[]
}

/**
 * What the publishing ministry says of a procedure, after the record of the national database of procedures: time limits and
 * fees hang under the channel, papers and steps under the case (trường hợp).
 */
export type ProcedureRecord = {
  code: string
  name: string
  field: string
  /** The agency that publishes it (cơ quan công bố). */
  ministry: string
  tiers: Tier[]
  /** The number of the ministry's decision. */
  decision: string
  subjects: string[]
  agencies: Agencies
  channels: ProcedureChannel[]
  cases: ProcedureCase[]
  results: ProcedureResult[]
  legalBases: LegalBasis[]
  /** Conditions to be met (yêu cầu, điều kiện). */
  requirements: string[]
  related: string[]
  /** Procedures done together with it (liên thông). */
  joint: string[]
}

/** National code of a procedure, such as `1.001193`. */
export const isProcedureCode = (value: string): boolean => /^\d\.\d{6}$/.test(value)

/**
 * How far the procedure can be done online when nobody has said: `partial` with an online channel, else `info`.
 * A default to be reviewed; a published online service makes it `full`.
 */
export const defaultLevel = ({ channels }: Pick<ProcedureRecord, 'channels'>): ServiceLevel =>
  channels.some(({ channel }) => channel === 'online') ? 'partial' : 'info'
