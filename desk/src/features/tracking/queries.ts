import type { paths } from '@mot-cua/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api.ts'
import type { Me, Unit } from '../../api-types.ts'
import { worksForProvince } from '../reorganisation/sees-plans.ts'

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Json } } } }
}
  ? Json
  : never
export type Tracking = Answer<'/api/v1/desk/tracking'>
export type TrackedMessage = QueueState['failed'][number]
/** How the pushing to any partner stands. */
export type QueueState = Answer<'/api/v1/desk/national-portal'>
export type DayComparison = Answer<'/api/v1/desk/tracking/comparisons/{day}'>

const base = '/api/v1/desk/tracking'
const portalBase = '/api/v1/desk/national-portal'
const compared = (day: string) => `${base}/comparisons/${encodeURIComponent(day)}`

/** How the pushing stands; looked at again while somebody looks on. */
export const trackingQuery = queryOptions({
  queryKey: ['tracking'],
  queryFn: (): Promise<Tracking> => request('GET', base),
  refetchInterval: 5_000,
})

export const portalQuery = queryOptions({
  queryKey: ['tracking', 'national-portal'],
  queryFn: (): Promise<QueueState> => request('GET', portalBase),
  refetchInterval: 5_000,
})

export const comparisonQuery = (day: string) =>
  queryOptions({
    queryKey: ['tracking', day],
    queryFn: (): Promise<DayComparison> => request('GET', compared(day)),
    refetchInterval: 5_000,
  })

export const trackingRequests = {
  compare: (day: string): Promise<void> => request('POST', compared(day)),
  sendMissing: (day: string): Promise<{ dossiers: number }> => request('POST', `${compared(day)}/send-again`),
}

/** What may be pressed of any partner. */
const queueRequests = (base: string) => ({
  sendDossier: (dossier: string): Promise<{ dossiers: number }> =>
    request('POST', `${base}/dossiers/${encodeURIComponent(dossier)}/send-again`),
  sendFailed: (): Promise<{ dossiers: number }> => request('POST', `${base}/failed/send-again`),
})
export type QueueRequests = ReturnType<typeof queueRequests>
export const emcRequests = queueRequests(base)
export const portalRequests = queueRequests(portalBase)

/** Whether the page is offered: to who controls procedures for the whole province, and its administrator. The server has the last word. */
export const followsTracking = (me: Pick<Me, 'roles' | 'unit'>, units: readonly Unit[]): boolean =>
  worksForProvince(me, units) &&
  (me.roles ?? []).some((role) => role === 'supervisor' || role === 'system-admin')
