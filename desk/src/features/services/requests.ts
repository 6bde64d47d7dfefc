import type { components } from '@mot-cua/contract'
import { request } from '../../api.ts'
import type { Decision } from '../../api-types.ts'

type Schemas = components['schemas']
export type DeskService = Schemas['DeskService']
export type ServiceVersion = Schemas['ServiceVersion']
export type DeskCodeList = Schemas['DeskCodeList']
export type DefinitionDraft = Schemas['DefinitionDraft']
export type OpenDefinitionDraft = Schemas['OpenDefinitionDraft']
export type Replay = Schemas['DefinitionReplay']
export type Simulation = Schemas['ProcessSimulation']
export type SimulationAsk = { from: string; to: string; unit: string }
export type DraftKind = DefinitionDraft['kind']
export type DraftMove = 'submission' | 'base' | 'discard' | 'return' | 'approval'
export type MoveBody = { revision: number; reason?: string; validFrom?: string; decision?: Decision }

const desk = '/api/v1/desk'
const part = encodeURIComponent
const draftsUrl = (kind: DraftKind) => `${desk}/${kind}-drafts`
const draftUrl = (kind: DraftKind, id: string) => `${draftsUrl(kind)}/${part(id)}`

/** Requests of services, their forms and the lists of codes. */
export const servicesApi = {
  services: (): Promise<{ items: DeskService[] }> => request('GET', `${desk}/services`),
  history: (procedure: string): Promise<{ versions: ServiceVersion[] }> =>
    request('GET', `${desk}/services/${part(procedure)}`),
  codeLists: (): Promise<{ items: DeskCodeList[] }> => request('GET', `${desk}/code-lists`),
  start: (body: { procedure: string; fromNothing?: boolean }): Promise<{ id: string }> =>
    request('POST', draftsUrl('service'), { body }),
  startList: (list: string): Promise<{ id: string }> =>
    request('POST', draftsUrl('code-list'), { body: { list } }),
  importFile: (definition: unknown): Promise<{ id: string }> =>
    request('POST', `${draftsUrl('service')}/import`, { body: definition }),
  draft: (kind: DraftKind, id: string): Promise<DefinitionDraft> => request('GET', draftUrl(kind, id)),
  save: (
    kind: DraftKind,
    id: string,
    body: { revision: number; definition: object; note: string },
  ): Promise<{ revision: number; savedAt: string }> => request('PUT', draftUrl(kind, id), { body }),
  move: (kind: DraftKind, id: string, move: DraftMove, body: MoveBody): Promise<void> =>
    request('POST', `${draftUrl(kind, id)}/${move}`, { body }),
  replays: (id: string): Promise<{ items: Replay[] }> => request('GET', `${draftUrl('service', id)}/replays`),
  askForReplay: (id: string): Promise<{ id: string }> =>
    request('POST', `${draftUrl('service', id)}/replays`, { body: {} }),
  simulate: (draft: string, process: string, { from, to, unit }: SimulationAsk): Promise<Simulation> => {
    const asked = new URLSearchParams({ ...(from && { from }), ...(to && { to }), ...(unit && { unit }) })
    return request('GET', `${draftUrl('service', draft)}/processes/${part(process)}/simulation?${asked}`)
  },
} as const

/** Addresses that the browser itself opens. */
export const serviceUrls = {
  exportService: (procedure: string) => `${desk}/services/${part(procedure)}/export`,
  exportDraft: (id: string) => `${draftUrl('service', id)}/export`,
  /** `revision` changes with what was saved, so that a frame loads it again. */
  preview: (id: string, person: string, revision: number) =>
    `/xem-truoc-bieu-mau/${part(id)}?${new URLSearchParams({ ...(person && { nguoi: person }), v: String(revision) })}`,
} as const
