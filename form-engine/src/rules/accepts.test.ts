import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers, AnswerValue } from '../answers.ts'
import type { Rule } from '../form.ts'
import { accepts } from './accepts.ts'

const today = '2026-11-22'
const say = { vi: '…', en: '…' }

type Row = { rule: Rule; others?: Answers; good: AnswerValue[]; bad: AnswerValue[] }

const table: Row[] = [
  {
    rule: { ...say, rule: 'not-future' },
    good: ['2026-11-22', '2026', '1999-02-28'],
    bad: ['2026-11-23', '2027'],
  },
  {
    rule: { ...say, rule: 'not-before', field: 'birth' },
    others: { birth: '2026-11-04' },
    good: ['2026-11-04', '2026-11-05', '2026-11', '2026'],
    bad: ['2026-11-03', '2026-10', '2025'],
  },
  // Civil Code 2015, Article 20: full capacity from 18.
  {
    rule: { ...say, rule: 'at-least-age', years: 18 },
    good: ['2008-11-22', '1994-03-12', '2008'],
    bad: ['2008-11-23', '2009'],
  },
  {
    rule: { ...say, rule: 'at-least-years-before', field: 'child', years: 12 },
    others: { child: '2026-11-04' },
    good: ['2014-11-04', '2014', '1980'],
    bad: ['2014-11-05', '2015', '2026-11-04', '2030'],
  },
  {
    rule: { ...say, rule: 'identity-agrees', birthDate: 'birth', gender: 'gender' },
    others: { birth: '1996-08-02', gender: 'female' },
    good: ['000196000102'],
    bad: ['000096000102', '000296000102', '000396000102', '000197000102'],
  },
  {
    rule: { ...say, rule: 'identity-agrees', birthDate: 'birth', sex: 'male' },
    others: { birth: '2003' },
    good: ['000203000201'],
    bad: ['000303000201', '000003000201', '000204000201'],
  },
  {
    rule: { ...say, rule: 'paper-number', kind: 'kind' },
    others: { kind: 'cmnd' },
    good: ['012345678'],
    bad: ['01234567', 'B1234567', '000096000102'],
  },
  {
    rule: { ...say, rule: 'paper-number', kind: 'kind' },
    others: { kind: 'ho-chieu' },
    good: ['C1234567'],
    bad: ['12345678', 'C123456', 'CC1234567'],
  },
  // Civil Code 2015, Article 26 clause 3.
  {
    rule: { ...say, rule: 'given-name' },
    good: [
      'LÒ MINH AN',
      'GIÀNG A SỬ',
      'Y NGỌC HẠNH',
      'H’HEN NIÊ',
      "K'BRÔI",
      'Y MOAN ÊNUÔL',
      'NGUYỄN THỊ ƯỚC',
    ].filter((name) => name.includes(' ')),
    bad: ['AN', 'LÒ AN 2', 'LÒ @N', 'LÒ-AN', 'ЛО АН', '羅 安', 'LÒ ' + 'A'.repeat(60), 'LÒ AN.'],
  },
  // Civil Code 2015, Article 26 clause 2.
  {
    rule: { ...say, rule: 'surname-of-one', fields: ['father', 'mother'], advice: true },
    others: { father: 'LÒ VĂN MINH', mother: 'H HOA NIÊ' },
    good: ['LÒ MINH AN', 'Lò An', 'H LAN NIÊ'],
    bad: ['QUÀNG MINH AN'],
  },
  // Civil Code 2015, Article 29.
  {
    rule: { ...say, rule: 'same-as-one', fields: ['father', 'mother'], advice: true },
    others: { father: '03', mother: '08' },
    good: ['03', '08'],
    bad: ['01'],
  },
  { rule: { ...say, rule: 'one-of', values: ['VN', 'XX'], advice: true }, good: ['VN', 'XX'], bad: ['LA'] },
  {
    rule: { ...say, rule: 'not-past' },
    good: ['2026-11-22', '2027-01-01', '2026'],
    bad: ['2026-11-21', '2025'],
  },
  {
    rule: { ...say, rule: 'not-after', field: 'until' },
    others: { until: '2026-12-31' },
    good: ['2026-12-31', '2026', '2020-01-01'],
    bad: ['2027-01-01', '2027'],
  },
  // Residence law, Article 27: from 30 days, up to 2 years.
  {
    rule: { ...say, rule: 'days-after', field: 'from', least: 30 },
    others: { from: '2026-11-22' },
    good: ['2026-12-22', '2027-01-01'],
    bad: ['2026-12-21', '2026-11-22', '2026-01-01'],
  },
  {
    rule: { ...say, rule: 'months-after', field: 'from', most: 24 },
    others: { from: '2024-02-29' },
    good: ['2026-02-28', '2024-03-01'],
    bad: ['2026-03-01'],
  },
  {
    rule: { ...say, rule: 'weekday' },
    good: ['2026-11-20', '2026-11-23'],
    bad: ['2026-11-21', '2026-11-22'],
  },
  { rule: { ...say, rule: 'year-not-future' }, good: [1950, 2026], bad: [2027] },
  {
    rule: { ...say, rule: 'differs-from', field: 'gender' },
    others: { gender: 'male' },
    good: ['female', 'other'],
    bad: ['male'],
  },
  {
    rule: { ...say, rule: 'number-at-most', field: 'plot' },
    others: { plot: 100.5 },
    good: [100.5, 0],
    bad: [100.6],
  },
  {
    rule: { ...say, rule: 'number-at-most', field: 'plot', less: true },
    others: { plot: 100.5 },
    good: [100.4],
    bad: [100.5],
  },
  {
    rule: { ...say, rule: 'pattern', patterns: ['[A-Z]{2} \\d{6,8}', '[A-Z] \\d{6}'] },
    good: ['BX 100120', 'BX 10012021', 'B 100120'],
    bad: ['BX 10012', 'bx 100120', 'BX 100120212', 'BXA 100120', ''],
  },
  {
    rule: { ...say, rule: 'not-words', words: ['công ty', 'doanh nghiệp'] },
    good: ['Tạp hóa Cô Ba', 'Công tyre'],
    bad: ['CÔNG TY Hoa Mai', 'quán "Công  ty"', 'doanh-nghiệp A'],
  },
  {
    rule: { ...say, rule: 'rows-differ', column: 'number' },
    good: [[{ number: '1' }, { number: '2' }, {}, {}]],
    bad: [[{ number: '1' }, { number: '2' }, { number: '1' }]],
  },
  {
    rule: { ...say, rule: 'rows-with', column: 'main', value: 'yes', least: 1, most: 1 },
    good: [[{ main: 'yes' }, { main: 'no' }]],
    bad: [[{ main: 'no' }], [{ main: 'yes' }, { main: 'yes' }]],
  },
  {
    rule: { ...say, rule: 'periods-apart', from: 'from', to: 'to' },
    good: [
      [
        { from: '2020', to: '2023-05' },
        { from: '2023', to: '2026' },
      ],
    ],
    bad: [
      [
        { from: '2020', to: '2024' },
        { from: '2022', to: '2026' },
      ],
    ],
  },
]

test.each(table)('$rule.rule accepts what it should and refuses the rest', ({
  rule,
  others = {},
  good,
  bad,
}) => {
  const context = { counted: others, today }
  expect(good.filter((value) => !accepts(rule, value, context))).toEqual([])
  expect(bad.filter((value) => accepts(rule, value, context))).toEqual([])
})

test.each(table)('$rule.rule is silent where it does not apply', ({ rule, others = {}, bad }) => {
  const never = { ...rule, when: { required: ['nowhere'] } }
  for (const value of bad) expect(accepts(never, value, { counted: others, today })).toBe(true)
})

test('no rule throws or answers otherwise than yes or no, whatever the answers are', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...table),
      fc.jsonValue(),
      fc.jsonValue(),
      fc.jsonValue(),
      (row, value, one, other) => {
        const counted = Object.fromEntries(
          ['birth', 'child', 'gender', 'kind', 'father', 'mother', 'until', 'from', 'plot'].map(
            (id, index) => [id, index % 2 ? one : other],
          ),
        ) as Answers
        expect(accepts(row.rule, value as AnswerValue, { counted, today })).toBeTypeOf('boolean')
      },
    ),
  )
})
