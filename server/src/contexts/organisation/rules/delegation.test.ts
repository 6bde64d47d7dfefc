import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roles } from '../../../kernel/values/role.ts'
import { judgeDelegation } from './delegation.ts'

const asked = {
  lender: 'A',
  delegate: 'B',
  held: ['leader', 'officer'] as const,
  asked: ['leader'] as const,
  validFrom: '2026-12-01',
  validTo: '2026-12-15',
  today: '2026-11-23',
  delegateWorksThere: true,
  standing: [],
}

test('what is lent is never wider than what is held', () => {
  const some = fc.subarray([...roles], { minLength: 1 })
  fc.assert(
    fc.property(some, some, (held, wanted) => {
      const verdict = judgeDelegation({ ...asked, held, asked: wanted })
      expect(verdict === null).toBe(wanted.every((role) => held.includes(role)))
    }),
  )
})

test('each other reason has its own name', () => {
  expect(judgeDelegation(asked)).toBeNull()
  expect(judgeDelegation({ ...asked, delegate: 'A' })).toBe('to-oneself')
  expect(judgeDelegation({ ...asked, validTo: '2026-12-01' })).toBe('dates')
  expect(judgeDelegation({ ...asked, today: '2026-12-15' })).toBe('dates')
  expect(judgeDelegation({ ...asked, delegateWorksThere: false })).toBe('unfit')
  const other = { validFrom: '2026-12-14', validTo: '2026-12-20' }
  expect(judgeDelegation({ ...asked, standing: [other] })).toBe('standing')
  expect(judgeDelegation({ ...asked, standing: [{ ...other, validFrom: '2026-12-15' }] })).toBeNull()
})
