import type { paths } from '@mot-cua/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api.ts'

type Answer<Path extends keyof paths, Method extends 'get' | 'post' = 'get'> = paths[Path][Method] extends {
  responses: { 200: { content: { 'application/json': infer Json } } }
}
  ? Json
  : never

export type PlansDesk = Answer<'/api/v1/desk/plans'>
export type PlanPage = Answer<'/api/v1/plans/{code}'>
export type Figure = PlanPage['figures'][number]
export type PlanVersions = Answer<'/api/v1/desk/plans/{code}/versions'>
export type PlanDraft = Answer<'/api/v1/desk/plan-drafts/{id}'>
export type PlanContent = PlanDraft['content']
export type PlanTarget = PlanContent['targets'][number]
export type PlanTask = PlanContent['tasks'][number]
export type HandDown = Answer<'/api/v1/desk/plans/{code}/targets/{target}/assignments'>
export type MyTargets = Answer<'/api/v1/desk/my-targets'>
export type TargetRanking = Answer<'/api/v1/desk/plans/{code}/ranking'>
export type PlanImport = Answer<'/api/v1/desk/plans.xlsx', 'post'>

const desk = '/api/v1/desk'
const draft = (id: string) => `${desk}/plan-drafts/${encodeURIComponent(id)}`
const assignments = (code: string, target: string) =>
  `${desk}/plans/${encodeURIComponent(code)}/targets/${encodeURIComponent(target)}/assignments`
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Everything about plans that the desk keeps is read again together. */
export const plansKey = ['plans']

export const plansQuery = queryOptions({
  queryKey: [...plansKey, 'list'],
  queryFn: (): Promise<PlansDesk> => request('GET', `${desk}/plans`),
})
export const planQuery = (code: string) =>
  queryOptions({
    queryKey: [...plansKey, 'page', code],
    queryFn: (): Promise<PlanPage> => request('GET', `/api/v1/plans/${encodeURIComponent(code)}`),
  })
export const versionsQuery = (code: string) =>
  queryOptions({
    queryKey: [...plansKey, 'versions', code],
    queryFn: (): Promise<PlanVersions> =>
      request('GET', `${desk}/plans/${encodeURIComponent(code)}/versions`),
  })
export const rankingQuery = (code: string) =>
  queryOptions({
    queryKey: [...plansKey, 'ranking', code],
    queryFn: (): Promise<TargetRanking> =>
      request('GET', `${desk}/plans/${encodeURIComponent(code)}/ranking`),
  })
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: [...plansKey, 'draft', id],
    queryFn: (): Promise<PlanDraft> => request('GET', draft(id)),
  })
export const handDownQuery = (code: string, target: string) =>
  queryOptions({
    queryKey: [...plansKey, 'hand-down', code, target],
    queryFn: (): Promise<HandDown> => request('GET', assignments(code, target)),
  })
export const myTargetsQuery = queryOptions({
  queryKey: [...plansKey, 'mine'],
  queryFn: (): Promise<MyTargets> => request('GET', `${desk}/my-targets`),
})

export type Issue = { number: string; issuedOn: string; signer: string; holdsFrom: string }
export type Given = { unit: string; goal: number; head?: string; note?: string }

export type BeginDraft = { code: string; kind: 'new' | 'amendment'; reason: string }

export const plansApi = {
  begin: (body: BeginDraft): Promise<{ id: string }> => request('POST', `${desk}/plan-drafts`, { body }),
  save: (id: string, body: { revision: number; content: PlanContent; reason: string }): Promise<unknown> =>
    request('PUT', draft(id), { body }),
  move: (
    id: string,
    to: 'submission' | 'withdrawal' | 'return',
    body: { revision: number; reason?: string },
  ): Promise<void> => request('POST', `${draft(id)}/${to}`, { body }),
  issue: (id: string, body: Issue & { revision: number }): Promise<{ version: number }> =>
    request('POST', `${draft(id)}/issue`, { body }),
  handDown: (code: string, target: string, to: readonly Given[]): Promise<void> =>
    request('POST', assignments(code, target), { body: { to } }),
  acknowledge: (id: string): Promise<void> =>
    request('POST', `${desk}/plan-assignments/${encodeURIComponent(id)}/acknowledgement`),
  import: (file: File, confirm: boolean): Promise<PlanImport> =>
    request('POST', `${desk}/plans.xlsx${confirm ? '?confirm=true' : ''}`, {
      body: new Blob([file], { type: workbook }),
    }),
}

/** Where the template is, filled with a plan when one is named. */
export const templateUrl = (code?: string): string =>
  `${desk}/plans.xlsx${code ? `?code=${encodeURIComponent(code)}` : ''}`
