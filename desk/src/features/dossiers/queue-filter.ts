import type { QueueItem } from '../../api-types.ts'
import type { DueChoice } from '../../paths.ts'
import { hasWords } from '../../shell/has-words.ts'

const stateOf = { 'qua-han': 'late', 'sap-den-han': 'soon', 'tam-dung': 'paused' } as const satisfies Record<
  DueChoice,
  string
>

/** The items that hold every word typed (code, applicant, procedure) and have the chosen due state; order is kept. */
export function filterQueue(
  items: readonly QueueItem[],
  { words = '', due }: { words?: string | undefined; due?: DueChoice | undefined },
): QueueItem[] {
  const isSought = hasWords(words)
  return items.filter(
    (item) =>
      (!due || isDue(item, due)) &&
      isSought(`${item.code} ${item.applicantName} ${item.procedureVi} ${item.procedureEn}`),
  )
}

/** How many items have the due state. */
export const countDue = (items: readonly QueueItem[], due: DueChoice): number =>
  items.filter((item) => isDue(item, due)).length

const isDue = (item: QueueItem, due: DueChoice) =>
  item.status !== 'resolved' && item.dueState === stateOf[due]
