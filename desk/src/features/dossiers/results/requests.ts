import type { paths as Contract } from '@mot-cua/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../../api.ts'
import type { Me } from '../../../api-types.ts'

type Answer<Path extends keyof Contract> = Contract[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type WaitingChange = Answer<'/api/v1/desk/result-changes'>['items'][number]
export type ChangeOptions = Answer<'/api/v1/desk/dossiers/{id}/result-change'>
export type CorrectableField = ChangeOptions['fields'][number]

/** Whoever proposes, decides or seals changes of issued results. */
export const changesResults = ({ roles = [] }: Pick<Me, 'roles'>): boolean =>
  ['officer', 'leader', 'registry-clerk'].some((role) => (roles as readonly string[]).includes(role))

/** What waits for a decision or a seal in the unit. */
export const waitingChangesQuery = queryOptions({
  queryKey: ['work-queue', 'result-changes'],
  queryFn: () => request<{ items: WaitingChange[] }>('GET', '/api/v1/desk/result-changes'),
  refetchInterval: 60_000,
})

/** The reasons there are, and what a correction can put right. */
export const changeOptionsQuery = (dossier: string) =>
  queryOptions({
    queryKey: ['dossier', dossier, 'result-change'],
    queryFn: () =>
      request<ChangeOptions>('GET', `/api/v1/desk/dossiers/${encodeURIComponent(dossier)}/result-change`),
  })
