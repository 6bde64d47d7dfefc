import { expect, test } from 'vitest'
import { type Acting, isMinor, mayAskSources, stands, subjectOf } from './acting.ts'

const child: Acting = {
  capacity: 'parent',
  name: 'LÒ MINH AN',
  number: '000226000001',
  birthDate: '2008-11-24',
  gender: '1',
  basis: { kind: 'population-database', asOf: '2026-11-23' },
}
const paper: Acting = {
  ...child,
  capacity: 'authorised',
  birthDate: null,
  basis: { kind: 'paper', number: '12/2026', issuedOn: '2026-11-01', until: '2026-12-01' },
}

test('a parent acts for a child until the day it turns 18', () => {
  expect(stands(child, '2026-11-23')).toBe(true)
  expect(stands(child, '2026-11-24')).toBe(false)
  expect(isMinor(null, '2026-11-23')).toBe(false)
  expect(isMinor('2010', '2026-11-23')).toBe(false)
})

test('an authorisation stands from its first day through its last', () => {
  const days = ['2026-10-31', '2026-11-01', '2026-12-01', '2026-12-02']
  expect(days.map((day) => stands(paper, day))).toEqual([false, true, true, false])
})

test('sources are asked about another only by a parent, a representative, or who was allowed to', () => {
  const basis = { kind: 'authorisation', id: 'a', from: '2026-11-01', to: '2027-01-01' } as const
  expect(mayAskSources(child)).toBe(true)
  expect(mayAskSources(paper)).toBe(false)
  expect(mayAskSources({ ...paper, basis: { ...basis, mayPrefill: true } })).toBe(true)
  expect(mayAskSources({ ...paper, basis: { ...basis, mayPrefill: false } })).toBe(false)
})

test('sources are asked about the child only in a form whose person is who is represented, and the sign-in never answers there', () => {
  const parent = {
    id: 'p',
    identityNumber: '000094000101',
    name: 'LÒ VĂN MINH',
    birthDate: null,
    gender: '1',
  }
  expect(subjectOf(parent, child).subject).toBe(parent)
  const about = subjectOf(parent, child, 'represented')
  expect(about.subject).toMatchObject({ id: 'p', identityNumber: child.number, name: child.name })
  expect([about.mayAsk('population-database.person'), about.mayAsk('sign-in')]).toEqual([true, false])
  expect(subjectOf(parent, paper, 'represented').mayAsk('population-database.person')).toBe(false)
  const firm = { ...child, capacity: 'representative', number: '0000000014' } as const
  expect(subjectOf(parent, firm, 'represented').subject).toEqual({ ...parent, business: '0000000014' })
})
