import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Burden, burdenOf, compareComponents, compareSteps } from './compare-records.ts'
import { type ComplianceCosts, computeSavings, costPerDossier } from './compute-savings.ts'
import type { ProcedureComponent } from './procedure-record.ts'

const amount = fc.nat({ max: 1_000_000 })
const costs: fc.Arbitrary<ComplianceCosts> = fc.record({
  hour: amount,
  'hours-per-form': fc.nat({ max: 1000 }),
  'hours-per-paper': fc.nat({ max: 1000 }),
  copy: amount,
  'hours-per-trip': fc.nat({ max: 1000 }),
  trip: amount,
})
const few = fc.nat({ max: 20 })
const burden: fc.Arbitrary<Burden> = fc.record({
  forms: few,
  papers: few,
  copies: few,
  steps: few,
  workingDays: fc.constant(5),
  fee: amount,
})
const effort = fc.record({ burden, trips: few })

test('nothing changed saves nothing; back and forth cancel; a year is so many times a dossier', () => {
  fc.assert(
    fc.property(effort, effort, costs, fc.nat({ max: 100_000 }), (a, b, price, year) => {
      expect(computeSavings(a, a, price, year)).toMatchObject({ perDossier: 0, perYear: 0 })
      const [there, back] = [computeSavings(a, b, price, year), computeSavings(b, a, price, year)]
      expect(there.perDossier + back.perDossier).toBe(0)
      expect(there.perYear).toBe(there.perDossier * year)
      expect(Number.isSafeInteger(there.before)).toBe(true)
    }),
  )
})

test('whoever brings less never pays more', () => {
  fc.assert(
    fc.property(burden, few, costs, (one, trips, price) => {
      const cost = costPerDossier(one, trips, price)
      for (const part of ['forms', 'papers', 'copies', 'fee'] as const)
        expect(costPerDossier({ ...one, [part]: 0 }, trips, price)).toBeLessThanOrEqual(cost)
      expect(costPerDossier(one, 0, price)).toBeLessThanOrEqual(cost)
    }),
  )
})

test('a paper and a trip less, reckoned by hand', () => {
  const price = {
    hour: 40_000,
    'hours-per-form': 100,
    'hours-per-paper': 50,
    copy: 4_000,
    'hours-per-trip': 200,
    trip: 30_000,
  }
  const before = {
    burden: { forms: 1, papers: 2, copies: 1, steps: 4, workingDays: 5, fee: 8_000 },
    trips: 2,
  }
  const after = { burden: { ...before.burden, papers: 1, copies: 0 }, trips: 1 }
  // 40.000 + 40.000 + 160.000 + 4.000 + 60.000 + 8.000 against 40.000 + 20.000 + 80.000 + 30.000 + 8.000
  expect(computeSavings(before, after, price, 10)).toEqual({
    before: 312_000,
    after: 178_000,
    perDossier: 134_000,
    perYear: 1_340_000,
  })
})

const component = (id: string, changes: Partial<ProcedureComponent> = {}): ProcedureComponent => ({
  id,
  code: null,
  name: `Giấy ${id}`,
  form: false,
  formName: null,
  formUrl: null,
  originals: 1,
  copies: 0,
  replacedBy: [],
  legalBases: [],
  ...changes,
})

test('every paper of either record is named once: kept, changed, removed or added', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 })
  fc.assert(
    fc.property(ids, ids, (olds, nexts) => {
      const record = (names: string[]) => ({
        cases: [{ id: 'c1', name: null, steps: names, components: names.map((id) => component(id)) }],
      })
      const compared = compareComponents(record(olds), record(nexts))
      expect(compared.filter(({ before }) => before).map(({ before }) => before?.id)).toEqual(olds)
      expect(compared.filter(({ after }) => after)).toHaveLength(nexts.length)
      for (const { before, after, change } of compared)
        expect(change).toBe(!before ? 'added' : !after ? 'removed' : 'kept')
      expect(compareSteps(record(olds), record(nexts))).toHaveLength(new Set([...olds, ...nexts]).size)
    }),
  )
  const [changed] = compareComponents(
    { cases: [{ id: 'c1', name: null, steps: [], components: [component('a')] }] },
    {
      cases: [
        { id: 'c1', name: null, steps: [], components: [component('a', { replacedBy: ['KQ.G01.000001'] })] },
      ],
    },
  )
  expect(changed?.change).toBe('changed')
})

test('the burden is that of the heaviest case and the slowest, dearest channel', () => {
  const fee = { kind: 'fee' as const, code: null, per: null, note: null }
  expect(
    burdenOf({
      cases: [
        { id: 'c1', name: null, steps: ['nộp', 'nhận'], components: [component('a', { form: true })] },
        { id: 'c2', name: 'xa', steps: ['nộp'], components: [component('b', { copies: 2 }), component('c')] },
      ],
      channels: [
        {
          channel: 'desk',
          times: [{ case: null, time: 14, unit: 'day', unitGiven: true, note: null, fees: [] }],
        },
        {
          channel: 'online',
          times: [
            {
              case: null,
              time: 8,
              unit: 'working-day',
              unitGiven: true,
              note: null,
              fees: [
                { ...fee, amount: 5_000 },
                { ...fee, amount: null },
              ],
            },
          ],
        },
      ],
    }),
  ).toEqual({ forms: 1, papers: 2, copies: 2, steps: 2, workingDays: 10, fee: 5_000 })
})
