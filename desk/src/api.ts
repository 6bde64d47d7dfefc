import type { Process } from '@mot-cua/form-engine'
import type {
  CalendarAdministration,
  CalendarDraft,
  CalendarEffect,
  CalendarYear,
  ConsultedPage,
  Decision,
  DecisionOrder,
  DeskProcedure,
  DeskProcedureSummary,
  DossierPage,
  DueRun,
  Field,
  KeyOwner,
  Level,
  Me,
  Move,
  MoveBodies,
  OpenDraft,
  ProblemDocument,
  ProcedureDraft,
  Proposal,
  RecordFault,
  ReengineeringList,
  ReengineeringPage,
  ReviewContent,
  ReviewOrder,
  ReviewPage,
  ReviewSummary,
  ReviewTable,
  SavedEntry,
  SavedView,
  SearchReading,
  SignedResults,
  SigningProof,
  SynonymItem,
  Text,
  Unit,
  WorkQueue,
} from './api-types.ts'
import { preferences } from './shell/preferences.ts'
import { sessionEnded } from './shell/session.ts'

/** A refusal as the server explained it. `detail` is a sentence for the reader; empty when the server could not say. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors: readonly { pointer: string; code: string; detail: string }[]

  constructor({ status, code, detail = '', errors = [] }: ProblemDocument) {
    super(`${code} (${status})`)
    this.status = status
    this.code = code
    this.detail = detail
    this.errors = errors
  }
}

/** What a refusal says about each field, by its name. */
export const faultsOf = (error: unknown): Record<string, string> =>
  Object.fromEntries(
    (error instanceof Problem ? error.errors : []).map(({ pointer, detail }) => [pointer.slice(1), detail]),
  )

export type ProceduresPage = { items: DeskProcedureSummary[]; total: number; pages: number }
export type DraftSaved = { revision: number; savedAt: string; faults: RecordFault[]; outdated: boolean }
export type DraftStart = {
  kind: 'new' | 'change' | 'annul'
  procedure: string
  field?: string
  validFrom?: string
  note?: string
}
export type NewOffer = {
  level: Level
  reason: string | null
  legalGround: string | null
  onNationalPortal: boolean
  paperless: boolean
  units: string[]
  validFrom: string
  decision: Decision
}

const procedureUrl = (code: string) => `/api/v1/desk/procedures/${encodeURIComponent(code)}`
const synonymUrl = (phrase: string) => `/api/v1/desk/synonyms/${encodeURIComponent(phrase)}`
const draftsUrl = '/api/v1/desk/procedure-drafts'
const draftUrl = (id: string) => `${draftsUrl}/${encodeURIComponent(id)}`
const reviewUrl = (id: string) => `/api/v1/desk/reviews/${encodeURIComponent(id)}`
const tableUrl = (id: string, unit: string) => `${reviewUrl(id)}/tables/${encodeURIComponent(unit)}`
const reengineeringUrl = (code: string) => `/api/v1/desk/reengineering/${encodeURIComponent(code)}`
const dailyLetterUrl = '/api/v1/desk/me/daily-letter'
const dossierUrl = (id: string) => `/api/v1/desk/dossiers/${encodeURIComponent(id)}`

/**
 * Requests of dossiers and sign-in; those of the organisation are in `features/organisation/requests.ts`. Each rejects with a
 * `Problem`; nothing else in the desk talks to the server.
 */
