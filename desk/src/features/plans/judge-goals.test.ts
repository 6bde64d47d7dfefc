import { expect, test } from 'vitest'
import { judgeGoals } from './judge-goals.ts'
import type { HandDown } from './queries.ts'

const row = (id: string, minimum: number | null) => ({ unit: { id }, minimum }) as HandDown['rows'][number]
const rows = [row('A', 90), row('B', 90), row('C', null), row('D', 90)]
const target = { compare: 'gte' } as HandDown['target']

test('what reaches the minimum is handed down, with comma or point; what does not is counted', () => {
  const typed = {
    A: { goal: '92,5', head: 'h' },
    B: { goal: '89' },
    C: { goal: '99' },
    D: { goal: ' ' },
  }
  expect(judgeGoals({ rows, target }, typed, ' gấp ')).toEqual({
    given: [{ unit: 'A', goal: 92.5, head: 'h', note: 'gấp' }],
    faulty: 2,
  })
  const less = { ...target, compare: 'lt' } as HandDown['target']
  expect(judgeGoals({ rows, target: less }, { B: { goal: '89' } }, '').given).toEqual([
    { unit: 'B', goal: 89 },
  ])
})
