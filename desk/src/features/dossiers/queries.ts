import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'
import type { QueueList } from '../../api-types.ts'

/** How often a list asks for news by itself, in ms. */
const refresh = 15_000

/** A list of the work queue with the sizes of all; kept fresh while somebody looks at it. */
export const workQueueQuery = (list: QueueList) =>
  queryOptions({
    queryKey: ['work-queue', list],
    queryFn: () => api.workQueue(list),
    refetchInterval: refresh,
    staleTime: 5_000,
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

/** The agencies, for their names. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: () => api.units().then(({ items }) => items),
  staleTime: Number.POSITIVE_INFINITY,
})
