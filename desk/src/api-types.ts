import type { components } from '@mot-cua/contract'

// Names for the parts of the API's answers that screens work with. The shapes are the contract's.
type Schemas = components['schemas']

export type Me = Schemas['Me']
export type QueueItem = Schemas['QueueItem']
export type DossierPage = Schemas['DossierPage']
/** What the desk reads of a problem; it makes one itself when nobody answers. */
export type ProblemDocument = Pick<Schemas['Problem'], 'status' | 'code' | 'detail' | 'errors'>

export type DeskProcedureSummary = Schemas['DeskProcedureSummary']
export type DeskProcedure = Schemas['DeskProcedure']
export type ProcedureVersionEntry = DeskProcedure['history'][number]
export type ProcedureDraft = Schemas['ProcedureDraft']
export type OpenDraft = Schemas['OpenDraft']
export type Difference = Schemas['Difference']
export type RecordFault = Schemas['RecordFault']
export type Level = DeskProcedureSummary['level']
export type ProcedureState = DeskProcedureSummary['state']
export type Field = { field: string; procedures: number }
export type SynonymItem = { phrase: string; meanings: string[]; edited: boolean }
export type SearchReading = {
  heard: string
  groups: { ways: string[]; found: number; weight: number; tellsNothing: boolean }[]
}
export type Decision = { number: string; issuedOn: string; signer: string }

export type Text = { vi: string; en: string }
/** An instant in ISO 8601. */
export type Instant = string
export type QueueList =
  | 'mine'
  | 'reception'
  | 'processing'
  | 'signing'
  | 'issuing'
  | 'returning'
  | 'waiting'
  | 'consulted'
export type DueFilter = 'late' | 'soon' | 'paused' | 'asks'
export type WorkQueue = {
  items: QueueItem[]
  total: number
  pageSize: number
  counts: Record<QueueList, number>
  due: Record<DueFilter, number>
  procedures: { code: string; vi: string; en: string; count: number }[]
  /** `none`: what nobody holds. */
  holders: { id: string; name: string; count: number }[]
}
/** What a list is narrowed to, as the server understands it. */
export type QueueFilters = { due?: DueFilter; words?: string; procedure?: string; holder?: string }
export type SavedView = { id: string; name: string; list: QueueList; search: QueueFilters }

export type ConsultedPage = Schemas['ConsultedPage']
export type Question = ConsultedPage['questions'][number]
export type Consultation = DossierPage['consultations'][number]
export const stances = ['agree', 'conditions', 'disagree'] as const
export type Stance = (typeof stances)[number]

export type Unit = Schemas['Unit']
export type CalendarYear = Schemas['CalendarYear']
export type CalendarDay = Schemas['CalendarDay']
export type CalendarChange = Schemas['CalendarChange']
export type CalendarAdministration = { mayChangeDays: boolean; units: string[]; changes: CalendarChange[] }
export type WeekHours = Pick<CalendarYear['hours'][number], 'weekdays' | 'saturday' | 'arrivalCutoff'>
export type DraftItem =
  | { kind: 'day-off' | 'worked-weekend' | 'ordinary'; date: string; reason: string; reasonEn?: string }
  | { kind: 'hours'; unit: string; from: string; hours: WeekHours | null }
export type CalendarDraft = {
  items: DraftItem[]
  decision: { number: string; date: string; issuer: string }
  sure: CalendarDay['sure']
  reason: string
  pastReason?: string
}
export type CalendarEffect = {
  running: number
  moved: number
  later: number
  earlier: number
  farthest: { oldDue: Instant; newDue: Instant } | null
  firstDue: Instant | null
  lastDue: Instant | null
  past: string[]
}
export type DueRun = {
  change: string
  begunAt: Instant
  total: number | null
  done: number
  moved: number
  finishedAt: Instant | null
}

