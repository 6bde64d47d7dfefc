import type { paths } from '@mot-cua/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { request } from '../../api.ts'
import type { Me } from '../../api-types.ts'

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Json } } } }
}
  ? Json
  : never
export type Deadlines = Answer<'/api/v1/desk/deadlines'>
export type Unanswered = Answer<'/api/v1/desk/deadlines/unanswered'>
export type LateList = Answer<'/api/v1/desk/late-list'>

export const groupings = ['unit', 'field', 'person'] as const
export type Grouping = (typeof groupings)[number]

/** Of the unit with everything below it, or of all that the person looks after. */
export const deadlinesQuery = (by: Grouping, unit?: string) =>
  queryOptions({
    queryKey: ['work-queue', 'deadlines', by, unit ?? ''],
    queryFn: (): Promise<Deadlines> =>
      request('GET', `/api/v1/desk/deadlines?${new URLSearchParams({ by, ...(unit && { unit }) })}`),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })

export const unansweredQuery = (page: number) =>
  queryOptions({
    queryKey: ['work-queue', 'unanswered', page],
    queryFn: (): Promise<Unanswered> => request('GET', `/api/v1/desk/deadlines/unanswered?page=${page}`),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })

export const lateListQuery = (month: string | undefined) =>
  queryOptions({
    queryKey: ['late-list', month ?? ''],
    queryFn: (): Promise<LateList> =>
      request('GET', `/api/v1/desk/late-list${month ? `?month=${encodeURIComponent(month)}` : ''}`),
    staleTime: 60_000,
  })

export const publishLateList = (month: string): Promise<{ version: number }> =>
  request('POST', `/api/v1/desk/late-list/${encodeURIComponent(month)}/publication`)

/** Whether the pages are offered; the server has the last word. */
export const watchesDeadlines = ({ roles = [] }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => role === 'leader' || role === 'supervisor')

/** Whether the person has dossiers in their hands. */
export const handlesDossiers = ({ roles = [] }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => role === 'officer' || role === 'clerk' || role === 'registry-clerk')
