import type { ResultFact } from '@mot-cua/form-engine'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultyFacts, longestFact, writtenFacts } from './result-facts.ts'

const fact = (id: string, type: ResultFact['type'], required = true): ResultFact => ({
  id,
  type,
  required,
  label_vi: id,
  label_en: id,
})
const asked = [fact('code', 'text'), fact('area', 'number', false), fact('day', 'date', false)]
const because = (entered: Record<string, string>, answers = {}) =>
  faultyFacts(asked, entered, answers).map((fault) => `${fault.id} ${fault.because}`)

test('a required fact is entered, or an answer says it', () => {
  expect(because({})).toEqual(['code missing'])
  expect(because({ code: '  ' })).toEqual(['code missing'])
  expect(because({}, { code: 'AA 1' })).toEqual([])
  expect(because({ code: 'AA 1' })).toEqual([])
})

test('numbers and days are written as such', () => {
  expect(because({ code: 'x', area: '12,5', day: '2026-11-23' })).toEqual([])
  expect(because({ code: 'x', area: 'about 12', day: '2026-02-30' })).toEqual(['area wrong', 'day wrong'])
  expect(because({ code: 'x'.repeat(longestFact + 1) })).toEqual(['code wrong'])
  expect(writtenFacts(asked, { code: ' x ', area: '', day: '2026-11-23' })).toEqual({
    code: 'x',
    day: '23/11/2026',
  })
})

test('whatever is entered, nothing is written that was not asked for', () => {
  const names = fc.oneof(fc.constantFrom('code', 'area', 'day', '__proto__', 'office'), fc.string())
  fc.assert(
    fc.property(fc.dictionary(names, fc.string()), (entered) => {
      const ids = asked.map(({ id }) => id)
      for (const id of Object.keys(writtenFacts(asked, entered))) expect(ids).toContain(id)
      const unknown = faultyFacts(asked, entered, {}).filter((fault) => fault.because === 'unknown')
      expect(unknown.map(({ id }) => id)).toEqual(Object.keys(entered).filter((id) => !ids.includes(id)))
    }),
  )
})