export type ReviewSummary = Schemas['ReviewSummary']
export type ReviewPage = Schemas['ReviewPage']
export type AgencyProgress = ReviewPage['agencies'][number]
export type ReviewTable = Schemas['ReviewTable']
export type ReviewCondition = ReviewTable['conditions'][number]
export type ReviewRow = ReviewTable['rows'][number]
export type ReviewContent = Pick<
  ReviewRow,
  'answers' | 'proposedLevel' | 'reason' | 'amendments' | 'yearlyDossiers' | 'note'
>
export type SavedEntry = Pick<ReviewRow, 'level' | 'faults' | 'state' | 'revision'>
export type ReviewOrder = {
  title: string
  year: number
  deadline: string
  fields: string[]
  tiers: string[]
  leads: { field: string; unit: string }[]
}
export type DecisionOrder = { number: string; issuedOn: string; effectiveOn: string; signer: string }
export type ReengineeringList = Schemas['ReengineeringList']
export type ReengineeringPage = Schemas['ReengineeringPage']
export type Proposal = {
  after: ReengineeringPage['after']
  tripsBefore: number
  tripsAfter: number
  yearlyDossiers: number
  note: string | null
  revision: number | null
}

export type AnswerRow = DossierPage['sections'][number]['rows'][number]
export type DossierComponent = DossierPage['components'][number]
export type DossierFile = DossierComponent['files'][number]
export type HistoryEntry = DossierPage['history'][number]
export type ControlStep = DossierPage['controlSheet'][number]
export type IssuedResult = DossierPage['issuedResults'][number]
export type OtherResult = DossierPage['otherResults'][number]
export type ResultChange = DossierPage['resultChanges'][number]
export type ResultFact = DossierPage['resultFacts'][number]
export type Reason = DossierPage['reasons'][number]
export type Supplement = DossierPage['supplements'][number]
export type Step = DossierPage['steps'][number]

export type SigningProof = { pin: string; code?: string }
export type SignedResults = {
  signed: string[]
  refused: { id: string; code: string; vi: string; en: string }[]
}
/** Whose key: the person's own, or that of their unit. */
export type KeyOwner = 'own' | 'unit'

/** Why an issued result is to be changed: a class of reasons, and what happened. */
export type ChangeWhy = { reason: string; explanation: string }

/** Who takes a result at the desk, and how they sign for it; `signature` is a PNG as Base64. */
export type Receipt = {
  receiver: string
  relation: 'self' | 'authorised' | 'family'
  proof: string
  signature?: string
  slip: boolean
}

/** What a move is told; the moves that need nothing send nothing. */
export type MoveBodies = {
  accept: undefined
  assign: { staff: string; step: number }
  'request-supplement': { items: { concerns: string; code: string; text?: string }[]; message: string }
  refuse: { code: string; explanation: string }
  'complete-step': { step: number; decision?: string }
  'return-step': { reason: string; step: number }
  'draft-result': { facts?: Record<string, string> }
  'sign-result': SigningProof
  'seal-result': SigningProof
  'hand-over': { receipt: Receipt } | undefined
  'send-by-post': { receiver: string; address: string; tracking: string; cost: number | null }
  'confirm-delivery': undefined
  'post-came-back': { reason: string }
  'explain-delay': { reason: string; proposed: string }
  extend: { day: string }
  'decline-extension': { remark: string }
  'approve-supplement': undefined
  'decline-supplement': { remark: string }
  redirect: { unit: string; reason: string }
  consult: {
    unit?: string
    agency?: { name: string; email: string }
    question: string
    day: string
    sections: string[]
    components: string[]
  }
  'withdraw-consultation': { no: number; reason: string }
  'draft-opinion': { no: number; stance: Stance; opinion: string }
  'sign-opinion': SigningProof & { no: number }
  stop: { reason: string }
  're-open': { decision: { number: string; issuedOn: string }; reason: string }
  'propose-correction': ChangeWhy & { answers: Record<string, string>; facts: Record<string, string> }
  'sign-correction': SigningProof & { decision: { number: string; issuedOn: string } }
  'seal-correction': SigningProof
  'propose-revocation': ChangeWhy
  'revoke-result': { decision: { number: string; issuedOn: string } }
  'decline-result-change': { remark: string }
}
export type Move = keyof MoveBodies
