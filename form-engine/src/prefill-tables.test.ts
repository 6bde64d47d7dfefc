import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnswerValue } from './answers.ts'
import type { CodeLists, Field, FormDefinition } from './form.ts'
import { applyPrefill, changedAtSource, judgeAnswers, requiredComponents } from './index.ts'
import type { Component } from './service.ts'

const say = { label_vi: '…', label_en: '…', ask_vi: '…', ask_en: '…' }
const lists: CodeLists = { relations: [{ id: 'wife', vi: 'Vợ' }] }
const household = 'population-database.household'
const members: Field = {
  ...say,
  id: 'members',
  type: 'table',
  required: false,
  max: 5,
  columns: [
    { ...say, id: 'name', type: 'name', required: true },
    { ...say, id: 'birth-date', type: 'date', required: true },
    { ...say, id: 'relationship', type: 'relationship', codeList: 'relations', required: false },
    { ...say, id: 'current', type: 'address', required: false },
  ],
  prefill: [{ source: household, field: 'members' }],
}
const form: FormDefinition = {
  name_vi: '…',
  name_en: '…',
  legal: '',
  paperOrder: '',
  origin: '',
  sure: 'proposal',
  pages: [{ id: 'all', kind: 'questions', title_vi: '…', title_en: '…', sections: ['all'] }],
  sections: [{ id: 'all', title_vi: '…', title_en: '…', fields: [members] }],
}
const found = (value: AnswerValue, asOf = '2026-11-22') => ({ [household]: { members: { value, asOf } } })
const hoa = { name: 'QUÀNG THỊ HOA', 'birth-date': '1996-08-02', relationship: 'wife' }

test('a table takes the rows of its source, each with the cells that its columns would take', () => {
  const rows = [
    { ...hoa, 'identity-number': '000196000102' },
    { name: 'LÒ BẢO NGỌC', 'birth-date': 'hôm qua', relationship: 'stranger' },
    { relationship: 'stranger' },
    'no row',
  ]
  const { answers, origins } = applyPrefill(form, {}, found(rows), {}, lists)
  expect(answers.members).toEqual([hoa, { name: 'LÒ BẢO NGỌC' }])
  expect(origins.members).toEqual({ source: household, asOf: '2026-11-22', value: answers.members })
  // What was left out is asked for in its row.
  const faults = judgeAnswers(form, answers, { today: '2026-11-23', lists })
  expect(faults.map(({ pointer, code }) => [pointer, code])).toEqual([['/members/1/birth-date', 'missing']])
})

test('a row that the person changed is a difference of the table: kept, and the paper is no longer proven', () => {
  const { answers, origins } = applyPrefill(form, {}, found([hoa]), {}, lists)
  const typed = { members: [{ ...hoa, name: 'QUÀNG THỊ HOÀ' }] }
  expect(applyPrefill(form, typed, found([hoa]), origins, lists).answers).toEqual(typed)

  const proof = { source: household, fields: ['members'], data_vi: '…', data_en: '…' }
  const paper = { id: 'kinship', required: true, originals: 0, copies: 1, provenBy: [proof] }
  const statusOf = (given: Record<string, AnswerValue>) =>
    requiredComponents([paper as unknown as Component], given, origins)[0]?.status
  expect([statusOf(answers), statusOf(typed)]).toEqual(['proven', 'upload'])
})

test('rows that the source has changed are told, with what the draft says', () => {
  const { answers, origins } = applyPrefill(form, {}, found([hoa]), {}, lists)
  const child = { name: 'LÒ MINH AN', 'birth-date': '2026-11-04' }
  expect(changedAtSource(form, answers, found([hoa]), origins, lists)).toEqual([])
  expect(changedAtSource(form, answers, {}, origins, lists)).toEqual([])
  expect(changedAtSource(form, answers, found([hoa, child], '2026-11-23'), origins, lists)).toEqual([
    {
      field: 'members',
      answer: [hoa],
      origin: origins.members,
      now: { source: household, asOf: '2026-11-23', value: [hoa, child] },
    },
  ])
})

const cell = fc.oneof(
  fc.constantFrom<AnswerValue>('QUÀNG THỊ HOA', '1996-08-02', 'wife', '', '2026-13-40', 7, null),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<AnswerValue>,
)
const row = fc.dictionary(
  fc.constantFrom('name', 'birth-date', 'relationship', 'current', 'unknown', '__proto__'),
  cell,
)
const anyFound = fc.oneof(fc.array(fc.oneof(row, cell), { maxLength: 9 }), cell) as fc.Arbitrary<AnswerValue>

test('whatever a source sends, nothing that a column would refuse gets into the table', () => {
  fc.assert(
    fc.property(anyFound, (value) => {
      const { answers, origins } = applyPrefill(form, {}, found(value), {}, lists)
      const faults = judgeAnswers(form, answers, { today: '2026-11-23', lists })
      expect(faults.filter(({ code }) => code !== 'missing')).toEqual([])
      expect((answers.members as unknown[] | undefined)?.length ?? 0).toBeLessThanOrEqual(5)
      // Filled once is filled: the same answer of the source is no change.
      expect(applyPrefill(form, answers, found(value), origins, lists)).toEqual({ answers, origins })
      expect(changedAtSource(form, answers, found(value), origins, lists)).toEqual([])
    }),
  )
})

test('what a person typed is never overwritten, whatever the source sends now', () => {
  fc.assert(
    fc.property(anyFound, anyFound, (before, now) => {
      const typed = { members: [{ name: 'LÒ VĂN MINH' }] }
      const { origins } = applyPrefill(form, {}, found(before), {}, lists)
      expect(applyPrefill(form, typed, found(now), origins, lists).answers).toEqual(typed)
    }),
  )
})
