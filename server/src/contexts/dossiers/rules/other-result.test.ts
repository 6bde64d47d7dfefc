import type { Process } from '@mot-cua/form-engine'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Role } from '../../../kernel/values/role.ts'
import { statuses } from './lifecycle.ts'
import { manners, mayRecord, readOtherResult } from './other-result.ts'

const today = '2026-11-23'
const typed = fc.record({
  manner: fc.constantFrom(...manners, 'by-hand'),
  number: fc.constantFrom('', '  ', '12/TB', 'x'.repeat(101)),
  issuedOn: fc.constantFrom('', today, '2026-11-24', '2025-02-30', '2019-01-02'),
  reason: fc.constantFrom('', ' ', 'Đã có thẻ.', 'x'.repeat(1001)),
})

test('a result has number and a day that has come, none has a reason, and only an electronic one a file', () => {
  fc.assert(
    fc.property(typed, fc.boolean(), (given, hasFile) => {
      const read = readOtherResult(given, { hasFile, today })
      const isNone = given.manner === 'none'
      const isRight =
        given.manner !== 'by-hand' &&
        (!hasFile || given.manner === 'electronic') &&
        (isNone
          ? given.reason === 'Đã có thẻ.'
          : given.number === '12/TB' && [today, '2019-01-02'].includes(given.issuedOn))
      if ('faults' in read) {
        expect(isRight).toBe(false)
        expect(read.faults.length).toBeGreaterThan(0)
      } else {
        expect(isRight).toBe(true)
        expect([read.number === null, read.issuedOn === null, read.reason !== null]).toEqual(
          Array(3).fill(isNone),
        )
      }
    }),
  )
})

const process = {
  steps: [
    { step: 1, id: 'sign' },
    { step: 2, id: 'residence', needs: { results: ['notice'] } },
  ],
} as unknown as Process

test('it is recorded where its step is done or by the leading unit, once that step has begun and before the end', () => {
  const role = fc.constantFrom<Role>('clerk', 'officer', 'leader', 'registry-clerk')
  const line = fc.record({
    unit: fc.constantFrom('ward', 'police'),
    open: fc.boolean(),
    assignee: fc.constantFrom(null, 'me', 'other'),
  })
  fc.assert(
    fc.property(
      fc.record({
        unit: fc.constantFrom('ward', 'desk', 'police', 'tax'),
        roles: fc.subarray<Role>(['clerk', 'officer', 'leader']),
      }),
      fc.constantFrom(...(Object.keys(statuses) as (keyof typeof statuses)[])),
      role,
      fc.option(line),
      fc.constantFrom('notice', 'card'),
      (who, status, does, begun, code) => {
        const sheet = begun ? [{ ...begun, seq: 1, no: 2, role: does, outcome: null, decision: null }] : []
        const dossier = { status, unit: 'ward', desk: 'desk', sheet }
        const may = mayRecord({ kind: 'staff', id: 'me', ...who }, dossier, process, code)
        const leads = who.unit === 'ward' || who.unit === 'desk'
        const isTheirs =
          begun !== null &&
          (begun.unit === 'ward' ? leads : who.unit === begun.unit) &&
          who.roles.includes(does)
        const isFree = begun !== null && (!begun.open || begun.assignee !== 'other')
        const byLead = leads && (who.roles.includes('officer') || who.roles.includes('clerk'))
        expect(may).toBe(
          begun !== null && code === 'notice' && statuses[status].open && (byLead || (isTheirs && isFree)),
        )
      },
    ),
  )
})
