import type { components, paths } from '@mot-cua/contract'
import { request } from '../../api.ts'

type Schemas = components['schemas']
export type PlanPageData = Schemas['ReorganisationPage']
export type PlanCheck = Schemas['ReorganisationCheck']
export type PlanSummary = Schemas['ReorganisationSummary']
export type PlanContent =
  paths['/api/v1/desk/reorganisations']['post']['requestBody']['content']['application/json']
export type Change = PlanContent['changes'][number]
export type ChangeKind = Change['kind']
export type Agency =
  paths['/api/v1/units']['get']['responses'][200]['content']['application/json']['items'][number]
export type PicturedUnit = PlanPageData['before'][number]
export type Conflict = PlanCheck['conflicts'][number]
export type TouchedPost = PlanPageData['posts'][number]

const plans = '/api/v1/desk/reorganisations'
const plan = (id: string, what = '') => `${plans}/${encodeURIComponent(id)}${what}`

/** Every request about reorganisation. */
export const reorganisationApi = {
  plans: (): Promise<{ items: PlanSummary[]; mayDraft: boolean }> => request('GET', plans),
  plan: (id: string): Promise<PlanPageData> => request('GET', plan(id)),
  check: (id: string): Promise<PlanCheck> => request('GET', plan(id, '/check')),
  agencies: (): Promise<{ items: Agency[] }> => request('GET', '/api/v1/units'),
  draft: (body: PlanContent): Promise<{ id: string }> => request('POST', plans, { body }),
  save: (id: string, body: { revision: number; content: PlanContent }): Promise<void> =>
    request('PUT', plan(id), { body }),
  approve: (id: string, revision: number): Promise<void> =>
    request('POST', plan(id, '/approval'), { body: { revision } }),
  cancel: (id: string): Promise<void> => request('POST', plan(id, '/cancellation'), { body: {} }),
  carryOut: (id: string): Promise<void> => request('POST', plan(id, '/carrying-out'), { body: {} }),
} as const

/** What the author decides, out of what is shown of a plan. */
export const contentOf = ({ plan: shown }: PlanPageData): PlanContent => {
  const { title, decision, timing, effectiveOn, changes, posts, choices } = shown
  return { title, decision, timing, effectiveOn, changes, posts, choices }
}
