import { queryOptions } from '@tanstack/react-query'
import { type DraftKind, servicesApi } from './requests.ts'

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: () => servicesApi.services().then(({ items }) => items),
  staleTime: 5_000,
})

export const serviceHistoryQuery = (procedure: string) =>
  queryOptions({
    queryKey: ['service-history', procedure],
    queryFn: () => servicesApi.history(procedure).then(({ versions }) => versions),
    staleTime: 5_000,
  })

export const codeListsQuery = queryOptions({
  queryKey: ['code-lists'],
  queryFn: () => servicesApi.codeLists().then(({ items }) => items),
  staleTime: 30_000,
})

/** Never read again by itself: what is typed must not be replaced under the author's hands. */
export const definitionDraftQuery = (kind: DraftKind, id: string) =>
  queryOptions({
    queryKey: ['definition-draft', kind, id],
    queryFn: () => servicesApi.draft(kind, id),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** What the server says of the saved draft: differences in words and who did what; beside the editor, never in its place. */
export const savedDraftQuery = (kind: DraftKind, id: string, revision: number) =>
  queryOptions({
    queryKey: ['saved-definition', kind, id, revision],
    queryFn: () => servicesApi.draft(kind, id),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const replaysQuery = (id: string) =>
  queryOptions({
    queryKey: ['replays', id],
    queryFn: () => servicesApi.replays(id).then(({ items }) => items),
    refetchInterval: ({ state }) => (state.data?.some(({ finishedAt }) => !finishedAt) ? 1_500 : false),
  })
