import type { components } from '@mot-cua/contract'
import { queryOptions } from '@tanstack/react-query'
import { request, requestFile } from '../../api.ts'

export type PaperLine = components['schemas']['IssuedPaper']
export const sheets = ['A4', 'A5'] as const
export type Sheet = (typeof sheets)[number]

const dossierUrl = (id: string) => `/api/v1/desk/dossiers/${encodeURIComponent(id)}`

/** Addresses that the browser opens to print. */
export const printUrls = {
  slip: (dossier: string, sheet: Sheet) => `${dossierUrl(dossier)}/slip.pdf?sheet=${sheet}`,
  paper: (dossier: string, paper: string, sheet: Sheet) =>
    `${dossierUrl(dossier)}/papers/${encodeURIComponent(paper)}?sheet=${sheet}`,
  archive: (dossier: string) => `${dossierUrl(dossier)}/archive.zip`,
  controlSheet: (dossier: string) => `${dossierUrl(dossier)}/control-sheet.pdf`,
  handingSlip: (dossier: string) => `${dossierUrl(dossier)}/handing-slip.pdf`,
  register: '/api/v1/desk/register.pdf',
} as const

/** A sheet of the office under the unit's seal. */
export const sealedPdf = (url: string, body: Record<string, string>): Promise<Blob> =>
  requestFile('POST', url, { body })

/** What was issued to the applicant; looked at again while a seal is awaited. */
export const papersQuery = (dossier: string) =>
  queryOptions({
    queryKey: ['dossier', dossier, 'papers'],
    queryFn: (): Promise<{ items: PaperLine[] }> => request('GET', `${dossierUrl(dossier)}/papers`),
    refetchInterval: ({ state }) => (state.data?.items.some(({ sealedAt }) => !sealedAt) ? 5_000 : false),
  })
