import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Tier } from './procedure-record.ts'
import { reviewerOf } from './review-assignment.ts'
import { highestLevel, isHigher, type ReviewCondition, suggestAnswers } from './review-conditions.ts'
import { judgeReview, type ReviewContent } from './review-entry.ts'
import {
  formLists,
  publishedGround,
  publishedReason,
  type ReviewedProcedure,
  unmetOf,
} from './review-lists.ts'

const condition = (id: string, failing: 'partial' | 'info'): ReviewCondition => ({
  id,
  vi: `Điều kiện ${id}`,
  en: `Condition ${id}`,
  failing,
  suggestedBy: null,
  source: 'Thông tư 01/2023/TT-VPCP, Điều 13',
  sure: 'memory',
})
const conditions = [
  condition('e-dossier', 'info'),
  condition('no-presence', 'partial'),
  condition('fee', 'partial'),
]
const text = fc.option(fc.constantFrom('', ' ', 'vì luật'), { nil: null })
const level = fc.constantFrom('full' as const, 'partial' as const, 'info' as const)
const content: fc.Arbitrary<ReviewContent> = fc.record({
  answers: fc.dictionary(
    fc.constantFrom(...conditions.map(({ id }) => id)),
    fc.record({ met: fc.boolean(), why: text }),
  ),
  proposedLevel: fc.option(level, { nil: null }),
  reason: text,
  amendments: fc.array(
    fc.record({
      document: fc.constantFrom('', 'Luật Hộ tịch'),
      article: fc.constantFrom('', 'Điều 16'),
      proposal: fc.constantFrom('', 'Bỏ yêu cầu có mặt'),
    }),
    { maxLength: 2 },
  ),
  yearlyDossiers: fc.option(fc.nat(), { nil: null }),
  note: text,
})

describe('a row of the review', () => {
  test('Circular 01/2023, Art. 13: one condition not met is enough, and never more is proposed than allowed', () => {
    fc.assert(
      fc.property(content, (row) => {
        const verdict = judgeReview(row, conditions)
        if (verdict.faults.length > 0) return
        expect(conditions.every(({ id }) => row.answers[id])).toBe(true)
        expect(isHigher(verdict.level, highestLevel(row.answers, conditions))).toBe(false)
        const unmet = unmetOf(row, conditions)
        if (unmet.length > 0) expect(verdict.level).not.toBe('full')
        if (verdict.level !== 'full') {
          expect(publishedReason({ unmet, reason: row.reason })).not.toBe('')
          expect(publishedGround(row)).not.toBeNull()
        }
      }),
    )
  })

  test('each thing that is lacking is named', () => {
    const met = { met: true, why: null }
    const row: ReviewContent = {
      answers: { 'e-dossier': met, 'no-presence': { met: false, why: ' ' } },
      proposedLevel: 'full',
      reason: null,
      amendments: [{ document: 'Luật Hộ tịch', article: '', proposal: '' }],
      yearlyDossiers: null,
      note: null,
    }
    expect(judgeReview(row, conditions).faults).toEqual([
      { at: 'answers/no-presence', code: 'why-needed' },
      { at: 'answers/fee', code: 'unanswered' },
      { at: 'proposedLevel', code: 'too-high' },
      { at: 'amendments', code: 'amendment-broken' },
    ])
    const lowered = { ...row, answers: { 'e-dossier': met, 'no-presence': met, fee: met }, amendments: [] }
    expect(judgeReview({ ...lowered, proposedLevel: 'partial' }, conditions).faults).toEqual([
      { at: 'reason', code: 'reason-needed' },
      { at: 'amendments', code: 'amendment-needed' },
    ])
    expect(judgeReview({ ...lowered, proposedLevel: null }, conditions)).toEqual({
      level: 'full',
      faults: [],
    })
    const closed = { ...lowered.answers, 'e-dossier': { met: false, why: 'Luật buộc nộp trực tiếp' } }
    expect(highestLevel(closed, conditions)).toBe('info')
  })
})

