import { queryOptions } from '@tanstack/react-query'
import { keepingApi } from '../../api-keeping.ts'

export const groupsQuery = (on: string) =>
  queryOptions({ queryKey: ['procedure-groups', on], queryFn: () => keepingApi.groups(on) })

export const groupQuery = (id: string, on: string) =>
  queryOptions({ queryKey: ['procedure-groups', on, id], queryFn: () => keepingApi.group(id, on) })
