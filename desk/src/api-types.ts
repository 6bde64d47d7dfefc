/**
 * What the API answers with, named as in its schemas. Written by hand in one place, so that it can become
 * `components['schemas'][…]` of the generated contract without touching a screen.
 */
export type Text = { vi: string; en: string }
/** An instant in ISO 8601. */
export type Instant = string

export type Role =
  | 'clerk'
  | 'officer'
  | 'leader'
  | 'registry-clerk'
  | 'accountant'
  | 'supervisor'
  | 'unit-admin'
  | 'system-admin'
export type Me = {
  kind: string
  id: string
  name: string
  unit?: string
  position?: string
  roles?: string[]
}
export type Unit = {
  id: string
  nameVi: string
  nameEn: string
  desk: { id: string; nameVi: string; nameEn: string }
}

export type QueueList = 'mine' | 'reception' | 'processing' | 'signing' | 'issuing' | 'returning' | 'waiting'
export type QueueItem = {
  id: string
  code: string
  procedure: string
  procedureVi: string
  procedureEn: string
  applicantName: string
  channel: string
  status: string
  step: number
  role: string
  assignee: string | null
  submittedAt: Instant
  dueAt: Instant
  dueState: string
  /** Working time until the due moment, in ms; negative when it has passed. */
  leftMs: number
  assigneeName: string | null
}
export type WorkQueue = { items: QueueItem[]; counts: Record<QueueList, number> }

export type AnswerRow = {
  id: string
  label: Text
  value: Text
  origin: { source: string; asOf: string | null; agrees: boolean; value: Text } | null
  correction: string | null
}
export type DossierFile = { id: string; name: string; mediaType: string; size: number }
export type DossierComponent = {
  id: string
  vi: string
  en: string
  status: string
  proof: Text | null
  files: DossierFile[]
}
export type HistoryEntry = {
  move: string
  status: string
  actorKind: string
  actorName: string
  actorPosition: string | null
  reason: { code?: string; text: Text } | null
  at: Instant
}
export type ControlStep = {
  no: number
  role: string
  unit: string
  staffName: string | null
  startedAt: Instant
  dueAt: Instant
  finishedAt: Instant | null
  outcome: string | null
}
export type Reason = {
  code: string
  kind: string
  vi: string
  en: string
  ground: string
  concerns: string[]
}
export type Supplement = {
  no: number
  requestedBy: string
  requestedAt: Instant
  items: { concerns: string; code: string; text: Text }[]
  message: string
  answeredAt: Instant | null
  answer: string | null
}
export type Colleague = { id: string; name: string; position: string }
export type Step = { no: number; role: string; vi: string; en: string }
export type DossierPage = {
  id: string
  code: string
  procedure: { code: string } & Text
  unit: { id: string } & Text
  channel: string
  applicant: { name: string; phone: string | null }
  status: { code: string } & Text
  nationalStatus: number
  submittedAt: Instant
  acceptedAt: Instant | null
  due: { at: Instant; state: string; leftMs: number; explanation: Text }
  fee: number
  delivery: string
  cases: ({ id: string } & Text)[]
  step: number
  steps: Step[]
  assignee: string | null
  sections: { id: string; title: Text; rows: AnswerRow[] }[]
  components: DossierComponent[]
  supplements: Supplement[]
  history: HistoryEntry[]
  controlSheet: ControlStep[]
  result: Record<string, unknown> | null
  resultFile: string | null
  closedBecause: { code: string; text: Text } | null
  allowedMoves: string[]
  colleagues: Colleague[]
  reasons: Reason[]
}

/** What a move is told; the moves that need nothing send nothing. */
export type MoveBodies = {
  accept: undefined
  assign: { staff: string }
  'request-supplement': { items: { concerns: string; code: string; text?: string }[]; message: string }
  refuse: { code: string; explanation: string }
  'complete-step': undefined
  'return-step': { reason: string }
  'draft-result': undefined
  'sign-result': { pin: string }
  'seal-result': { pin: string }
  'hand-over': undefined
}
export type Move = keyof MoveBodies

/** RFC 9457 with our two members. */
export type ProblemDocument = {
  status: number
  code: string
  detail?: string
  errors?: { pointer: string; code: string; detail: string }[]
}
