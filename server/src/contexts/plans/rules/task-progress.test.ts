import fc from 'fast-check'
import { expect, test } from 'vitest'
import { progressOfTask, type TermThen, type WorkThen } from './task-progress.ts'

const term = (changes: Partial<TermThen> = {}): TermThen => ({
  ...{ term: '2025-09', firstDue: '2025-09-30', due: '2025-09-30', state: 'open', percent: 0 },
  ...{ words: null, reportedOn: null, ...changes },
})
const work = (terms: TermThen[], due = ['2025-09']): WorkThen => ({
  ...{ due, every: 'quarter', fromOn: '2025-08-18', terms },
})

test('a task is done when every unit is, late when one is, and its progress is what they last said', () => {
  const done = work([term({ state: 'accepted', percent: 90, words: 'Xong', reportedOn: '2025-09-20' })])
  const late = work([term({ percent: 41, words: 'Thiếu máy quét', reportedOn: '2025-09-29' })])
  expect(progressOfTask([done, late], '2025-10-01')).toEqual({
    state: 'overdue',
    counts: { done: 1, running: 0, overdue: 1 },
    percent: 70,
    last: { words: 'Thiếu máy quét', on: '2025-09-29' },
    extendedTo: null,
  })
  expect(progressOfTask([done, late], '2025-09-30')).toMatchObject({ state: 'running' })
  expect(progressOfTask([done], '2025-10-01')).toMatchObject({ state: 'done', percent: 100 })
  expect(progressOfTask([], '2025-10-01')).toMatchObject({ state: 'not-given', percent: null, last: null })
})

test('put off it is not late, handed in it waits for its review', () => {
  const put = work([term({ due: '2025-12-01' })])
  expect(progressOfTask([put], '2025-10-01')).toMatchObject({ state: 'running', extendedTo: '2025-12-01' })
  expect(progressOfTask([work([term({ state: 'submitted' })])], '2025-10-01')).toMatchObject({
    state: 'running',
  })
})

test('what goes on for ever is never done, and a period that had not begun says nothing', () => {
  const quarter = (no: number, changes: Partial<TermThen> = {}) =>
    term({ term: `2025-Q${no}`, firstDue: no === 3 ? '2025-09-30' : '2025-12-31', ...changes })
  const ongoing = (third: Partial<TermThen>) =>
    work([quarter(3, third), quarter(4, { due: '2025-12-31', percent: 5 })], ['ongoing'])
  expect(progressOfTask([ongoing({ state: 'accepted' })], '2025-09-30')).toMatchObject({
    state: 'running',
    percent: 100,
  })
  expect(progressOfTask([ongoing({ state: 'accepted' })], '2025-10-01')).toMatchObject({ percent: 5 })
  expect(progressOfTask([ongoing({})], '2025-10-01')).toMatchObject({ state: 'overdue', percent: 0 })
})

test('every piece of work is counted once, whatever its terms', () => {
  const terms = fc.record({
    state: fc.constantFrom<TermThen['state']>('open', 'returned', 'submitted', 'accepted'),
    percent: fc.nat(100),
    due: fc.constantFrom('2025-09-30', '2025-10-31'),
  })
  fc.assert(
    fc.property(fc.array(fc.array(terms, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), (all) => {
      const works = all.map((one) => work(one.map(term), ['2025-09', '2025-10']))
      const { counts, percent, state } = progressOfTask(works, '2025-10-15')
      expect(counts.done + counts.running + counts.overdue).toBe(works.length)
      expect(percent === null).toBe(works.length === 0)
      expect(state === 'done').toBe(works.length > 0 && counts.done === works.length)
    }),
  )
})
