import type { ComponentNeed } from '@mot-cua/form-engine'
import { expect, test } from 'vitest'
import { type Had, judgeNeeds } from './step-needs.ts'

const component = (id: string, status: ComponentNeed['status']) =>
  ({ component: { id, name_vi: id, name_en: id }, status }) as ComponentNeed
const had = (more: Partial<Had> = {}): Had => ({
  components: [component('form', 'form'), component('birth-paper', 'upload'), component('card', 'proven')],
  held: new Set(),
  papers: new Set(),
  hasResult: false,
  isSigned: false,
  others: [],
  ...more,
})
const missing = (needs: Parameters<typeof judgeNeeds>[0], more?: Partial<Had>) =>
  judgeNeeds(needs, had(more)).flatMap(({ met, pointer }) => (met ? [] : [pointer]))

test('a component is there by a file, on paper or by data; one that the dossier does not need is not asked for', () => {
  const needs = { components: ['birth-paper', 'card', 'form', 'only-for-others'] }
  expect(missing(needs)).toEqual(['/components/0'])
  expect(missing(needs, { held: new Set(['birth-paper']) })).toEqual([])
})

test('papers are there when they were issued, a result when it was drafted or signed', () => {
  expect(missing({ papers: [1, 4], result: 'drafted' }, { papers: new Set([1]) })).toEqual([
    '/papers/1',
    '/result',
  ])
  expect(missing({ result: 'drafted' }, { hasResult: true })).toEqual([])
  expect(missing({ result: 'signed' }, { hasResult: true })).toEqual(['/result'])
  expect(missing({ result: 'signed' }, { hasResult: true, isSigned: true })).toEqual([])
})

test('a result of another agency is there when it was recorded; one that is not awaited is not asked for', () => {
  const card = { code: 'card', vi: 'Thẻ', en: 'Card' }
  const needs = { results: ['card', 'only-for-others'] }
  expect(missing(needs, { others: [{ ...card, recorded: false }] })).toEqual(['/results/0'])
  expect(missing(needs, { others: [{ ...card, recorded: true }] })).toEqual([])
})
