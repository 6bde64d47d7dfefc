import { queryOptions } from '@tanstack/react-query'
import { api, Problem } from '../../api.ts'
import type { Me } from '../../api-types.ts'

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: (): Promise<Me | null> =>
    api.me().catch((problem: unknown) => {
      if (problem instanceof Problem && problem.status === 401) return null
      throw problem
    }),
  staleTime: 300_000,
})
