import { expect, test } from 'vitest'
import { findChoices } from './find-choices.ts'

const groups = [
  { id: '01', text: 'Kinh' },
  { id: '02', text: 'Tày' },
  { id: '03', text: 'Thái' },
  { id: '28', text: 'La Ha' },
]
const found = (typed: string) => findChoices(groups, typed).map(({ id }) => id)

test('a code, a beginning or a word finds it, with or without marks', () => {
  expect(found('03')).toEqual(['03'])
  expect(found('thái')).toEqual(['03'])
  expect(found('t')).toEqual(['02', '03'])
  expect(found('HA')).toEqual(['28'])
  expect(found('xyz')).toEqual([])
  expect(found(' ')).toEqual(['01', '02', '03', '28'])
})
