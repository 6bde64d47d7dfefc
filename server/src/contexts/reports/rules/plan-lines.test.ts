import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TaskLine, taskDifferences } from './plan-lines.ts'

const counts = fc.record({ done: fc.nat(2), running: fc.nat(2), overdue: fc.nat(2) })
const progress = fc.record({
  state: fc.constantFrom('done' as const, 'running' as const, 'overdue' as const, 'not-given' as const),
  counts,
  percent: fc.option(fc.integer({ min: 0, max: 100 })),
  last: fc.constant(null),
  extendedTo: fc.constant(null),
})
const task = fc.record({ no: fc.constantFrom('1.a', '1.b', '2.a'), done: fc.boolean(), progress })
const tasks = fc.uniqueArray(
  task.map((one): TaskLine => ({ heading: '1', name: 'Rà soát', due: [], lead: [], ...one })),
  { selector: ({ no }) => no },
)

test('what stands as it did is not listed, what does not is, and the other way round it is the other way round', () => {
  fc.assert(
    fc.property(tasks, tasks, (was, now) => {
      expect(taskDifferences(was, was)).toEqual([])
      const there = taskDifferences(was, now)
      const back = taskDifferences(now, was)
      const turned = back.map(({ was: now, now: was, ...one }) => ({ ...one, was, now }))
      const sorted = (found: typeof there) => [...found].sort((a, b) => (a.key < b.key ? -1 : 1))
      expect(sorted(turned)).toEqual(sorted(there))
      for (const line of now)
        if (!was.some(({ no }) => no === line.no))
          expect(there.map(({ key }) => key)).toContain(`1 ${line.no}`)
    }),
  )
})

test('a task that was drawn before progress was reported is not compared', () => {
  const old = { heading: '1', no: '1.a', name: 'Rà soát', due: [], lead: [], done: false }
  const counts = { done: 0, running: 0, overdue: 1 }
  const late = { state: 'overdue' as const, counts, percent: 20, last: null, extendedTo: null }
  expect(taskDifferences([old], [{ ...old, progress: late }])).toEqual([])
})
