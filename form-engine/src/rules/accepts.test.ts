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
          ['birth', 'child', 'gender', 'kind', 'father', 'mother'].map((id, index) => [
            id,
            index % 2 ? one : other,
          ]),
        ) as Answers
        expect(accepts(row.rule, value as AnswerValue, { counted, today })).toBeTypeOf('boolean')
      },
    ),
  )
})
