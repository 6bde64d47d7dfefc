import { expect, test } from 'vitest'
import { decidingFields } from './index.ts'
import { services } from './testing/services.ts'

const decides = (code: string, id: string) =>
  decidingFields(services.find((one) => one.code === code)!).has(id)

test.each([
  ['1.000894', 'husband-identity-number', true], // without it a passport is asked for
  ['1.000894', 'fee-exemption', true],
  ['1.013831', 'needs-survey', true], // a paper rests on it
  ['1.001612', 'trades', true], // whether there is a conditional one is computed from them
  ['2.000635', 'copies-number', true],
  ['1.013225', 'ground-level', false],
  ['1.013831', 'use-until', false],
])('%s: whether something rests on %s: %s', (code, id, expected) => {
  expect(decides(code, id)).toBe(expected)
})
