import { expect, test } from 'vitest'
import { emptyItem, readItem } from './item-draft.ts'

test('a day needs its date and why; English is given only when there is some', () => {
  const draft = emptyItem('H52', 'day-off')
  expect(readItem(draft)).toBe('missing')
  expect(readItem({ ...draft, date: '2027-01-04' })).toBe('missing')
  expect(readItem({ ...draft, date: '2027-01-04', reason: ' Nghỉ bù ' })).toEqual({
    kind: 'day-off',
    date: '2027-01-04',
    reason: 'Nghỉ bù',
  })
})

test('hours are read as they are written, and what is none is said', () => {
  const draft = { ...emptyItem('H52.40', 'hours'), date: '2027-01-04' }
  expect(readItem({ ...draft, morning: '7h-11h' })).toBe('wrongRange')
  expect(readItem({ ...draft, morning: '', afternoon: '' })).toBe('wrongRange')
  expect(readItem({ ...draft, saturday: '07:30 – 11:00' })).toMatchObject({
    unit: 'H52.40',
    from: '2027-01-04',
    hours: { saturday: [{ from: '07:30', to: '11:00' }], arrivalCutoff: '15:00' },
  })
  expect(readItem({ ...draft, follow: true })).toMatchObject({ hours: null })
})
