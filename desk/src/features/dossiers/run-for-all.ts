import type { QueueItem } from '../../api-types.ts'

const together = 4

export type Outcome = { done: QueueItem[]; refused: { item: QueueItem; why: unknown }[] }

/** Does one thing for each dossier, a few at a time, and says how far it is; one that is refused does not stop the others. */
export async function runForAll(
  items: readonly QueueItem[],
  work: (item: QueueItem) => Promise<unknown>,
  progress: (finished: number) => void,
): Promise<Outcome> {
  const outcome: Outcome = { done: [], refused: [] }
  let next = 0
  let finished = 0
  const worker = async () => {
    for (let item = items[next++]; item; item = items[next++]) {
      try {
        await work(item)
        outcome.done.push(item)
      } catch (why) {
        outcome.refused.push({ item, why })
      }
      progress(++finished)
    }
  }
  await Promise.all(Array.from({ length: together }, worker))
  return outcome
}
