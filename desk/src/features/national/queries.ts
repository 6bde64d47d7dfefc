import { queryOptions } from '@tanstack/react-query'
import { keepingApi } from '../../api-keeping.ts'
import type { Me } from '../../api-types.ts'

/** Who sees how the catalogue compares and what is counted of it; the server holds them to it. */
export const comparesCatalogue = ({ roles = [] }: Pick<Me, 'roles'>): boolean =>
  roles.includes('system-admin') || roles.includes('supervisor')

/** Who decides about it. */
export const decidesCatalogue = ({ roles = [] }: Pick<Me, 'roles'>): boolean => roles.includes('system-admin')

/** How the exchange stands; looked at often while it runs. */
export const syncQuery = queryOptions({
  queryKey: ['procedure-sync'],
  queryFn: keepingApi.sync,
  refetchInterval: ({ state }) => (state.data?.state === 'running' ? 1_500 : 15_000),
})

export const comparisonQuery = queryOptions({
  queryKey: ['national-records'],
  queryFn: keepingApi.comparison,
})

export const comparedQuery = (code: string) =>
  queryOptions({ queryKey: ['national-records', code], queryFn: () => keepingApi.compared(code) })
