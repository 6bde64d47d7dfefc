import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from './answers.ts'
import { computeValue } from './compute-value.ts'
import { type Condition, holds } from './condition.ts'
import type { Computed, Field, FormDefinition } from './form.ts'
import {
  amountDue,
  formatAnswer,
  judgeAnswers,
  moneyInWords,
  normaliseAnswers,
  readPattern,
} from './index.ts'
import type { Fee } from './service.ts'

const today = '2026-11-22'
const say = { label_vi: '…', label_en: '…', ask_vi: '…', ask_en: '…' }
const form = (...fields: Field[]): FormDefinition => ({
  name_vi: '…',
  name_en: '…',
  legal: '',
  paperOrder: '',
  origin: '',
  sure: 'proposal',
  pages: [{ id: 'all', kind: 'questions', title_vi: '…', title_en: '…', sections: ['all'] }],
  sections: [{ id: 'all', title_vi: '…', title_en: '…', fields }],
})

test.each<[Condition, unknown, unknown]>([
  [{ properties: { area: { maximum: 250 } } }, { area: 250 }, { area: 250.1 }],
  [{ properties: { area: { exclusiveMaximum: 250 } } }, { area: 249.9 }, { area: 250 }],
  [{ properties: { floors: { minimum: 7 } } }, { floors: 7 }, { floors: 6 }],
  [{ properties: { floors: { exclusiveMinimum: 7 } } }, { floors: 8 }, { floors: 7 }],
  [{ properties: { rows: { minItems: 2 } } }, { rows: [1, 2] }, { rows: [1] }],
  [
    { properties: { rows: { contains: { required: ['a'], properties: { a: { const: 'x' } } } } } },
    { rows: [{}, { a: 'x' }] },
    { rows: [{ a: 'y' }, {}] },
  ],
])('%j holds for what JSON Schema says', (condition, yes, no) => {
  expect(holds(condition, yes)).toBe(true)
  expect(holds(condition, no)).toBe(false)
  expect(holds(condition, {}), 'silent about what is not there').toBe(true)
})

const fifteenDays: Computed = {
  rule: 'late-after',
  from: 'a',
  days: 15,
  late: 'late',
  inTime: 'in-time',
  lateOtherwise: [{ when: { required: ['b'] }, value: 'long-ago' }],
}

test.each<[Computed, Answers, string | number | undefined]>([
  [fifteenDays, { a: '2026-11-07', b: 'evidence' }, 'in-time'],
  [fifteenDays, { a: '2026-11-06' }, 'late'],
  [fifteenDays, { a: '2026-11-06', b: 'evidence' }, 'long-ago'],
  [{ rule: 'money-in-words', from: 'a' }, { a: 80_000_000 }, 'Tám mươi triệu đồng'],
  [{ rule: 'age-under', from: 'a', years: 18, yes: 'yes', no: 'no' }, { a: '2008-11-22' }, 'no'],
  [{ rule: 'age-under', from: 'a', years: 18, yes: 'yes', no: 'no' }, { a: '2008-11-23' }, 'yes'],
  [{ rule: 'age-under', from: 'a', years: 18, yes: 'yes', no: 'no' }, { a: '2026-11-23' }, undefined],
  [{ rule: 'age-under', from: 'a', years: 18, yes: 'yes', no: 'no' }, {}, undefined],
  [{ rule: 'before-today', from: 'a', yes: 'yes', no: 'no', whenEmpty: 'no' }, { a: '2026-11-21' }, 'yes'],
  [{ rule: 'before-today', from: 'a', yes: 'yes', no: 'no', whenEmpty: 'no' }, { a: today }, 'no'],
  [{ rule: 'before-today', from: 'a', yes: 'yes', no: 'no', whenEmpty: 'no' }, {}, 'no'],
  [{ rule: 'sum', table: 'a', column: 'b' }, { a: [{ b: 0.1 }, { b: 0.2 }, {}] }, 0.3],
  [{ rule: 'sum', table: 'a', column: 'b' }, { a: [] }, undefined],
  [{ rule: 'percent', of: 'a', per: 'b' }, { a: 90, b: 300 }, 30],
  [{ rule: 'percent', of: 'a', per: 'b' }, { a: 1, b: 3 }, 33],
  [{ rule: 'percent', of: 'a', per: 'b' }, { a: 1, b: 0 }, undefined],
  [
    {
      rule: 'first-of',
      values: [{ when: { required: ['a'], properties: { a: { minimum: 7 } } }, value: 'c' }],
      otherwise: 'b',
    },
    { a: 7 },
    'c',
  ],
  [{ rule: 'first-of', values: [{ when: { required: ['a'] }, value: 'c' }], otherwise: 'b' }, {}, 'b'],
])('%j of %j', (computed, answers, value) => {
  expect(computeValue(computed, answers, today)).toBe(value)
})

test.each([
  [0, 'Không đồng'],
  [15_000, 'Mười lăm nghìn đồng'],
  [1_234_567_891, 'Một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt đồng'],
  [2_000_000_005, 'Hai tỷ không trăm linh năm đồng'],
  [3_000_000_000_000, 'Ba nghìn tỷ đồng'],
  [3_005_000_000_000, 'Ba nghìn không trăm linh năm tỷ đồng'],
])('%d đồng in words', (amount, words) => {
  expect(moneyInWords(amount, 'vi')).toBe(words)
})

test('different amounts read differently', () => {
  const amount = fc.integer({ min: 0, max: 999_999_999_999 })
  fc.assert(
    fc.property(amount, amount, (one, other) => {
      expect(moneyInWords(one, 'vi') === moneyInWords(other, 'vi')).toBe(one === other)
    }),
  )
})

