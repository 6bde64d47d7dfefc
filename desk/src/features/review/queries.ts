import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'
import type { Me } from '../../api-types.ts'

/** How often a running review is looked at again, in ms. */
const refresh = 15_000

/** Whether the person has a part in reviews: filling, confirming, consolidating, signing or sealing. */
export const reviewsProcedures = ({ roles = [] }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => !['clerk', 'accountant'].includes(role))

export const reviewsQuery = queryOptions({ queryKey: ['reviews'], queryFn: api.reviews })

/** A review with the progress of its agencies; kept fresh while somebody looks at it. */
export const reviewQuery = (id: string) =>
  queryOptions({ queryKey: ['reviews', id], queryFn: () => api.review(id), refetchInterval: refresh })

export const tableKey = (id: string, unit: string) => ['reviews', id, 'table', unit] as const

/** The table of an agency. What is typed changes it here at once, so it is not asked for again without a cause. */
export const reviewTableQuery = (id: string, unit: string) =>
  queryOptions({
    queryKey: tableKey(id, unit),
    queryFn: () => api.reviewTable(id, unit),
    staleTime: 10_000,
    refetchOnWindowFocus: false,
  })
