import type { paths } from '@mot-cua/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api.ts'
import type { Me } from '../../api-types.ts'

const address = '/api/v1/desk/reported-figures'

export type ReportsDesk =
  paths['/api/v1/desk/reported-figures']['get']['responses'][200]['content']['application/json']
export type AskedReport = ReportsDesk['asked'][number]
export type AskedPeriod = AskedReport['periods'][number]
export type ReportedFigure = AskedPeriod['versions'][number]
export type FigureToCheck = ReportsDesk['toCheck'][number]

export const reportedKey = ['reported-figures']

export const reportedQuery = queryOptions({
  queryKey: reportedKey,
  queryFn: (): Promise<ReportsDesk> => request('GET', address),
})

export const reportedApi = {
  send: (form: FormData): Promise<{ version: number }> => request('POST', address, { body: form }),
  accept: (id: string): Promise<void> => request('POST', `${address}/${encodeURIComponent(id)}/acceptance`),
  return: (id: string, reason: string): Promise<void> =>
    request('POST', `${address}/${encodeURIComponent(id)}/return`, { body: { reason } }),
}

export const evidenceUrl = (figure: string, file: string): string =>
  `${address}/${encodeURIComponent(figure)}/evidence/${encodeURIComponent(file)}`

/** Whether the page is offered; the server has the last word. */
export const seesReports = ({ roles = [] }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => ['leader', 'supervisor', 'unit-admin', 'officer', 'system-admin'].includes(role))
