import { queryOptions } from '@tanstack/react-query'
import { type PlanPageData, reorganisationApi } from './requests.ts'

export const plansKey = ['reorganisations']

export const plansQuery = queryOptions({ queryKey: [...plansKey, 'all'], queryFn: reorganisationApi.plans })

/** A plan; asked for again while dossiers are on their way. */
export const planQuery = (id: string) =>
  queryOptions({
    queryKey: [...plansKey, id],
    queryFn: () => reorganisationApi.plan(id),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? 2_000 : false),
  })

const isUnderWay = (page: PlanPageData | undefined): boolean => (page?.progress?.left ?? 0) > 0

export const checkQuery = (id: string) =>
  queryOptions({ queryKey: [...plansKey, id, 'check'], queryFn: () => reorganisationApi.check(id) })

/** The agencies of today, to choose from. */
export const agenciesQuery = queryOptions({
  queryKey: [...plansKey, 'agencies'],
  queryFn: () => reorganisationApi.agencies().then(({ items }) => items),
  staleTime: 60_000,
})
