import { expect, test } from 'vitest'
import { agreementOf } from './agreement.ts'

const from = (source: string, agrees: boolean) => ({
  origin: { source, asOf: null, agrees, value: { vi: 'Thái', en: 'Thai' } },
})

test('only a source outside the form can agree; any source can differ', () => {
  expect(agreementOf({ origin: null })).toBe('own')
  expect(agreementOf(from('answers', true))).toBe('own')
  expect(agreementOf(from('population-database.person', true))).toBe('agrees')
  expect(agreementOf(from('population-database.person', false))).toBe('differs')
})
