import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Field, FormDefinition } from './form.ts'
import { judgeAnswers } from './judge-answers.ts'
import { judgeTyped, typedField } from './judge-typed.ts'
import { normaliseAnswers } from './normalise-answers.ts'
import { birth, extractCopy } from './testing/services.ts'

const today = '2026-11-23'
const typed = fc.oneof(
  fc.string(),
  fc.constantFrom('0900000123', '000190000001', '15/11/2026', '31/02/2020', 'LÒ', '16.000', '1.5', 'a@b.vn'),
  fc.tuple(fc.nat(40), fc.nat(14), fc.nat(2030)).map((parts) => parts.map(String)),
)

test('what is faulted while typing, the whole form faults as well, with the same sentence', () => {
  const fields = [birth, extractCopy].flatMap(({ form }): Field[] =>
    form.sections.flatMap((section) => section.fields),
  )
  const plain = fields.filter(({ type, codeList, choices }) => type !== 'table' && !codeList && !choices)
  fc.assert(
    fc.property(fc.constantFrom(...plain), typed, (whole, answer) => {
      const { showWhen: _, computed: __, ...field } = whole
      const fault = judgeTyped(typedField(field), answer, today)
      const form = { pages: [], sections: [{ id: 's', title_vi: '', title_en: '', fields: [field] }] }
      const faults = judgeAnswers(
        form as unknown as FormDefinition,
        normaliseAnswers(form as unknown as FormDefinition, { [field.id]: answer }),
        { today },
      )
      if (fault) expect(faults.map(({ vi }) => vi)).toContain(fault.vi)
    }),
  )
})

const plainNumber: Field = {
  id: 'height',
  type: 'number',
  label_vi: '',
  label_en: '',
  ask_vi: '',
  ask_en: '',
  required: true,
}

test('an answer that can be right by itself is not faulted, and nothing typed is no fault', () => {
  expect(judgeTyped({ type: 'phone' }, '0900 000 123', today)).toBeUndefined()
  expect(judgeTyped({ type: 'money' }, '350.000.000 đ', today)).toBeUndefined()
  const height = typedField({ ...plainNumber, decimals: 2, min: 0.1, max: 100 })
  expect(judgeTyped(height, '3,9', today)).toBeUndefined()
  expect(judgeTyped(height, '3.9', today)).toBeUndefined()
  expect(judgeTyped(height, '0,05', today)?.vi).toContain('từ 0,1 đến 100')
  expect(judgeTyped({ type: 'date' }, ['', '', ''], today)).toBeUndefined()
  expect(judgeTyped({ type: 'date' }, ['31', '11', '2025'], today)?.vi).toContain('31/11/2025')
  expect(judgeTyped({ type: 'money' }, '1.5', today)).toBeDefined()
})
