import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryRecord } from '../test/arbitrary-record.ts'
import { applyDifferences } from './apply-differences.ts'
import { asNational, nationalDifferences } from './national-view.ts'
import type { ProcedureRecord } from './procedure-record.ts'
import { differences, type RecordDifference, withIdsOf } from './record-differences.ts'
import { canonical } from './record-layout.ts'

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

/** With times for single cases, and with texts that stand twice. */
const anyRecord: fc.Arbitrary<ProcedureRecord> = fc
  .tuple(arbitraryRecord, fc.array(fc.constantFrom('A', 'B', 'C'), { maxLength: 4 }), fc.nat())
  .map(([record, texts, seed]) => ({
    ...record,
    subjects: texts,
    related: texts.toReversed(),
    channels: record.channels.map(({ channel, times }) => ({
      channel,
      times: times.map((time, index) => ({ ...time, case: record.cases[(seed + index) % 4]?.id ?? null })),
    })),
  }))

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
    {
      place: 'cases/c1/components/c1.p2#2',
      kind: 'added',
      before: null,
      after: paper('c1.p2#2', 'Thẻ cũ'),
      behind: 'c1.p1',
    },
  ])
})

test('papers that only change places are one difference', () => {
  const [first] = sound.cases
  const turned = { ...sound, cases: [{ ...first!, components: first!.components.toReversed() }] }
  expect(differences(sound, turned)).toEqual([
    {
      place: 'cases/c1/components',
      kind: 'reordered',
      before: ['c1.p1', 'c1.p2'],
      after: ['c1.p2', 'c1.p1'],
    },
  ])
  expect(nationalDifferences(sound, turned)).toEqual([])
})

test('a slash in a number does not break the place', () => {
  expect(differences(sound, { ...sound, legalBases: [] })[0]?.place).toBe('legalBases/46~12019~1QH14')
  expect(applyDifferences(sound, differences(sound, { ...sound, legalBases: [] })).legalBases).toEqual([])
})

test('a record does not differ from itself, nor from the national one in whatever order its things are named', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const turned = {
        ...record,
        subjects: record.subjects.toReversed(),
        channels: record.channels.toReversed(),
      }
      expect(differences(record, structuredClone(record))).toEqual([])
      expect(nationalDifferences(record, turned)).toEqual([])
    }),
  )
})

/** The record without ids, which mean nothing to people. */
const said = (record: ProcedureRecord) => canonical({ ...record, channels: timesByCaseName(record) }, 'id')
const timesByCaseName = ({ channels, cases }: ProcedureRecord) =>
  channels.map(({ channel, times }) => ({
    channel,
    times: times.map((time) => ({ ...time, case: cases.findIndex(({ id }) => id === time.case) })),
  }))

test('records that do not say the same differ somewhere, in a place of its own each', () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, (before, after) => {
      const all = differences(before, after)
      if (said(before) !== said(after)) expect(all).not.toEqual([])
      expect(new Set(all.map(({ place }) => place)).size).toBe(all.length)
    }),
    { numRuns: 500 },
  )
})

test('looked at from the other side, what was added is removed and the values change places', () => {
  const opposite = { added: 'removed', removed: 'added', changed: 'changed', reordered: 'reordered' } as const
  const depth = ({ place }: RecordDifference) => place.split('/').length
  const names = /"(id|case)":"[^"]*",?/g
  const line = (one: RecordDifference, kind: string, before: unknown, after: unknown) =>
    `${depth(one)} ${kind} ${kind === 'reordered' ? '' : canonical([before, after]).replace(names, '')}`
  fc.assert(
    fc.property(arbitraryRecord, arbitraryRecord, (a, b) => {
      const there = differences(a, b).map((one) => line(one, one.kind, one.before, one.after))
      const back = differences(b, a).map((one) => line(one, opposite[one.kind], one.after, one.before))
      expect(back.sort()).toEqual(there.sort())
    }),
  )
})

test('taking over every difference makes the other record; taking over some leaves the others', () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, fc.nat(), (before, after, seed) => {
      const all = differences(before, after)
      expect(applyDifferences(before, all)).toEqual(withIdsOf(before, { ...after, code: before.code }))
      expect(differences(applyDifferences(before, all), after)).toEqual([])
      const one = all.at(seed % Math.max(1, all.length))
      if (one) expect(differences(applyDifferences(before, [one]), after).length).toBeLessThan(all.length + 1)
    }),
    { numRuns: 500 },
  )
})

test('taking over every national difference leaves none', () => {
  fc.assert(
    fc.property(arbitraryRecord, arbitraryRecord, (ours, national) => {
      const taken = applyDifferences(asNational(ours), nationalDifferences(ours, national))
      expect(nationalDifferences(taken, national)).toEqual([])
    }),
    { numRuns: 500 },
  )
})