export const api = {
  me: (): Promise<Me> => request('GET', '/api/v1/me', { mayEnd: false }),
  signIn: (body: { username: string; password: string; code: string }): Promise<void> =>
    request('POST', '/api/v1/staff/sign-in', { body, mayEnd: false }),
  signOut: (): Promise<void> => request('DELETE', '/api/v1/session', { mayEnd: false }),
  dailyLetter: (): Promise<{ on: boolean }> => request('GET', dailyLetterUrl),
  chooseDailyLetter: (on: boolean): Promise<void> => request('PUT', dailyLetterUrl, { body: { on } }),
  workQueue: (query: string): Promise<WorkQueue> => request('GET', `/api/v1/work-queue?${query}`),
  writeNote: (id: string, text: string): Promise<void> =>
    request('POST', `${dossierUrl(id)}/notes`, { body: { text } }),
  competentUnits: (id: string): Promise<{ items: { id: string; vi: string; en: string }[] }> =>
    request('GET', `${dossierUrl(id)}/competent-units`),
  savedViews: (): Promise<{ items: SavedView[] }> => request('GET', '/api/v1/work-queue/views'),
  saveView: (body: Omit<SavedView, 'id'>): Promise<{ id: string }> =>
    request('POST', '/api/v1/work-queue/views', { body }),
  forgetView: (id: string): Promise<void> =>
    request('DELETE', `/api/v1/work-queue/views/${encodeURIComponent(id)}`),
  colleagues: (role: string): Promise<{ items: { id: string; name: string }[] }> =>
    request('GET', `/api/v1/desk/colleagues?role=${encodeURIComponent(role)}`),
  units: (): Promise<{ items: Unit[] }> => request('GET', '/api/v1/units'),
  dossier: (id: string): Promise<DossierPage> => request('GET', dossierUrl(id)),
  consultableUnits: (id: string): Promise<{ items: (Text & { id: string })[] }> =>
    request('GET', `${dossierUrl(id)}/consultable-units`),
  consulted: (id: string): Promise<ConsultedPage> => request('GET', `${dossierUrl(id)}/consulted`),
  dossierProcess: (id: string): Promise<{ process: Process; open: string[]; done: string[] }> =>
    request('GET', `${dossierUrl(id)}/process`),
  move: <M extends Move>(id: string, move: M, body: MoveBodies[M]): Promise<void> =>
    request('POST', `${dossierUrl(id)}/${move}`, { body }),
  signingKey: (of: KeyOwner): Promise<{ asks: ('pin' | 'code')[]; most: number }> =>
    request('GET', `/api/v1/desk/signing-key?of=${of}`),
  askSigningCode: (of: KeyOwner): Promise<void> =>
    request('POST', '/api/v1/desk/signing-codes', { body: { of } }),
  signResults: (body: SigningProof & { dossiers: string[] }): Promise<SignedResults> =>
    request('POST', '/api/v1/desk/signatures', { body }),
  fields: (): Promise<{ items: Field[] }> => request('GET', '/api/v1/fields'),
  procedures: (query: string): Promise<ProceduresPage> => request('GET', `/api/v1/desk/procedures?${query}`),
  procedure: (code: string): Promise<DeskProcedure> => request('GET', procedureUrl(code)),
  setOffer: (code: string, body: NewOffer): Promise<{ changed: number }> =>
    request('POST', `${procedureUrl(code)}/offers`, { body }),
  synonyms: (query: string): Promise<{ items: SynonymItem[]; total: number }> =>
    request('GET', `/api/v1/desk/synonyms?${query}`),
  saveSynonym: (phrase: string, meanings: string[]): Promise<void> =>
    request('PUT', synonymUrl(phrase), { body: { meanings } }),
  removeSynonym: (phrase: string): Promise<void> => request('DELETE', synonymUrl(phrase)),
  searchReading: (q: string): Promise<SearchReading> =>
    request('GET', `/api/v1/desk/search-reading?q=${encodeURIComponent(q)}`),
  procedureDrafts: (): Promise<{ items: OpenDraft[] }> => request('GET', draftsUrl),
  procedureDraft: (id: string): Promise<ProcedureDraft> => request('GET', draftUrl(id)),
  startProcedureDraft: (body: DraftStart): Promise<{ id: string }> => request('POST', draftsUrl, { body }),
  saveProcedureDraft: (
    id: string,
    body: { revision: number; content?: Record<string, unknown>; validFrom: string | null; note: string },
  ): Promise<DraftSaved> => request('PUT', draftUrl(id), { body }),
  moveProcedureDraft: (
    id: string,
    move: 'submission' | 'base' | 'withdrawal' | 'return' | 'approval',
    body: { revision: number; reason?: string; decision?: Decision },
  ): Promise<void> => request('POST', `${draftUrl(id)}/${move}`, { body }),
  calendarYear: (year: number, unit?: string): Promise<CalendarYear> =>
    request('GET', `/api/v1/calendar?year=${year}${unit ? `&unit=${encodeURIComponent(unit)}` : ''}`),
  calendarAdministration: (): Promise<CalendarAdministration> => request('GET', '/api/v1/desk/calendar'),
  dueRuns: (): Promise<{ items: DueRun[] }> => request('GET', '/api/v1/desk/calendar/runs'),
  previewCalendar: (body: CalendarDraft): Promise<CalendarEffect> =>
    request('POST', '/api/v1/desk/calendar/preview', { body }),
  issueCalendar: (body: CalendarDraft): Promise<{ id: string }> =>
    request('POST', '/api/v1/desk/calendar/changes', { body }),
  reviews: (): Promise<{ items: ReviewSummary[]; mayOpen: boolean }> =>
    request('GET', '/api/v1/desk/reviews'),
  openReview: (body: ReviewOrder): Promise<{ id: string }> =>
    request('POST', '/api/v1/desk/reviews', { body }),
  review: (id: string): Promise<ReviewPage> => request('GET', reviewUrl(id)),
  reviewTable: (id: string, unit: string): Promise<ReviewTable> => request('GET', tableUrl(id, unit)),
  fillReviewEntry: (
    id: string,
    code: string,
    body: ReviewContent & { revision: number },
  ): Promise<SavedEntry> => request('PUT', `${reviewUrl(id)}/entries/${encodeURIComponent(code)}`, { body }),
  moveReviewTable: (id: string, unit: string, move: 'confirm' | 'consolidate'): Promise<void> =>
    request('POST', `${tableUrl(id, unit)}/${move}`),
  returnReviewEntries: (id: string, body: { procedures: string[]; reason: string }): Promise<void> =>
    request('POST', `${reviewUrl(id)}/return`, { body }),
  assignReviewEntries: (
    id: string,
    body: { procedures: string[]; unit: string },
  ): Promise<{ moved: number }> => request('POST', `${reviewUrl(id)}/assign`, { body }),
  remindAgencies: (id: string): Promise<{ units: string[] }> => request('POST', `${reviewUrl(id)}/remind`),
  draftReviewDecision: (id: string, body: DecisionOrder): Promise<void> =>
    request('PUT', `${reviewUrl(id)}/decision`, { body }),
  moveReviewDecision: (id: string, move: 'sign' | 'seal', pin: string): Promise<void> =>
    request('POST', `${reviewUrl(id)}/decision/${move}`, { body: { pin } }),
  reengineering: (): Promise<ReengineeringList> => request('GET', '/api/v1/desk/reengineering'),
  reengineeringOf: (code: string): Promise<ReengineeringPage> => request('GET', reengineeringUrl(code)),
  proposeReengineering: (code: string, body: Proposal): Promise<void> =>
    request('PUT', reengineeringUrl(code), { body }),
  moveReengineering: (
    code: string,
    move: 'approve' | 'return' | 'carry-out',
    body?: { number: string; issuedOn: string; signer: string } | { reason: string },
  ): Promise<void> => request('POST', `${reengineeringUrl(code)}/${move}`, body ? { body } : {}),
} as const

