import type { paths } from '@mot-cua/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api.ts'

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Json } } } }
}
  ? Json
  : never
export type IndexBoard = Answer<'/api/v1/desk/service-index/{period}'>
export type UnitIndex = Answer<'/api/v1/desk/service-index/{period}/unit'>
export type ServiceIndex = UnitIndex['index']
export type ProcedureIndexes = Answer<'/api/v1/desk/service-index/{period}/procedures'>
export type Assessments = Answer<'/api/v1/desk/assessments/{period}'>
export type StaffAssessments = Answer<'/api/v1/desk/assessments/{period}/staff'>
export type MonthStanding = Answer<'/api/v1/desk/published-months/{month}'>

const minute = 60_000

export const indexBoardQuery = (period: string) =>
  queryOptions({
    queryKey: ['service-index', period],
    queryFn: (): Promise<IndexBoard> => request('GET', `/api/v1/desk/service-index/${period}`),
    staleTime: minute,
  })

/** Of the province when no unit is named. */
export const unitIndexQuery = (period: string, unit: string | undefined) =>
  queryOptions({
    queryKey: ['service-index', period, 'unit', unit ?? ''],
    queryFn: (): Promise<UnitIndex> =>
      request(
        'GET',
        `/api/v1/desk/service-index/${period}/unit${unit ? `?unit=${encodeURIComponent(unit)}` : ''}`,
      ),
    staleTime: minute,
  })

export const procedureIndexesQuery = (period: string) =>
  queryOptions({
    queryKey: ['service-index', period, 'procedures'],
    queryFn: (): Promise<ProcedureIndexes> =>
      request('GET', `/api/v1/desk/service-index/${period}/procedures`),
    staleTime: minute,
  })

export const assessmentsQuery = (period: string) =>
  queryOptions({
    queryKey: ['assessments', period],
    queryFn: (): Promise<Assessments> => request('GET', `/api/v1/desk/assessments/${period}`),
    staleTime: minute,
  })

/** Of the own unit for who leads it, else the own line. */
export const staffAssessmentsQuery = (period: string) =>
  queryOptions({
    queryKey: ['assessments', period, 'staff'],
    queryFn: (): Promise<StaffAssessments> => request('GET', `/api/v1/desk/assessments/${period}/staff`),
    staleTime: minute,
  })

export const monthStandingQuery = (month: string) =>
  queryOptions({
    queryKey: ['published-month', month],
    queryFn: (): Promise<MonthStanding> => request('GET', `/api/v1/desk/published-months/${month}`),
    staleTime: minute,
  })

export const publishMonth = (month: string, reason: string): Promise<{ version: number }> =>
  request('POST', `/api/v1/desk/published-months/${month}`, { body: { reason } })
