import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'
import type { DueFilter, QueueFilters, QueueList } from '../../api-types.ts'
import { type DueChoice, dueChoices, type QueueSearch } from '../../paths.ts'

/** How often a list asks for news by itself, in ms; what colleagues do is heard of at once. */
const refresh = 60_000

const dueFilters = {
  'qua-han': 'late',
  'sap-den-han': 'soon',
  'can-lam': 'asks',
  'tam-dung': 'paused',
} as const satisfies Record<DueChoice, DueFilter>

/** What the address narrows a list to, as the server understands it. */
export const filtersOf = ({ loc, han, tt, cb }: QueueSearch): QueueFilters => ({
  ...(loc && { words: loc }),
  ...(han && { due: dueFilters[han] }),
  ...(tt && { procedure: tt }),
  ...(cb && { holder: cb === 'chua-giao' ? 'none' : cb }),
})

/** The same back: how filters are written in an address. */
export const searchOf = ({ words, due, procedure, holder }: QueueFilters): QueueSearch => {
  const han = dueChoices.find((choice) => dueFilters[choice] === due)
  return {
    ...(words && { loc: words }),
    ...(han && { han }),
    ...(procedure && { tt: procedure }),
    ...(holder && { cb: holder === 'none' ? 'chua-giao' : holder }),
  }
}

/** A page of a list of the work queue with the sizes of all; kept fresh while somebody looks at it. */
export const workQueueQuery = (list: QueueList, search: QueueSearch = {}) => {
  const { trang = 1 } = search
  const query = new URLSearchParams({ list, ...filtersOf(search), page: String(trang) }).toString()
  return queryOptions({
    queryKey: ['work-queue', query],
    queryFn: () => api.workQueue(query),
    refetchInterval: refresh,
    staleTime: 5_000,
  })
}

/** The lists that this person keeps under names. */
export const savedViewsQuery = queryOptions({
  queryKey: ['saved-views'],
  queryFn: () => api.savedViews().then(({ items }) => items),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Who in the unit does the work of the role. */
export const colleaguesQuery = (role: string) =>
  queryOptions({
    queryKey: ['colleagues', role],
    queryFn: () => api.colleagues(role).then(({ items }) => items),
    staleTime: 60_000,
  })

/** One dossier. Reading it is written down for the applicant, so it is not asked for again without a cause. */
export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id],
    queryFn: () => api.dossier(id),
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  })

/** The process of a dossier and where it stands; anew after each move, of which there are so many. */
export const dossierProcessQuery = (id: string, moves: number) =>
  queryOptions({
    queryKey: ['dossier-process', id, moves],
    queryFn: () => api.dossierProcess(id),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** What the person's unit is asked about a dossier. */
export const consultedQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'consulted'],
    queryFn: () => api.consulted(id),
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  })

/** The agencies, for their names. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: () => api.units().then(({ items }) => items),
  staleTime: Number.POSITIVE_INFINITY,
})
