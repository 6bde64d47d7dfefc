import type { components, paths } from '@mot-cua/contract'
import { request } from '../../api.ts'

type Schemas = components['schemas']
type AnswerOf<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Answer } } } }
}
  ? Answer
  : never
type BodyOf<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } }
}
  ? Body
  : never

export type TreeUnit = AnswerOf<'/api/v1/desk/units'>['items'][number]
export type UnitPageData = Schemas['UnitPage']
export type StaffPageData = Schemas['StaffPage']
export type TrainingPageData = Schemas['TrainingPage']
export type Post = StaffPageData['posts'][number]
export type Delegation = StaffPageData['delegations'][number]
export type OpenPost = AnswerOf<'/api/v1/desk/posts'>['items'][number]
export type Training = AnswerOf<'/api/v1/desk/trainings'>['items'][number]
export type Directory = AnswerOf<'/api/v1/desk/staff'>
export type ImportReport = {
  done: boolean
  faults: { sheet: string; row: number; column: string; vi: string; en: string }[]
  unitsAdded: number
  unitsChanged: number
  staffAdded: number
  emailsChanged: number
  unchanged: number
}
export type RoleName = Post['roles'][number]

const base = '/api/v1/desk'
const query = (values: Record<string, string | number | undefined>): string => {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text && `?${text}`
}

/** Browsers do not always know the type of the file. */
const asWorkbook = (file: Blob) =>
  new Blob([file], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })

export const workbookUrl = `${base}/organisation.xlsx`

/** What the desk asks of the organisation. */
export const organisation = {
  myPosts: (): Promise<{ items: OpenPost[] }> => request('GET', `${base}/posts`),
  changePost: (post: string): Promise<void> => request('POST', '/api/v1/session/post', { body: { post } }),
  units: (on?: string): Promise<{ on: string; items: TreeUnit[] }> =>
    request('GET', `${base}/units${query({ on })}`),
  unit: (id: string, on?: string): Promise<UnitPageData> =>
    request('GET', `${base}/units/${encodeURIComponent(id)}${query({ on })}`),
  createUnit: (body: BodyOf<'/api/v1/desk/units'>): Promise<{ id: string }> =>
    request('POST', `${base}/units`, { body }),
  changeUnit: (id: string, body: BodyOf<'/api/v1/desk/units/{id}/versions'>): Promise<void> =>
    request('POST', `${base}/units/${encodeURIComponent(id)}/versions`, { body }),
  endUnit: (id: string, on: string): Promise<void> =>
    request('POST', `${base}/units/${encodeURIComponent(id)}/end`, { body: { on } }),
  staff: (search: { q?: string; unit?: string; role?: string; page?: number }): Promise<Directory> =>
    request('GET', `${base}/staff${query(search)}`),
  person: (id: string): Promise<StaffPageData> => request('GET', `${base}/staff/${id}`),
  hire: (body: BodyOf<'/api/v1/desk/staff'>): Promise<{ id: string }> =>
    request('POST', `${base}/staff`, { body }),
  changeEmail: (id: string, email: string | null): Promise<void> =>
    request('PUT', `${base}/staff/${id}/email`, { body: { email } }),
  appoint: (id: string, body: BodyOf<'/api/v1/desk/staff/{id}/posts'>): Promise<{ id: string }> =>
    request('POST', `${base}/staff/${id}/posts`, { body }),
  endPost: (id: string, on: string): Promise<void> =>
    request('POST', `${base}/posts/${id}/end`, { body: { on } }),
  changeRoles: (id: string, roles: readonly string[]): Promise<void> =>
    request('PUT', `${base}/posts/${id}/roles`, { body: { roles } }),
  delegate: (post: string, body: BodyOf<'/api/v1/desk/posts/{id}/delegations'>): Promise<{ id: string }> =>
    request('POST', `${base}/posts/${post}/delegations`, { body }),
  revoke: (id: string): Promise<void> => request('DELETE', `${base}/delegations/${id}`),
  importFile: (file: Blob, confirm: boolean): Promise<ImportReport> =>
    request('POST', `${workbookUrl}${query({ confirm: String(confirm) })}`, { body: asWorkbook(file) }),
  trainings: (): Promise<{ items: Training[] }> => request('GET', `${base}/trainings`),
  shares: (on?: string): Promise<{ on: string; items: { unit: string; staff: number; trained: number }[] }> =>
    request('GET', `${base}/trainings/shares${query({ on })}`),
  training: (id: string): Promise<TrainingPageData> => request('GET', `${base}/trainings/${id}`),
  createTraining: (body: BodyOf<'/api/v1/desk/trainings'>): Promise<{ id: string }> =>
    request('POST', `${base}/trainings`, { body }),
  recordAttendance: (
    id: string,
    lines: readonly { username?: string; name?: string; unit?: string; completed: boolean }[],
  ): Promise<{ attended: number; completed: number }> =>
    request('PUT', `${base}/trainings/${id}/attendance`, { body: { lines } }),
  importAttendance: (id: string, file: Blob): Promise<{ attended: number; completed: number }> =>
    request('PUT', `${base}/trainings/${id}/attendance.xlsx`, { body: asWorkbook(file) }),
} as const
