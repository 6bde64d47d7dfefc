import type { QueueList } from './api-types.ts'

/** Every address of the desk, below its base. */
export const paths = {
  signIn: '/dang-nhap',
  queue: '/viec/$list',
  dossier: '/ho-so/$id',
  reorganisations: '/to-chuc/sap-xep',
  reorganisation: '/to-chuc/sap-xep/$plan',
} as const

/** How each list of the work queue is written in an address. */
export const listSlugs = {
  mine: 'cua-toi',
  reception: 'tiep-nhan',
  processing: 'xu-ly',
  signing: 'ky-so',
  issuing: 'phat-hanh',
  returning: 'tra-ket-qua',
  waiting: 'cho-bo-sung',
} as const satisfies Record<QueueList, string>

export const queueLists = Object.keys(listSlugs) as QueueList[]

/** The list an address names; undefined when there is none of that name. */
export const listOfSlug = (slug: string | undefined): QueueList | undefined =>
  queueLists.find((list) => listSlugs[list] === slug)

export const tabs = ['doi-chieu', 'thanh-phan', 'lich-su', 'ket-qua'] as const
export type Tab = (typeof tabs)[number]

export const dueChoices = ['qua-han', 'sap-den-han', 'tam-dung'] as const
export type DueChoice = (typeof dueChoices)[number]

/** What the queue's address says beside the list: words to look for, one due state, the document being signed. */
export type QueueSearch = { loc?: string; han?: DueChoice; chon?: string }
/** What a dossier's address says beside its id: the list it was opened from, and the part shown. */
export type DossierSearch = { tu?: string; phan?: Tab }

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined

export function readQueueSearch(search: Record<string, unknown>): QueueSearch {
  const [loc, chon] = [text(search.loc), text(search.chon)]
  const han = dueChoices.find((choice) => choice === search.han)
  return { ...(loc && { loc }), ...(han && { han }), ...(chon && { chon }) }
}

export function readDossierSearch(search: Record<string, unknown>): DossierSearch {
  const tu = listOfSlug(text(search.tu)) && text(search.tu)
  const phan = tabs.find((tab) => tab === search.phan)
  return { ...(tu && { tu }), ...(phan && { phan }) }
}
