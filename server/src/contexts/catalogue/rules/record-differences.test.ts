import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryRecord } from '../test/arbitrary-record.ts'
import { applyDifferences } from './apply-differences.ts'
import type { ProcedureRecord } from './procedure-record.ts'
import { differences } from './record-differences.ts'

const sound: ProcedureRecord = {
  code: '9.000001',
  name: 'Cấp thẻ mượn sách',
  field: 'Thư viện',
  ministry: 'Bộ Văn hóa, Thể thao và Du lịch',
  tiers: ['commune'],
  decision: '1/QĐ-BVHTTDL',
  subjects: ['Công dân Việt Nam'],
  agencies: { inCharge: [], competent: [], authorised: [], cooperating: [] },
  channels: [
    {
      channel: 'desk',
      times: [{ case: 'c1', time: 2, unit: 'working-day', unitGiven: true, note: null, fees: [] }],
    },
  ],
  cases: [
    { id: 'c1', name: null, steps: ['Nộp'], components: [paper('c1.p1', 'Đơn'), paper('c1.p2', 'Ảnh')] },
  ],
  results: [{ name: 'Thẻ', code: null }],
  legalBases: [{ number: '46/2019/QH14', name: null, issuer: null, issuedOn: null }],
  requirements: [],
  related: [],
  joint: [],
}

function paper(id: string, name: string) {
  return {
    id,
    code: null,
    name,
    form: false,
    formName: null,
    formUrl: null,
    originals: 1,
    copies: 0,
    replacedBy: [],
    legalBases: [],
  }
}

test('a paper put between others is one difference, and a time is named by its channel', () => {
  const [first] = sound.cases
  const after: ProcedureRecord = {
    ...sound,
    channels: [{ channel: 'desk', times: [{ ...sound.channels[0]!.times[0]!, time: 1 }] }],
    cases: [
      { ...first!, components: [paper('c1.p1', 'Đơn'), paper('c1.p2', 'Thẻ cũ'), paper('c1.p3', 'Ảnh')] },
    ],
  }
  expect(differences(sound, after)).toEqual([
    { place: 'channels/desk/times/1/time', kind: 'changed', before: 2, after: 1 },
    { place: 'cases/c1/components/c1.p2#2', kind: 'added', before: null, after: paper('c1.p2#2', 'Thẻ cũ') },
  ])
})

test('a slash in a number does not break the place', () => {
  expect(differences(sound, { ...sound, legalBases: [] })[0]?.place).toBe('legalBases/46~12019~1QH14')
  expect(applyDifferences(sound, differences(sound, { ...sound, legalBases: [] })).legalBases).toEqual([])
})

test('a record does not differ from itself, in whatever order its things are named', () => {
  fc.assert(
    fc.property(arbitraryRecord, (record) => {
      const turned = {
        ...record,
        subjects: record.subjects.toReversed(),
        channels: record.channels.toReversed(),
      }
      expect(differences(record, turned)).toEqual([])
    }),
  )
})

test('taking over every difference leaves none; taking over some leaves the others', () => {
  fc.assert(
    fc.property(arbitraryRecord, arbitraryRecord, fc.nat(), (before, after, seed) => {
      const all = differences(before, after)
      expect(new Set(all.map(({ place }) => place)).size).toBe(all.length)
      expect(differences(applyDifferences(before, all), after)).toEqual([])
      const one = all.at(seed % Math.max(1, all.length))
      if (one) expect(differences(applyDifferences(before, [one]), after).length).toBeLessThan(all.length + 1)
    }),
    { numRuns: 500 },
  )
})
