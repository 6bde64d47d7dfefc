import type { Answers, PlainDate } from './answers.ts'
import type { Condition } from './condition.ts'
import type { Certainty, FormDefinition, ListItem } from './form.ts'

export type Channel = 'online' | 'desk' | 'post'

export type LegalBasis = {
  number: string
  title_vi: string
  issued?: PlainDate
  effectiveFrom?: PlainDate
  effectiveTo?: PlainDate
  role?: string
  sure: Certainty
}

/** A variant of the procedure. Without `when` it is found only while processing, as `found` says. */
export type Case = {
  id: string
  label_vi: string
  label_en: string
  when?: Condition
  found?: string
  condition_en: string
  ground: string
  sure: Certainty
  validFrom?: PlainDate
  validTo?: PlainDate
}

/**
 * Data that make a paper unnecessary: every named field filled from the source and left unchanged. Of the source `answers`: the
 * answers satisfy `when`, such as a consent given elsewhere.
 */
export type Proof = {
  source: string
  fields: readonly string[]
  when?: Condition
  data_vi: string
  data_en: string
}

/**
 * A paper the procedure requires. `isForm`: made from the answers; `shownOnly`: shown at the desk, not kept;
 * `askedLater_…`: an officer may ask for it, for the reason given.
 */
export type Component = {
  id: string
  name_vi: string
  name_en: string
  ask_vi: string
  ask_en: string
  hint_vi?: string
  hint_en?: string
  required: boolean | Condition
  askedLater_vi?: string
  askedLater_en?: string
  originals: number
  copies: number
  isForm?: boolean
  shownOnly?: boolean
  /** At the desk it is shown whatever was answered, as who comes shows who they are. */
  shownAtDesk?: boolean
  provenBy?: readonly Proof[]
  note?: string
  sure: Certainty
}

/** A group that pays nothing, from and to the days given (both included). */
export type Exemption = { group: string; validFrom?: PlainDate; validTo?: PlainDate }

/**
 * An amount that falls with the number of units, counted row by row of a table: `units` and `quantity` are its columns
 * (pages of an original, copies wanted), each step holds up to and including its unit, `most` bounds one of the quantity.
 */
export type Tariff = {
  table: string
  units: string
  quantity: string
  steps: readonly { upTo?: number; amount: number }[]
  most?: number
}

/**
 * A fee (phí) or charge (lệ phí) in integer đồng. `amount: null` is set by the provincial council and costs nothing until
 * it is. `quantity` names the field that says how many (a number, or a table: its rows, and `quantityPlus` more), `tariff`
 * replaces amount and quantity, `exemption` names the field with the exempt group.
 */
export type Fee = {
  id: string
  kind: 'fee' | 'charge'
  vi: string
  en: string
  amount: number | null
  unit_vi?: string
  unit_en?: string
  quantity?: string
  quantityPlus?: number
  tariff?: Tariff
  when?: Condition
  exemption?: string
  exempt?: readonly Exemption[]
  channels?: readonly Channel[]
  validFrom?: PlainDate
  validTo?: PlainDate
  ground: string
  note?: string
  sure: Certainty
}

/** How long the procedure may take: working days (of 8 hours); received after `cutOff` the clock starts next working day. */
export type ProcessingTime = {
  workingDays: number
  workingHours: number
  cutOff: string
  limit_vi: string
  limit_en: string
  channels: Readonly<Record<Channel, { vi: string; en: string }>>
  verification_vi?: string
  verification_en?: string
  noticePeriod_vi?: string
  noticePeriod_en?: string
  note?: string
  sure: Certainty
}

export type ProcessRole = 'clerk' | 'officer' | 'leader' | 'registry-clerk'

/** What whoever does a step may decide there; steps after it begin by it. */
export type StepDecision = { id: string; vi: string; en: string }

/**
 * What must be there before a step may be done: components by id (those that the dossier does not need are not asked for), papers
 * issued, by the number of their form (1 to 5, Circular 03/2025), and how far the result is.
 */
export type StepNeeds = {
  components?: readonly string[]
  papers?: readonly number[]
  result?: 'drafted' | 'signed'
  /** Results that another agency issues (their codes): each recorded, or that there is none and why. */
  results?: readonly string[]
}

/** What else than finishing it may be done with a dossier in a step. */
export type StepMove = 'request-supplement' | 'refuse' | 'return-step'

/**
 * One step: who, what, and its share of the hours in percent; `onlineShare` where its share of the online hours is another. `originStep` is the number in the approved order of work. It begins
 * when every step of `after` (ids of steps above it; absent: the one right above) is done or left out, and one at least is done;
 * it is left out when its condition does not hold: `when` speaks of the answers, `decided` names decisions of a step before it,
 * `otherwise` holds when no other step after the same ones begins. Steps after the same one run side by side.
 */
export type ProcessStep = {
  step: number
  id: string
  originStep: number
  unitKind: string
  role: ProcessRole
  action_vi: string
  action_en: string
  share: number
  onlineShare?: number
  after?: readonly string[]
  when?: Condition
  decided?: readonly string[]
  otherwise?: boolean
  decisions?: readonly StepDecision[]
  /** The result is drafted here; when no step says so, in the officer's last step above the signature. */
  drafts?: boolean
  needs?: StepNeeds
  /** Which of these may be made in the step; absent: all that its role may. */
  moves?: readonly StepMove[]
  note_vi?: string
  note_en?: string
}

