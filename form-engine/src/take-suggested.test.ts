import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from './answers.ts'
import type { CodeLists } from './form.ts'
import { answerPage, judgeAnswers, normaliseAnswers, takeSuggested } from './index.ts'
import { question, sampleService } from './testing/sample-service.ts'

const lists: CodeLists = {
  trades: [
    { id: '4711', vi: 'Bán lẻ tổng hợp', other_names: 'tạp hóa' },
    { id: '5610', vi: 'Nhà hàng' },
  ],
}
const name = question('name', { suggest: { codeList: 'trades', idTo: 'code' } })
const code = question('code')
const rows = question('trades', { type: 'table', columns: [name, code], min: 1 })
const { form } = sampleService([name, code, rows])
const typed = (row: object) => normaliseAnswers(form, { trades: [row] }, lists).trades

test.each<[string, object, object]>([
  ['the code follows the choice', { name: ' Nhà  hàng' }, { name: 'Nhà hàng', code: '5610' }],
  ['and follows another choice', { name: 'Nhà hàng', code: '4711' }, { name: 'Nhà hàng', code: '5610' }],
  ['words of somebody’s own have none', { name: 'Tạp hóa' }, { name: 'Tạp hóa' }],
  [
    'and keep the code that was typed',
    { name: 'Quán phở', code: '5610' },
    { name: 'Quán phở', code: '5610' },
  ],
  [
    'as a code of somebody’s own stays',
    { name: 'Nhà hàng', code: '9999' },
    { name: 'Nhà hàng', code: '9999' },
  ],
])('%s', (_, row, kept) => {
  expect(typed(row)).toEqual([kept])
  // Outside a table it is the same.
  expect(normaliseAnswers(form, row, lists)).toEqual(kept)
})

test('a box that was posted empty beside the choice is filled in', () => {
  const raw = { name: 'Nhà hàng', code: '' }
  const page = form.pages.find(({ sections }) => sections.includes(form.sections[0]!.id))!.id
  const answers = answerPage(form, { code: '4711' }, { page, raw, today: '2026-11-23', lists })
  expect(answers).toEqual({ name: 'Nhà hàng', code: '5610' })
})

test('any text is an answer, on the list or not', () => {
  const answers = { name: 'Làm hương', code: '3290', trades: [{ name: 'Nhà hàng', code: '5610' }] }
  const faults = judgeAnswers(form, answers, { today: '2026-11-23', lists })
  expect(faults.filter(({ pointer }) => /^.(name|code|trades)/.test(pointer))).toEqual([])
})

test('whatever the answers are, only codes change, and twice is once', () => {
  const text = fc.constantFrom('Nhà hàng', 'Bán lẻ tổng hợp', '4711', '5610', 'Quán phở', '')
  const row = fc.record({ name: text, code: text }, { requiredKeys: [] })
  const given = fc.record({ name: text, code: text, trades: fc.oneof(fc.array(fc.oneof(row, text)), text) })
  fc.assert(
    fc.property(given, (answers) => {
      const once = takeSuggested(
        form.sections.flatMap(({ fields }) => fields),
        answers as Answers,
        lists,
      )
      expect(
        takeSuggested(
          form.sections.flatMap(({ fields }) => fields),
          once,
          lists,
        ),
      ).toEqual(once)
      const names = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'code' ? undefined : part)))
      expect(names(once)).toEqual(names(answers))
    }),
  )
})
