import type { paths } from '@mot-cua/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { Problem, request } from '../../api.ts'
import type { DashboardSearch, FigureSearch } from './search.ts'

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Json } } } }
}
  ? Json
  : never
export type Dashboard = NonNullable<Answer<'/api/v1/desk/dashboard'>['dashboard']>
export type DashboardFigure = Dashboard['figures'][number]
export type Pull = NonNullable<DashboardFigure['pulls']>['up'][number]
export type Breakdown = Answer<'/api/v1/desk/figures/{indicator}'>
export type Part = Breakdown['parts'][number]
export type Trend = Answer<'/api/v1/desk/figures/{indicator}/trend'>
export type CountedDossiers = Answer<'/api/v1/desk/figures/{indicator}/dossiers'>
export type IndicatorInPlans = Answer<'/api/v1/desk/indicators/{indicator}'>
export type DueToday = Answer<'/api/v1/desk/deadlines/today'>
export type Boundaries = Answer<'/api/v1/boundaries'>

/** Figures come anew each minute while the page is looked at. */
const everyMinute = { refetchInterval: 60_000, staleTime: 30_000, placeholderData: keepPreviousData } as const
const desk = '/api/v1/desk'

const query = (given: Record<string, string | undefined>): string => {
  const said = Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return said.length > 0 ? `?${new URLSearchParams(said as string[][])}` : ''
}
/** What is asked of a figure; `chot` is the day at whose end it was known. */
const figureOf = ({ tu, den, chot, dv, cap }: FigureSearch) => ({
  ...{ from: tu, to: den, asOf: chot, unit: dv, tier: cap },
})

export const dashboardQuery = ({ kh, dv, ngay }: DashboardSearch) =>
  queryOptions({
    queryKey: ['dashboard', kh ?? '', dv ?? '', ngay ?? ''],
    queryFn: (): Promise<Answer<'/api/v1/desk/dashboard'>> =>
      request('GET', `${desk}/dashboard${query({ plan: kh, unit: dv, at: ngay })}`),
    ...everyMinute,
  })

export const breakdownQuery = (indicator: string, search: FigureSearch) =>
  queryOptions({
    queryKey: ['figure', indicator, figureOf(search), search.theo ?? 'unit'],
    queryFn: (): Promise<Breakdown> =>
      request(
        'GET',
        `${desk}/figures/${encodeURIComponent(indicator)}${query({ ...figureOf(search), by: search.theo ?? 'unit' })}`,
      ),
    ...everyMinute,
  })

export const trendQuery = (indicator: string, search: FigureSearch) => {
  const { from: _, ...asked } = figureOf(search)
  return queryOptions({
    queryKey: ['figure-trend', indicator, asked],
    queryFn: (): Promise<Trend> =>
      request(
        'GET',
        `${desk}/figures/${encodeURIComponent(indicator)}/trend${query({ ...asked, months: '12' })}`,
      ),
    ...everyMinute,
  })
}

export const indicatorQuery = (indicator: string) =>
  queryOptions({
    queryKey: ['indicator', indicator],
    queryFn: (): Promise<IndicatorInPlans> =>
      request('GET', `${desk}/indicators/${encodeURIComponent(indicator)}`),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const figureDossiersQuery = (indicator: string, search: FigureSearch) =>
  queryOptions({
    queryKey: ['figure-dossiers', indicator, search],
    queryFn: (): Promise<CountedDossiers> =>
      request(
        'GET',
        `${desk}/figures/${encodeURIComponent(indicator)}/dossiers${query({
          ...figureOf(search),
          procedure: search.tt,
          part: search.phan,
          after: search.sau,
        })}`,
      ),
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  })

/** Of the unit, or of all that the person looks after; null for who does not look after it. */
export const dueTodayQuery = (unit: string | undefined) =>
  queryOptions({
    queryKey: ['work-queue', 'due-today', unit ?? ''],
    queryFn: (): Promise<DueToday | null> =>
      request<DueToday>('GET', `${desk}/deadlines/today${query({ unit })}`).catch((error: unknown) => {
        if (error instanceof Problem && error.status === 403) return null
        throw error
      }),
    ...everyMinute,
  })

export const boundariesQuery = queryOptions({
  queryKey: ['boundaries'],
  queryFn: (): Promise<Boundaries> => request('GET', '/api/v1/boundaries'),
  staleTime: Number.POSITIVE_INFINITY,
})
