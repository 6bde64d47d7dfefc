import type { components, paths } from '@mot-cua/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api.ts'
import type { Me, SigningProof } from '../../api-types.ts'

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Json } } } }
}
  ? Json
  : never
export type ReportList = Answer<'/api/v1/desk/reports'>
export type Opening = ReportList['mayOpen'][number]
export type ReportLine = components['schemas']['ReportLine']
export type ReportPage = components['schemas']['ReportPage']
export type FlowGroup = NonNullable<ReportPage['shown']['table']>[number]
export type Flow = FlowGroup['rows'][number]['flow']
export type PlanLine = NonNullable<ReportPage['shown']['plan']>['lines'][number]
export type Narrative = ReportPage['shown']['narrative']
export type Differences = Answer<'/api/v1/desk/reports/{id}/differences'>
export type ReportAsked = {
  form: ReportLine['form']
  plan?: string
  scope: ReportLine['scope']
  period: string
  year: number
  no: number
}

const reports = '/api/v1/desk/reports'
const one = (id: string, rest = '') => `${reports}/${encodeURIComponent(id)}${rest}`

export const reportsQuery = queryOptions({
  queryKey: ['reports'],
  queryFn: (): Promise<ReportList> => request('GET', reports),
  staleTime: 15_000,
})
export const reportQuery = (id: string, version: number | undefined) =>
  queryOptions({
    queryKey: ['reports', id, version ?? 'newest'],
    queryFn: (): Promise<ReportPage> => request('GET', one(id, version ? `?version=${version}` : '')),
    // What is typed must not be lost to somebody else's change; the save says when there was one.
    refetchOnWindowFocus: false,
  })
export const differencesQuery = (id: string) =>
  queryOptions({
    queryKey: ['reports', id, 'differences'],
    queryFn: (): Promise<Differences> => request('GET', one(id, '/differences')),
  })

export const openReport = (body: ReportAsked): Promise<{ id: string }> => request('POST', reports, { body })
export const saveNarrative = (id: string, body: { revision: number; narrative: Narrative }) =>
  request<{ revision: number }>('PUT', one(id, '/narrative'), { body })

/** What each move is told; a move that is told nothing sends nothing. */
export type MoveBodies = {
  draw: { revision: number }
  sign: { revision: number; number: string } & SigningProof
  seal: SigningProof
  submit: undefined
  accept: undefined
  return: { reason: string }
  correct: { reason: string }
}
export type ReportMove = keyof MoveBodies
const addresses: Record<ReportMove, string> = {
  draw: '/drawing',
  sign: '/signature',
  seal: '/seal',
  submit: '/submission',
  accept: '/acceptance',
  return: '/return',
  correct: '/correction',
}
export const moveReport = <Move extends ReportMove>(id: string, move: Move, body: MoveBodies[Move]) =>
  request<unknown>('POST', one(id, addresses[move]), { body })

/** The address from which the browser itself loads a version as a file. */
export const reportFile = (id: string, format: 'xlsx' | 'docx' | 'pdf', version: number): string =>
  one(id, `/file.${format}?version=${version}`)

/** The report as it would be signed under the number. */
export const reportToSign = (id: string, number: string): string =>
  one(id, `/signature/preview?number=${encodeURIComponent(number)}`)

/** Who prepares reports; the server has the last word. */
export const makesReports = ({ roles = [] }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => role === 'leader' || role === 'supervisor')

/** Whether the pages are offered: the registry clerk seals what the leader signed. */
export const readsReports = (me: Pick<Me, 'roles'>): boolean =>
  makesReports(me) || (me.roles?.includes('registry-clerk') ?? false)