/**
 * An internal process (quy trình nội bộ). The shares along its longest way sum to 100. The first of a service is the usual one; one
 * with `cases` is taken by dossiers in which one of these holds.
 * `onlineHours`: what dossiers handed in online are promised, 20 to 30 % less in the provinces' plans; absent: the same.
 */
export type Process = {
  id: string
  name_vi: string
  name_en: string
  totalHours: number
  onlineHours?: number
  cases?: readonly string[]
  leftOut: readonly { originStep: number; vi: string; en: string; why: string; shareTo?: string }[]
  steps: readonly ProcessStep[]
  origin: string
  note?: string
  sure: Certainty
}

/**
 * A line of the result paper; `value` names a field of the form or a fact made while processing, or several with ` + ` or commas
 * between them; `(year)` after a date takes its year. `beside`: on the row of the line before it; `heading_vi` stands above it.
 */
export type ResultLine = {
  label_vi: string
  label_en: string
  value: string
  type: string
  beside?: boolean
  heading_vi?: string
  note?: string
}

/**
 * How a result is made here from its layout: the book it is numbered in, how the number is written (`{number}`, `{year}`), the name
 * at its head in capitals, whether it looks like a certificate or a notice, and for how many months it holds. `opening_vi` and
 * `closing_vi` are paragraphs before and after the lines, with answers and facts in braces; `signedBy` are people who sign by hand
 * beside the office. A result without it is made elsewhere: a record of another system, or a letter with its own layout.
 */
export type ResultMaking = {
  book: string
  number: string
  title_vi: string
  style: 'certificate' | 'notice'
  validMonths?: number
  opening_vi?: readonly string[]
  closing_vi?: readonly string[]
  /** What stands over the offices of a certificate's signatory: `NGƯỜI KÝ TRÍCH LỤC`. */
  signer_vi?: string
  signedBy?: readonly { label_vi: string; name: string }[]
  facts?: readonly ResultFact[]
}

/**
 * What an officer enters when the result is drafted, because no answer and no database here says it. It goes
 * before an answer of its name; with such an answer it may be left empty, required or not.
 */
export type ResultFact = {
  id: string
  label_vi: string
  label_en: string
  hint_vi?: string
  hint_en?: string
  type: 'text' | 'number' | 'date'
  required: boolean
}

export type ResultPaper = {
  code: string
  name_vi: string
  name_en: string
  form: string
  layout: readonly ResultLine[]
  structuredData: readonly string[]
  validity_vi: string
  validity_en: string
  making?: ResultMaking
  /** The agency that issues it, where that is not the one that handles the dossier. */
  issuedBy_vi?: string
  issuedBy_en?: string
  /** Of a result of another agency: it is awaited when this holds; absent: always. */
  when?: Condition
  sure: Certainty
}

export type ReasonKind =
  | 'refusal'
  | 'supplement'
  | 'verification'
  | 'wait'
  | 'transfer'
  | 'partial'
  | 'advice'

/** A reason an officer may give; `{…}` in a sentence is filled in; `concerns` names fields, components, `payment` or `dossier`. */
export type Reason = {
  code: string
  kind: ReasonKind
  sentence_vi: string
  sentence_en: string
  ground: string
  concerns: readonly string[]
  sure: Certainty
}

/** An invented applicant; `cases` are all that hold, `components` those needed where said, and the amounts are in đồng. */
export type Example = {
  id: string
  title_vi: string
  title_en: string
  cases: readonly string[]
  submittedOn: PlainDate
  channel: Channel
  answers: Answers
  expected: { fee: number; charge?: number; components?: readonly string[]; result?: string; notes?: string }
}

/**
 * One version of a service as it ships in `data/services/<code>/`: the members of `service.json`, and one file
 * per longer member (`form.json`, `components.json`, `process.json`, `results.json`, `reasons.json`, `examples.json`).
 */
export type ServiceDefinition = {
  schema: 1
  code: string
  version: number
  validFrom: PlainDate
  validTo: PlainDate | null
  validity_note: string
  name_vi: string
  name_en: string
  citizenName_vi: string
  citizenName_en: string
  field_vi: string
  field_en: string
  tiers: readonly ('province' | 'district' | 'commune')[]
  publishedBy: string
  checkedOn: PlainDate
  origin: readonly string[]
  certainty: Readonly<Record<string, Certainty>>
  legalBases: readonly LegalBasis[]
  /**
   * Whose data the sources give when somebody acts for another: those of who fills it in (`requester`, when absent), or of who
   * is represented, as in forms that name only the person concerned.
   */
  personIs?: 'requester' | 'represented'
  /** Which answers say how the applicant is reached. */
  contact?: { phone?: string; email?: string; address?: string }
  whoMayApply: readonly { id: string; vi: string; en: string; ground: string; sure: Certainty }[]
  where: { rule_vi: string; rule_en: string; ground: string; sure: Certainty }
  cases: readonly Case[]
  fees: readonly Fee[]
  charges: readonly Fee[]
  time: ProcessingTime
  form: FormDefinition
  components: readonly Component[]
  process: readonly Process[]
  results: readonly ResultPaper[]
  reasons: readonly Reason[]
  examples: readonly Example[]
}

/** A list of codes as it ships in `data/code-lists/<id>.json`. */
export type CodeList = {
  id: string
  name_vi: string
  name_en: string
  origin: string
  sure: Certainty
  note?: string
  items: readonly (ListItem & { placeholders?: readonly string[] })[]
}
