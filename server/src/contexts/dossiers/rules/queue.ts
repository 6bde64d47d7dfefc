export const queueLists = [
  'mine',
  'reception',
  'processing',
  'signing',
  'issuing',
  'returning',
  'waiting',
  'consulted',
] as const
export type QueueList = (typeof queueLists)[number]

/**
 * What somebody should write or decide beside the step: the delay explained, a new day decided, a further supplement decided, an
 * agency that gave no opinion in time spoken to.
 */
export const asks = ['explain', 'decide-delay', 'decide-supplement', 'hasten-opinion'] as const
export type Asks = (typeof asks)[number]

export const dueFilters = ['late', 'soon', 'paused', 'asks'] as const
export type DueFilter = (typeof dueFilters)[number]

/** How many dossiers a page of a list has. */
export const pageSize = 50

export type QueueSearch = {
  list: QueueList
  due?: DueFilter | undefined
  /** Words of the code, the applicant or the procedure, with or without diacritics. */
  words?: string | undefined
  procedure?: string | undefined
  /** Who holds the step; `none`: nobody yet. */
  holder?: string | undefined
  page?: number | undefined
}
