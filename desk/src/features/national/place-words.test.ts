import { expect, test } from 'vitest'
import { en } from '../../messages/en/index.ts'
import { placeWords, showValue } from './place-words.ts'

test('places are read in words, things of a list by their number or name', () => {
  expect(placeWords('channels/online/times/1/time', en)).toBe('Channel › online › time limit 1 › number')
  expect(placeWords('cases/c2/components/c2.p3/name', en)).toBe('Case 2 › paper 3 › Name')
  expect(placeWords('legalBases/46~12019~1QH14', en)).toBe('Legal basis › 46/2019/QH14')
  expect(placeWords('', en)).toBe('The whole procedure')
})

test('values are said in words, and what says nothing is left out', () => {
  expect(showValue(null, en)).toBeNull()
  expect(showValue('commune', en)).toEqual({ text: 'Commune' })
  expect(showValue({ id: 'c1.p1', name: 'Đơn', code: null, originals: 1, replacedBy: [] }, en)).toEqual({
    facts: [
      ['Name', 'Đơn'],
      ['originals', '1'],
    ],
  })
})
