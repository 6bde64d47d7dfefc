import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'

/** Every procedure in force with how far its re-engineering is. */
export const reengineeringQuery = queryOptions({
  queryKey: ['reengineering'],
  queryFn: api.reengineering,
  staleTime: 10_000,
})

export const reengineeringOfQuery = (code: string) =>
  queryOptions({ queryKey: ['reengineering', code], queryFn: () => api.reengineeringOf(code) })