/** How a browser should show a PDF beside other things: as wide as there is room, without its own bar. */
export const besideOthers = '#view=FitH&toolbar=0&navpanes=0'

/** The same with the bar, by which a paper is made larger, turned and leafed through. */
export const withItsBar = '#view=FitH&navpanes=0'

/** Addresses that the browser itself loads into a viewer. */
export const viewerUrls = {
  procedurePreview: (draft: string) => `/xem-truoc/${encodeURIComponent(draft)}`,
  procedureOnPortal: (code: string) => `/thu-tuc/${encodeURIComponent(code)}`,
  /** `version` changes with the file, so that the viewer loads it again. */
  reviewDecision: (id: string, version: number) => `${reviewUrl(id)}/decision.pdf?v=${version}`,
  reviewLists: (id: string, format: 'docx' | 'xlsx') => `${reviewUrl(id)}/lists.${format}`,
  file: (dossier: string, file: string) => `${dossierUrl(dossier)}/files/${encodeURIComponent(file)}`,
  consultedFile: (dossier: string, file: string) =>
    `${dossierUrl(dossier)}/consulted/files/${encodeURIComponent(file)}`,
  /** `version` changes with the draft, so that the viewer loads it again. */
  opinion: (dossier: string, no: number, version: string) =>
    `${dossierUrl(dossier)}/consulted/${no}/opinion.pdf?v=${encodeURIComponent(version)}`,
  correction: (dossier: string, version: string) =>
    `${dossierUrl(dossier)}/correction.pdf?v=${encodeURIComponent(version)}`,
  /** By which anybody verifies a result, at the portal. */
  verification: (code: string) => `/xac-minh/${encodeURIComponent(code)}`,
  /** `version` changes when the drawn result may have changed, so that the viewer loads it again. */
  result: (dossier: string, version: string) =>
    `${dossierUrl(dossier)}/result.pdf?v=${encodeURIComponent(version)}`,
} as const

type Options = {
  body?: unknown
  /** Whether a 401 means that a running session has ended; not so for the requests that begin or ask for one. */
  mayEnd?: boolean
}

/** One request; only this file and the files of the features' requests use it. */
export async function request<Answer>(
  method: string,
  url: string,
  { body, mayEnd = true }: Options = {},
): Promise<Answer> {
  const response = await send(method, url, body)
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as Answer
  if (response.status === 401 && mayEnd) sessionEnded.set(true)
  throw new Problem(await problemOf(response))
}

/** The same for what is answered with a file. */
export async function requestFile(
  method: string,
  url: string,
  { body, mayEnd = true }: Options = {},
): Promise<Blob> {
  const response = await send(method, url, body)
  if (response.ok) return response.blob()
  if (response.status === 401 && mayEnd) sessionEnded.set(true)
  throw new Problem(await problemOf(response))
}

async function send(method: string, url: string, body: unknown): Promise<Response> {
  // The browser itself says what a file is and where a form's parts end.
  const ready = body === undefined || body instanceof Blob || body instanceof FormData
  try {
    return await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': preferences.get().language,
        ...(!ready && { 'content-type': 'application/json' }),
      },
      body: (ready ? body : JSON.stringify(body)) ?? null,
    })
  } catch {
    throw new Problem({ status: 0, code: 'offline' })
  }
}

async function problemOf(response: Response): Promise<ProblemDocument> {
  const unexplained = { status: response.status, code: 'unexplained' }
  if (!response.headers.get('content-type')?.includes('json')) return unexplained
  const document: unknown = await response.json().catch(() => null)
  return document && typeof document === 'object' && 'code' in document
    ? (document as ProblemDocument)
    : unexplained
}
