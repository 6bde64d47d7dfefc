import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'
import type { Me } from '../../api-types.ts'
import type { ProceduresSearch } from '../../paths.ts'

const keepers = ['supervisor', 'unit-admin', 'system-admin']

/** Whether the catalogue is this person's work at all; what they may do in it comes with each page. */
export const keepsCatalogue = ({ roles = [] }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => keepers.includes(role))

export const proceduresQuery = (search: ProceduresSearch) => {
  const query = new URLSearchParams(
    Object.entries(search).map(([key, value]) => [key, String(value)]),
  ).toString()
  return queryOptions({
    queryKey: ['procedures', query],
    queryFn: () => api.procedures(query),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
}

export const procedureQuery = (code: string) =>
  queryOptions({ queryKey: ['procedure', code], queryFn: () => api.procedure(code), staleTime: 10_000 })

export const procedureDraftsQuery = queryOptions({
  queryKey: ['procedure-drafts'],
  queryFn: () => api.procedureDrafts().then(({ items }) => items),
  staleTime: 5_000,
  refetchInterval: 60_000,
})

/** Never read again by itself: what is typed must not be replaced under the author's hands. */
export const procedureDraftQuery = (id: string) =>
  queryOptions({
    queryKey: ['procedure-draft', id],
    queryFn: () => api.procedureDraft(id),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const fieldsQuery = queryOptions({
  queryKey: ['fields'],
  queryFn: () => api.fields().then(({ items }) => items),
  staleTime: 300_000,
})

/** Everyday words are the administrator's of the province. */
export const editsSynonyms = ({ roles = [] }: Pick<Me, 'roles'>): boolean => roles.includes('system-admin')

export const synonymsQuery = (q: string) =>
  queryOptions({
    queryKey: ['synonyms', q],
    queryFn: () => api.synonyms(new URLSearchParams({ ...(q && { q }), limit: '100' }).toString()),
    placeholderData: keepPreviousData,
  })

export const searchReadingQuery = (q: string) =>
  queryOptions({
    queryKey: ['search-reading', q],
    queryFn: () => api.searchReading(q),
    enabled: q.trim() !== '',
  })
