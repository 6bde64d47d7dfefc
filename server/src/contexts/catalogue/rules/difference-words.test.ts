import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryRecord } from '../test/arbitrary-record.ts'
import { differencesInWords } from './difference-words.ts'
import { nameOfPlace, placeNames } from './place-names.ts'
import type { ProcedureComponent, ProcedureRecord } from './procedure-record.ts'
import { type Layout, recordLayout } from './record-layout.ts'

const pathsOf = (layout: Layout, path = ''): string[] => {
  if (layout === 'value') return [path]
  if ('key' in layout) return [path, ...pathsOf(layout.item, path)]
  return Object.entries(layout.parts).flatMap(([name, inside]) =>
    pathsOf(inside, path === '' ? name : `${path}/${name}`),
  )
}

test('every place of a record has a name, and every name a place', () => {
  const paths = pathsOf(recordLayout)
  expect(paths.filter((path) => !nameOfPlace(path))).toEqual([])
  expect(Object.keys(placeNames).filter((path) => !paths.includes(path))).toEqual([])
})

test('each difference says where it is and what it changes, in both languages alike', () => {
  fc.assert(
    fc.property(arbitraryRecord, arbitraryRecord, (a, b) => {
      const { vi, en } = differencesInWords(a, b)
      expect(vi.map(({ change }) => change)).toEqual(en.map(({ change }) => change))
      for (const { place, change, before, after } of [...vi, ...en]) {
        expect(place.length).toBeGreaterThan(0)
        expect([Boolean(before), Boolean(after)]).toEqual(
          { added: [false, true], removed: [true, false], changed: [true, true], reordered: [false, false] }[
            change
          ],
        )
      }
    }),
  )
})

const [sound] = fc.sample(arbitraryRecord, { numRuns: 1, seed: 7 }) as [ProcedureRecord]
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
  cases: [{ id: 'c1', name: 'Sinh ở nước ngoài', steps: ['Nộp', 'Nhận'], components }],
})
const told = (a: ProcedureRecord, b: ProcedureRecord) =>
  differencesInWords(a, b).vi.map(
    ({ place, change, before, after }) =>
      `${place.join(' › ')}: ${change} ${before ?? '–'} → ${after ?? '–'}`,
  )

test('a paper put in before the others is one added paper, and a changed number is said in its place', () => {
  const before = withPapers(paper('Đơn', { id: 'c1.p1' }), paper('Ảnh', { id: 'c1.p2' }))
  const after = withPapers(
    paper('Hộ chiếu', { id: 'c1.p1', replacedBy: ['KQ.1'] }),
    paper('Đơn', { id: 'c1.p2', copies: 2 }),
    paper('Ảnh', { id: 'c1.p3' }),
  )
  expect(told(before, after)).toEqual([
    'Trường hợp “Sinh ở nước ngoài” › Thành phần “Đơn” › Số bản sao: changed 0 → 2',
    'Trường hợp “Sinh ở nước ngoài” › Thành phần “Hộ chiếu”: added – → Hộ chiếu\nSố bản chính: 1\nSố bản sao: 0\nKết quả thay thế: KQ.1',
  ])
})

test('papers and steps that only change places are said to be in another order', () => {
  const [a, b] = [paper('Đơn'), paper('Ảnh')]
  const turned = withPapers(b, a)
  turned.cases[0]!.steps.reverse()
  expect(told(withPapers(a, b), turned)).toEqual([
    'Trường hợp “Sinh ở nước ngoài” › Trình tự: reordered – → –',
    'Trường hợp “Sinh ở nước ngoài” › Thành phần hồ sơ: reordered – → –',
  ])
})

test('of steps only those that differ are said, and a time with its unit and its case', () => {
  const record = withPapers()
  const [only] = record.cases
  const time = { case: 'c1', time: 2, unit: 'day' as const, unitGiven: true, note: null, fees: [] }
  const channels = (times: ProcedureRecord['channels'][number]['times']) => [
    { channel: 'desk' as const, times },
  ]
  const before = { ...record, channels: channels([time]) }
  const after: ProcedureRecord = {
    ...record,
    cases: [{ ...only!, steps: ['Nộp', 'Ký', 'Nhận'] }],
    channels: channels([
      { ...time, time: 16, unit: 'hour' },
      {
        ...time,
        case: null,
        fees: [{ kind: 'charge', code: 'PLP1', amount: 5000, per: 'bản', note: null }],
      },
    ]),
  }
  const where = 'Trực tiếp › Thời hạn của “Sinh ở nước ngoài”'
  expect(told(before, after)).toEqual([
    `${where} › Thời gian: changed 2 ngày → 16 giờ`,
    `${where} › Đơn vị thời gian: changed ngày → giờ`,
    'Trực tiếp › Thời hạn: added – → Thời gian: 2 ngày\nPhí, lệ phí: Loại: Lệ phí; Mã: PLP1; Mức thu: 5.000 đ; Tính theo: bản',
    'Trường hợp “Sinh ở nước ngoài” › Trình tự: added – → Ký',
  ])
})
