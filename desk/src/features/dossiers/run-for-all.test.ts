import { expect, test } from 'vitest'
import type { QueueItem } from '../../api-types.ts'
import { runForAll } from './run-for-all.ts'

const items = Array.from({ length: 10 }, (_, n) => ({ id: String(n) }) as QueueItem)

test('each is tried once, at most four at a time, and a refusal does not stop the others', async () => {
  const tried: string[] = []
  const steps: number[] = []
  let atWork = 0
  let most = 0
  const outcome = await runForAll(
    items,
    async ({ id }) => {
      tried.push(id)
      most = Math.max(most, ++atWork)
      await new Promise((resolve) => setTimeout(resolve, 1))
      atWork--
      if (id === '3') throw new Error('refused')
    },
    (finished) => steps.push(finished),
  )
  expect(tried.sort()).toEqual(items.map(({ id }) => id))
  expect(most).toBe(4)
  expect(steps).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(outcome.done).toHaveLength(9)
  expect(outcome.refused.map(({ item }) => item.id)).toEqual(['3'])
})
