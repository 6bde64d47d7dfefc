import type { paths as Contract, components } from '@mot-cua/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../../api.ts'

export type Correspondence = components['schemas']['Correspondence']
export type UnreadMessages =
  Contract['/api/v1/desk/unread-messages']['get']['responses'][200]['content']['application/json']

const messagesUrl = (dossier: string) => `/api/v1/desk/dossiers/${encodeURIComponent(dossier)}/messages`

/** What applicant and desk wrote to each other about a dossier; asked again when something is done with it. */
export const correspondenceQuery = (dossier: string) =>
  queryOptions({
    queryKey: ['correspondence', dossier],
    queryFn: () => request<Correspondence>('GET', messagesUrl(dossier)),
    staleTime: 30_000,
  })

/** Dossiers of the unit with messages that nobody has read; comes anew with the lists of the work queue. */
export const unreadMessagesQuery = queryOptions({
  queryKey: ['work-queue', 'unread-messages'],
  queryFn: () => request<UnreadMessages>('GET', '/api/v1/desk/unread-messages').then(({ items }) => items),
  refetchInterval: 60_000,
})

export const sendMessage = (dossier: string, body: { text: string; key: string }): Promise<void> =>
  request('POST', messagesUrl(dossier), { body })

export const markRead = (dossier: string): Promise<void> => request('PUT', `${messagesUrl(dossier)}/read`)
