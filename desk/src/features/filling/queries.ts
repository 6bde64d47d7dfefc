import type { paths } from '@mot-cua/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { request } from '../../api.ts'
import type { Me } from '../../api-types.ts'
import type { FillingSearch } from './search.ts'

export type FillingTimes =
  paths['/api/v1/desk/filling-times']['get']['responses'][200]['content']['application/json']
export type FillingLine = FillingTimes['total']

/** What is asked for, as the server reads it. */
const query = ({ ky, dv, tt }: FillingSearch): string => {
  const asked = { ...(ky && { period: ky }), ...(dv && { unit: dv }), ...(tt && { procedure: tt }) }
  const text = new URLSearchParams(asked).toString()
  return text && `?${text}`
}

export const fillingCsvUrl = (search: FillingSearch) => `/api/v1/desk/filling-times.csv${query(search)}`

export const fillingQuery = (search: FillingSearch) =>
  queryOptions({
    queryKey: ['filling-times', search.ky, search.dv, search.tt],
    queryFn: (): Promise<FillingTimes> => request('GET', `/api/v1/desk/filling-times${query(search)}`),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

const readers = new Set(['leader', 'supervisor', 'unit-admin', 'system-admin'])

/** Whether the page is offered; the server has the last word. */
export const readsFilling = ({ roles = [] }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => readers.has(role))
