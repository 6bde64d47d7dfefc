import type { QueueItem } from '../../api-types.ts'
import type { DueChoice } from '../../paths.ts'

const stateOf = { 'qua-han': 'late', 'sap-den-han': 'soon', 'tam-dung': 'paused' } as const satisfies Record<
  DueChoice,
  string
>

/** Without case and Vietnamese marks, so that `khai sinh` and `KHẢI SÍNH` are found alike. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase()

/** The items that hold every word typed (code, applicant, procedure) and have the chosen due state; order is kept. */
export function filterQueue(
  items: readonly QueueItem[],
  { words = '', due }: { words?: string | undefined; due?: DueChoice | undefined },
): QueueItem[] {
  const sought = plain(words).split(/\s+/).filter(Boolean)
  return items.filter((item) => {
    if (due && !isDue(item, due)) return false
    const text = plain(`${item.code} ${item.applicantName} ${item.procedureVi} ${item.procedureEn}`)
    return sought.every((word) => text.includes(word))
  })
}

/** How many items have the due state. */
export const countDue = (items: readonly QueueItem[], due: DueChoice): number =>
  items.filter((item) => isDue(item, due)).length

const isDue = (item: QueueItem, due: DueChoice) =>
  item.status !== 'resolved' && item.dueState === stateOf[due]
