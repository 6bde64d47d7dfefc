import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differences } from './differences.ts'
import type { ProcedureComponent, ProcedureRecord } from './procedure-record.ts'

const word = fc.constantFrom('Đơn', 'Tờ khai', 'Giấy chứng sinh', 'Bản đồ', 'Hộ chiếu')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const few = <T>(value: fc.Arbitrary<T>, least = 0) => fc.array(value, { minLength: least, maxLength: 3 })
const code = fc.constantFrom('KQ.1', 'KQ.2', 'KQ.3')
const component = fc.record({
  id: fc.constantFrom('c1.p1', 'c1.p2', 'c2.p1', 'paper-x'),
  code: maybe(code),
  name: word,
  form: fc.boolean(),
  formName: maybe(word),
  formUrl: fc.constant(null),
  originals: fc.nat(2),
  copies: fc.nat(2),
  replacedBy: few(code),
  legalBases: few(fc.constantFrom('1/2020/QH14', '2/2021/NĐ-CP')),
})
const fee = fc.record({
  kind: fc.constantFrom<'fee' | 'charge'>('fee', 'charge'),
  code: maybe(code),
  amount: maybe(fc.nat(3).map((thousands) => thousands * 1000)),
  per: maybe(word),
  note: maybe(word),
})
const time = fc.record({
  case: fc.constant(null),
  time: fc.constantFrom(1, 2, 3),
  unit: fc.constantFrom<'day' | 'working-day'>('day', 'working-day'),
  unitGiven: fc.boolean(),
  note: maybe(word),
  fees: few(fee),
})
const agencies = few(fc.record({ code: maybe(code), name: word }))
const record: fc.Arbitrary<ProcedureRecord> = fc.record({
  code: fc.constant('1.001193'),
  name: word,
  field: word,
  ministry: word,
  tiers: fc.subarray(['province', 'district', 'commune'] as const, { minLength: 1 }).map((some) => [...some]),
  decision: word,
  subjects: few(word),
  agencies: fc.record({
    inCharge: agencies,
    competent: agencies,
    authorised: agencies,
    cooperating: agencies,
  }),
  channels: fc
    .uniqueArray(fc.constantFrom<'online' | 'post' | 'desk'>('online', 'post', 'desk'), { minLength: 1 })
    .chain((names) => fc.tuple(...names.map((channel) => few(time, 1).map((times) => ({ channel, times }))))),
  cases: few(
    fc.record({
      id: fc.constantFrom('c1', 'c2', 'k'),
      name: maybe(word),
      steps: few(word),
      components: few(component),
    }),
  ),
  results: few(fc.record({ name: word, code: maybe(code) })),
  legalBases: few(
    fc.record({
      number: fc.constantFrom('1/2020/QH14', '2/2021/NĐ-CP'),
      name: maybe(word),
      issuer: maybe(word),
      issuedOn: maybe(fc.constantFrom('2020-01-01', '2021-01-01')),
    }),
  ),
  requirements: few(word),
  related: few(fc.constantFrom('1.000001', '1.000002')),
  joint: few(fc.constantFrom('1.000001', '1.000002')),
})

const line = ({ place, change, before, after }: ReturnType<typeof differences>[number]) =>
  JSON.stringify([place.length, change, before?.vi ?? null, after?.vi ?? null])
const opposite = { added: 'removed', removed: 'added', changed: 'changed', reordered: 'reordered' } as const

/** The record without ids, which mean nothing to people. */
const said = (one: ProcedureRecord) =>
  JSON.stringify(one, (key, value: unknown) => (key === 'id' ? undefined : value))

test('a record differs from itself in nothing', () => {
  fc.assert(
    fc.property(record, (one) => {
      expect(differences(one, structuredClone(one))).toEqual([])
    }),
  )
})

test('looked at from the other side, what was added is removed and the values change places', () => {
  fc.assert(
    fc.property(record, record, (a, b) => {
      const back = differences(b, a).map((one) => ({
        ...one,
        change: opposite[one.change],
        before: one.after,
        after: one.before,
      }))
      expect(back.map(line).sort()).toEqual(differences(a, b).map(line).sort())
    }),
  )
})

test('records that do not say the same differ somewhere, and every change says what changed', () => {
  fc.assert(
    fc.property(record, record, (a, b) => {
      const found = differences(a, b)
      if (said(a) !== said(b)) expect(found).not.toEqual([])
      for (const { place, change, before, after } of found) {
        expect(place.length).toBeGreaterThan(0)
        expect([before !== null, after !== null]).toEqual(
          { added: [false, true], removed: [true, false], changed: [true, true], reordered: [false, false] }[
            change
          ],
        )
      }
    }),
  )
})

const [sound] = fc.sample(record, { numRuns: 1, seed: 7 }) as [ProcedureRecord]
const paper = (name: string, changes: Partial<ProcedureComponent> = {}): ProcedureComponent => ({
  id: name,
  code: null,
  name,
  form: false,
  formName: null,
  formUrl: null,
  originals: 1,
  copies: 0,
  replacedBy: [],
  legalBases: [],
  ...changes,
})
const withPapers = (...components: ProcedureComponent[]): ProcedureRecord => ({
  ...sound,
  cases: [{ id: 'c1', name: 'Sinh ở nước ngoài', steps: ['Nộp'], components }],
})
const inWords = (a: ProcedureRecord, b: ProcedureRecord) =>
  differences(a, b).map(
    ({ place, change, before, after }) =>
      `${place.map(({ vi }) => vi).join(' › ')}: ${change} ${before?.vi ?? '–'} → ${after?.vi ?? '–'}`,
  )

test('a paper put in before the others is one added paper, and a changed number is said in its place', () => {
  const before = withPapers(paper('Đơn', { id: 'c1.p1' }), paper('Ảnh', { id: 'c1.p2' }))
  const after = withPapers(
    paper('Hộ chiếu', { id: 'c1.p1' }),
    paper('Đơn', { id: 'c1.p2', copies: 2 }),
    paper('Ảnh', { id: 'c1.p3' }),
  )
  expect(inWords(before, after)).toEqual([
    'Trường hợp “Sinh ở nước ngoài” › Thành phần “Đơn” › Số bản sao: changed 0 → 2',
    'Trường hợp “Sinh ở nước ngoài” › Thành phần “Hộ chiếu”: added – → Hộ chiếu (1 bản chính, 0 bản sao)',
  ])
})

test('papers that only change places are said to be in another order', () => {
  const [a, b] = [paper('Đơn'), paper('Ảnh')]
  expect(inWords(withPapers(a, b), withPapers(b, a))).toEqual([
    'Trường hợp “Sinh ở nước ngoài” › Thành phần hồ sơ: reordered – → –',
  ])
})