test('the record answers only what it says: an online channel, nothing to pay, a result by post', () => {
  const asked = (['online-channel', 'payable-online', 'result-from-afar'] as const).map((suggestedBy) => ({
    ...condition(suggestedBy, 'partial'),
    suggestedBy,
  }))
  const time = { case: null, time: 1, unit: null, unitGiven: false, note: null }
  const fee = { kind: 'fee' as const, code: null, per: null, note: null }
  const channel = (name: 'online' | 'post' | 'desk', amount: number | null) => ({
    channel: name,
    times: [{ ...time, fees: [{ ...fee, amount }] }],
  })
  const answered = (channels: ReturnType<typeof channel>[], hasService = false) =>
    Object.keys(suggestAnswers({ channels }, hasService, [...asked, condition('other', 'info')]))
  expect(answered([channel('desk', 5000)])).toEqual([])
  expect(answered([channel('online', 0)])).toEqual(['online-channel', 'payable-online'])
  expect(answered([channel('online', null), channel('post', null)])).toEqual([
    'online-channel',
    'result-from-afar',
  ])
  expect(answered([channel('desk', 5000)], true)).toHaveLength(3)
})

const reviewed: fc.Arbitrary<ReviewedProcedure[]> = fc.uniqueArray(
  fc.record({
    procedure: fc.nat({ max: 999_999 }).map((n) => `1.${String(n).padStart(6, '0')}`),
    name: fc.string(),
    field: fc.constantFrom('Hộ tịch', 'Đất đai', 'Đường bộ', 'Dân tộc', 'Án phí'),
    tiers: fc.constant<Tier[]>(['commune']),
    agency: fc.constant('Sở Tư pháp'),
    level,
    unmet: fc.constant([]),
    reason: fc.constant(null),
    amendments: fc.constant([]),
    yearlyDossiers: fc.constant(null),
  }),
  { selector: ({ procedure }) => procedure, maxLength: 40 },
)

describe('the two lists', () => {
  test('every procedure stands exactly once, in the list of its level', () => {
    fc.assert(
      fc.property(reviewed, (entries) => {
        const { eligible, notYet } = formLists(entries)
        expect(eligible.every(({ level }) => level === 'full')).toBe(true)
        expect(notYet.some(({ level }) => level === 'full')).toBe(false)
        expect([...eligible, ...notYet].map(({ procedure }) => procedure).sort()).toEqual(
          entries.map(({ procedure }) => procedure).sort(),
        )
      }),
    )
  })

  test('the order is by field and code, whatever the order of the rows', () => {
    fc.assert(
      fc.property(
        reviewed.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          const lists = formLists(entries)
          expect(formLists(shuffled)).toEqual(lists)
          for (const list of [lists.eligible, lists.notYet])
            for (const [field, rows] of Map.groupBy(list, (row) => row.field)) {
              const from = list.findIndex((row) => row.field === field)
              expect(list.slice(from, from + rows.length)).toEqual(rows)
              expect(rows.map(({ procedure }) => procedure)).toEqual(
                rows.map(({ procedure }) => procedure).sort(),
              )
            }
        },
      ),
    )
    const fields = formLists(
      ['Đất đai', 'Dân tộc', 'Hộ tịch'].map((field, index) => ({
        procedure: `1.00000${index}`,
        name: '',
        field,
        tiers: [],
        agency: '',
        level: 'full',
        unmet: [],
        reason: null,
        amendments: [],
        yearlyDossiers: null,
      })),
    ).eligible.map(({ field }) => field)
    expect(fields).toEqual(['Dân tộc', 'Đất đai', 'Hộ tịch'])
  })
})

test('one agency reviews a procedure for everybody: the lead of the field, the highest tier, the department, the office', () => {
  const responsibilities = [
    { field: 'Hộ tịch', tier: 'province' as const, unit: 'H52.02' },
    { field: 'Hộ tịch', tier: 'commune' as const, unit: 'H52.99' },
  ]
  const of = (tiers: Tier[], field = 'Hộ tịch', leads: { field: string; unit: string }[] = []) =>
    reviewerOf({ field, tiers }, { leads, responsibilities, otherwise: 'H52.01' })
  expect(of(['commune', 'province'])).toBe('H52.02')
  expect(of(['commune'])).toBe('H52.99')
  expect(of(['district'])).toBe('H52.02')
  expect(of(['commune'], 'Hộ tịch', [{ field: 'Hộ tịch', unit: 'H52.03' }])).toBe('H52.03')
  expect(of(['commune'], 'Đất đai')).toBe('H52.01')
})
