import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roles } from '../../../kernel/values/role.ts'
import { faultOfText, isWritable, longestMessage, mayAnswer } from './correspondence.ts'
import type { Status } from './lifecycle.ts'
import { statuses } from './lifecycle.ts'

const unit = fc.constantFrom('ward', 'ward-desk', 'other')
const person = fc.constantFrom('an', 'binh', 'chi')
const role = fc.constantFrom(...roles)
const line = fc.record({ open: fc.boolean(), unit, role, assignee: fc.option(person) })
const dossier = fc.record({
  status: fc.constantFrom(...(Object.keys(statuses) as Status[])),
  unit: fc.constant('ward'),
  desk: fc.constant('ward-desk'),
  sheet: fc.array(line, { maxLength: 4 }),
})
const staff = fc.record({
  kind: fc.constantFrom('staff' as const, 'citizen' as const),
  id: person,
  unit,
  roles: fc.uniqueArray(role, { maxLength: 3 }),
  actsFor: fc.option(person),
})

test('nobody outside the dossier answers for it, and somebody at its desk always may', () => {
  fc.assert(
    fc.property(staff, dossier, (actor, about) => {
      const there = ['ward', 'ward-desk', ...about.sheet.map((one) => one.unit)].includes(actor.unit)
      if (mayAnswer(actor, about)) expect([actor.kind, there]).toEqual(['staff', true])
      const clerk = { kind: 'staff', id: 'dung', unit: 'ward-desk', roles: ['clerk'] } as const
      expect(mayAnswer(clerk, about)).toBe(true)
    }),
  )
})

test('an officer answers for what they hold or may take, not for what a colleague holds', () => {
  const officer = { kind: 'staff', id: 'an', unit: 'ward', roles: ['officer'] } as const
  const held = (assignee: string | null, open = true) => ({
    ...({ status: 'processing', unit: 'ward', desk: 'ward-desk' } as const),
    sheet: [{ open, unit: 'ward', role: 'officer' as const, assignee }],
  })
  expect(
    [held('an'), held(null), held('binh'), held('an', false)].map((one) => mayAnswer(officer, one)),
  ).toEqual([true, true, false, false])
  expect(mayAnswer({ ...officer, actsFor: 'binh' }, held('binh'))).toBe(true)
})

test('an open dossier is written about, an ended one for thirty days more', () => {
  const ended = new Date('2026-11-01T03:00:00Z')
  const on = (day: string) => isWritable('withdrawn', ended, new Date(day))
  expect(isWritable('processing', ended, new Date('2028-01-01T00:00:00Z'))).toBe(true)
  expect([on('2026-12-01T16:59:00Z'), on('2026-12-01T17:00:00Z')]).toEqual([true, false])
})

test('a text has a sign and at most a page of them', () => {
  expect([faultOfText(' \n'), faultOfText('Dạ'), faultOfText('ạ'.repeat(longestMessage))]).toEqual([
    'empty',
    null,
    null,
  ])
  expect(faultOfText('ạ'.repeat(longestMessage + 1))).toBe('too-long')
})