const floors: Field = {
  ...say,
  id: 'floors',
  type: 'table',
  required: true,
  min: 1,
  max: 3,
  columns: [
    {
      ...say,
      id: 'kind',
      type: 'choice',
      required: true,
      choices: [
        { id: 'ground', vi: '…' },
        { id: 'roof', vi: '…' },
      ],
    },
    {
      ...say,
      id: 'height',
      type: 'number',
      decimals: 1,
      required: { required: ['kind'], properties: { kind: { const: 'ground' } } },
      rules: [{ rule: 'number-at-most', field: 'limit', vi: '…', en: '…' }],
    },
  ],
}
const house = form({ ...say, id: 'limit', type: 'number', required: false }, floors)
const faultsOf = (answers: Answers) =>
  judgeAnswers(house, answers, { today }).map(({ pointer, code }) => [pointer, code])

test('a fault of a table points to the cell; its rules see the row, then the form', () => {
  expect(faultsOf({ limit: 4, floors: [{ kind: 'ground', height: 3.9 }] })).toEqual([])
  expect(faultsOf({ floors: [{ kind: 'roof' }, { kind: 'ground' }] })).toEqual([
    ['/floors/1/height', 'missing'],
  ])
  expect(faultsOf({ limit: 4, floors: [{ kind: 'ground', height: 4.1 }] })).toEqual([
    ['/floors/0/height', 'number-at-most'],
  ])
  expect(faultsOf({ floors: [{ kind: 'ground', height: 3.95 }] })).toEqual([
    ['/floors/0/height', 'number-out-of-range'],
  ])
  expect(faultsOf({ floors: Array(4).fill({ kind: 'roof' }) })).toEqual([['/floors', 'too-many-rows']])
  expect(faultsOf({})).toEqual([['/floors', 'missing']])
})

test('a decimal is read with a comma or a point and written with the comma', () => {
  for (const typed of ['3,9', '3.9'])
    expect(normaliseAnswers(house, { floors: [{ height: typed }] })).toEqual({ floors: [{ height: 3.9 }] })
  const height: Field = { ...say, id: 'height', type: 'number', required: false, decimals: 1 }
  expect(formatAnswer(height, 1234.5, 'vi')).toBe('1.234,5')
  expect(formatAnswer(height, 1234.5, 'en')).toBe('1,234.5')
})

// Circular 226/2016/TT-BTC: 2,000 đ for pages 1 and 2, 1,000 đ from page 3, at most 200,000 đ a copy.
const certification: Fee = {
  id: 'copy',
  kind: 'fee',
  vi: '…',
  en: '…',
  amount: 2000,
  tariff: {
    table: 'documents',
    units: 'pages',
    quantity: 'copies',
    steps: [{ upTo: 2, amount: 2000 }, { amount: 1000 }],
    most: 200_000,
  },
  ground: '',
  sure: 'official',
}

test.each([
  [
    [
      { pages: 36, copies: 3 },
      { pages: 1, copies: 1 },
    ],
    116_000,
  ],
  [[{ pages: 198, copies: 1 }], 200_000],
  [[{ pages: 500, copies: 2 }], 400_000],
  [[{ pages: 2 }], 0],
  [[], 0],
])('certifying %j costs %d đ', (documents, total) => {
  expect(amountDue([certification], [], { documents }, { channel: 'desk', today }).total).toBe(total)
})

test('an amount by person counts the rows of a table and those beside them', () => {
  const { tariff: _, ...without } = certification
  const perPerson: Fee = { ...without, amount: 5000, quantity: 'members', quantityPlus: 1 }
  const due = (answers: Answers) => amountDue([perPerson], [], answers, { channel: 'online', today }).total
  expect(due({ members: [{}, {}] })).toBe(15_000)
  expect(due({})).toBe(5000)
})

test.each([
  '(a+)+',
  'a*',
  'a+',
  'a|b',
  '.*',
  '[a',
  'a{1,99}b{1,99}',
  '(?=a)',
  '\\1',
  '',
  'a{2}'.repeat(40),
])('the pattern %s is refused', (pattern) => {
  expect(readPattern(pattern)).toBeUndefined()
})

test('no pattern that is read takes long, whatever it is matched with', () => {
  const piece = fc.constantFrom('a', '\\d', '[a-z]', '[A-Z0-9]', 'a?', '[a-z]{1,9}', '\\d{2,5}', '[^x]')
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('a', '1', 'x'), maxLength: 500 }),
      (pieces, text) => {
        const pattern = readPattern(pieces.join(''))
        const before = performance.now()
        pattern?.test(text)
        expect(performance.now() - before).toBeLessThan(50)
      },
    ),
  )
})

test('where an organisation or several people may stand, their names and numbers are accepted', () => {
  const codes = (orOrganisation: boolean, name: string, number: string) =>
    judgeAnswers(
      form(
        { id: 'a', type: 'name', required: true, orOrganisation, ...say },
        { id: 'b', type: 'identity-number', required: true, orOrganisation, ...say },
      ),
      { a: name, b: number },
      { today },
    ).map(({ code }) => code)
  for (const name of ['CÔNG TY TNHH 19/5 (MẪU)', 'TẠ VĂN ĐỨC, LÒ THỊ AN', 'PHÙNG QUANG HẢI'])
    for (const number of ['0100000001', '0100000001-001', '0100000001001', '000083001101'])
      expect(codes(true, name, number), `${name} ${number}`).toEqual([])
  expect(codes(true, '@lò', '00008300110')).toEqual(['name-invalid', 'identity-number-invalid'])
  expect(codes(true, ', LÒ', '000983001101')).toEqual(['name-invalid', 'identity-number-invalid'])
  expect(codes(false, 'TẠ VĂN ĐỨC, LÒ THỊ AN', '0100000001')).toEqual([
    'name-invalid',
    'identity-number-invalid',
  ])
})
