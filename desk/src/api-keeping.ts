import type { paths } from '@mot-cua/contract'
import { request } from './api.ts'

/** The body of a 200 answer, as the contract says it. */
type Answer<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  responses: { 200: { content: { 'application/json': infer Body } } }
}
  ? Body
  : never

export type Comparison = Answer<'/api/v1/desk/national-records', 'get'>
export type ProcedureComparison = Answer<'/api/v1/desk/national-records/{code}', 'get'>
export type ComparedPlace = ProcedureComparison['places'][number]
export type SyncState = Answer<'/api/v1/desk/procedure-sync', 'get'>
export type LookedAt = Answer<'/api/v1/desk/procedure-imports', 'post'>
export type ServiceLevels = Answer<'/api/v1/service-levels', 'get'>
export type GroupList = Answer<'/api/v1/procedure-groups', 'get'>
export type Group = Answer<'/api/v1/procedure-groups/{group}', 'get'>
export type GroupMember = Group['members'][number]
export type LevelsBy = 'unit' | 'field' | 'tier'

const desk = '/api/v1/desk'
const record = (code: string) => `${desk}/national-records/${encodeURIComponent(code)}`
const members = (group: string) => `${desk}/procedure-groups/${encodeURIComponent(group)}/members`
const member = (group: string, id: string) => `${members(group)}/${encodeURIComponent(id)}`

/** The requests of keeping the catalogue: the national database, files, service levels, tracked groups. */
export const keepingApi = {
  sync: (): Promise<SyncState> => request('GET', `${desk}/procedure-sync`),
  askForSync: (): Promise<void> => request('POST', `${desk}/procedure-sync`),
  comparison: (): Promise<Comparison> => request('GET', `${desk}/national-records`),
  compared: (code: string): Promise<ProcedureComparison> => request('GET', record(code)),
  acceptNational: (
    code: string,
    body: { seen: string; places: string[]; validFrom: string },
  ): Promise<void> => request('POST', `${record(code)}/accept`, { body }),
  rejectNational: (code: string, body: { seen: string; places: string[]; reason: string }): Promise<void> =>
    request('POST', `${record(code)}/reject`, { body }),
  lookAtFile: (file: File, validFrom: string): Promise<LookedAt> => {
    const query = new URLSearchParams({ name: file.name, validFrom })
    return request('POST', `${desk}/procedure-imports?${query}`, {
      body: new Blob([file], { type: fileType(file) }),
    })
  },
  confirmImport: (id: string): Promise<Omit<LookedAt, 'id' | 'validFrom'>> =>
    request('POST', `${desk}/procedure-imports/${encodeURIComponent(id)}/confirm`),
  levels: (by: LevelsBy, on: string): Promise<ServiceLevels> =>
    request('GET', `/api/v1/service-levels?${new URLSearchParams({ by, on })}`),
  groups: (on: string): Promise<GroupList> => request('GET', `/api/v1/procedure-groups?on=${on}`),
  group: (id: string, on: string): Promise<Group> =>
    request('GET', `/api/v1/procedure-groups/${encodeURIComponent(id)}?on=${on}`),
  addToGroup: (group: string, body: { code: string; validFrom: string }): Promise<void> =>
    request('POST', members(group), { body }),
  removeFromGroup: (group: string, id: string, body: { day: string }): Promise<void> =>
    request('POST', `${member(group, id)}/remove`, { body }),
  setGroupStatus: (
    group: string,
    id: string,
    body: { status: string; validFrom: string; evidence: string },
  ): Promise<void> => request('PUT', `${member(group, id)}/status`, { body }),
  setPaperless: (
    group: string,
    id: string,
    body: {
      paperless: boolean
      validFrom: string
      decision: { number: string; issuedOn: string; signer: string }
    },
  ): Promise<void> => request('PUT', `${member(group, id)}/paperless`, { body }),
} as const

/** Addresses that the browser itself loads. */
export const keepingUrls = {
  template: `${desk}/procedures.xlsx`,
  levelsCsv: (by: LevelsBy, on: string) => `/api/v1/service-levels.csv?${new URLSearchParams({ by, on })}`,
} as const

const fileType = (file: File) =>
  file.name.toLowerCase().endsWith('.xlsx')
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'application/x-ndjson'
