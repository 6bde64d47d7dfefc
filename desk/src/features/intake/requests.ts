import type { paths as Contract, components } from '@mot-cua/contract'
import type { Answers, CodeLists, Origins, ServiceDefinition } from '@mot-cua/form-engine'
import { request } from '../../api.ts'

type Schemas = components['schemas']
type Appointments =
  Contract['/api/v1/desk/appointments']['get']['responses'][200]['content']['application/json']
export type Appointment = Appointments['items'][number]
export type DeskQueue = Schemas['DeskQueue']
export type Ticket = Schemas['Ticket']
export type VisitPage = Schemas['VisitPage']
export type VisitPerson = Schemas['VisitPerson']
export type Service = Pick<
  ServiceDefinition,
  'code' | 'name_vi' | 'name_en' | 'form' | 'components' | 'fees' | 'charges' | 'cases' | 'time'
>
/** The page of an entry; what the contract leaves open are the form engine's own shapes. */
export type EntryPage = Omit<Schemas['EntryPage'], 'service' | 'lists' | 'answers' | 'origins'> & {
  service: Service
  lists: CodeLists
  answers: Answers
  origins: Origins
}
export type Card = {
  identityNumber: string
  name: string
  birthDate: string | null
  gender: '1' | '2' | null
  phone: string | null
  from: 'card-qr' | 'card-chip' | 'typed'
}
export type Manner = 'shown' | 'original' | 'certified-copy' | 'copy'
export type Mail = { arrivedOn: string; sender: string; postalNumber: string }
export type FoundProcedure = { code: string; name: string; online: boolean }
export type Area = { code: string; name: string; fullName: string }
export type ReceivedDossier = {
  id: string
  code: string
  dueAt: string
  explanation: { vi: string; en: string }
}

const visitUrl = (id: string) => `/api/v1/desk/visits/${encodeURIComponent(id)}`
const entryUrl = (id: string) => `/api/v1/desk/entries/${encodeURIComponent(id)}`

/** Requests of the one-stop desk; each rejects with a `Problem`. */
export const intakeApi = {
  appointments: (): Promise<Appointments> => request('GET', '/api/v1/desk/appointments'),
  queue: (): Promise<DeskQueue> => request('GET', '/api/v1/desk/reception'),
  callNext: (counter: string): Promise<{ ticket: Ticket | null }> =>
    request('POST', '/api/v1/desk/reception/next', { body: { counter } }),
  noShow: (ticket: string): Promise<void> =>
    request('POST', `/api/v1/desk/reception/tickets/${encodeURIComponent(ticket)}/no-show`),
  openVisit: (body: { ticket?: string; mail?: Mail }): Promise<{ id: string }> =>
    request('POST', '/api/v1/desk/visits', { body }),
  visit: (id: string): Promise<VisitPage> => request('GET', visitUrl(id)),
  identify: (id: string, body: Card): Promise<{ person: VisitPerson; agrees: boolean }> =>
    request('POST', `${visitUrl(id)}/person`, { body }),
  recordHelp: (id: string, code: string): Promise<void> =>
    request('POST', `${visitUrl(id)}/assistance`, { body: { code } }),
  closeVisit: (id: string): Promise<void> => request('DELETE', visitUrl(id)),
  beginEntry: (
    id: string,
    body: { procedure: string; unit: string; online: boolean },
  ): Promise<{ id: string }> => request('POST', `${visitUrl(id)}/entries`, { body }),
  entry: (id: string): Promise<EntryPage> => request('GET', entryUrl(id)),
  saveEntry: (
    id: string,
    body: { revision: number; answers: Answers; corrections: Record<string, string> },
  ): Promise<{ revision: number }> => request('PUT', entryUrl(id), { body }),
  dropEntry: (id: string): Promise<void> => request('DELETE', entryUrl(id)),
  prefill: (id: string, body: { sources: string[]; manner: 'oral' | 'paper' }): Promise<{ down: string[] }> =>
    request('POST', `${entryUrl(id)}/prefill`, { body }),
  scan: async (id: string, component: string, pages: readonly File[]): Promise<void> => {
    const form = new FormData()
    for (const page of pages) form.append('page', page, page.name)
    await request('POST', `${entryUrl(id)}/papers/${encodeURIComponent(component)}`, { body: form })
  },
  removeScan: (id: string, file: string): Promise<void> =>
    request('DELETE', `${entryUrl(id)}/files/${encodeURIComponent(file)}`),
  receive: (
    id: string,
    body: { papers: { component: string; manner: Manner; copies: number }[]; cash?: number },
  ): Promise<ReceivedDossier> => request('POST', `${entryUrl(id)}/reception`, { body }),
  confirmArrival: (dossier: string): Promise<void> =>
    request('POST', `/api/v1/desk/dossiers/${encodeURIComponent(dossier)}/arrival`),
  procedures: (q: string): Promise<{ items: FoundProcedure[] }> =>
    request('GET', `/api/v1/procedures?limit=12&q=${encodeURIComponent(q)}`),
  addresses: (province: string): Promise<{ provinces: Area[]; communes: Area[] }> =>
    request('GET', `/api/v1/addresses?province=${encodeURIComponent(province)}`),
} as const

export const kioskUrl = (desk: string) => `/lay-so/${encodeURIComponent(desk)}`
export const boardUrl = (desk: string) => `/bang-so/${encodeURIComponent(desk)}`
