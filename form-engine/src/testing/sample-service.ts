import { emptyService } from '../empty-service.ts'
import type { Field } from '../form.ts'
import type { ServiceDefinition } from '../service.ts'

/** A question that everybody is asked. */
export const question = (id: string, changes: Partial<Field> = {}): Field => ({
  id,
  type: 'text',
  label_vi: `Mục ${id}`,
  label_en: `Item ${id}`,
  ask_vi: `Trả lời mục ${id}`,
  ask_en: `Answer ${id}`,
  missing_vi: `Nhập mục ${id}`,
  missing_en: `Enter ${id}`,
  required: true,
  ...changes,
})

/** A choice of these. */
export const choiceOf = (id: string, values: readonly string[], changes: Partial<Field> = {}): Field =>
  question(id, {
    type: 'choice',
    choices: values.map((value) => ({ id: value, vi: value, en: value })),
    ...changes,
  })

/** A service in which nothing is wrong, with these questions before the declaration. */
export function sampleService(fields: readonly Field[] = [question('subject')]): ServiceDefinition {
  const subject = {
    code: '9.000001',
    name: 'Cấp thẻ',
    field: 'Thư viện',
    tiers: ['commune'] as const,
    decision: '1/QĐ',
    workingDays: 3,
  }
  const empty = emptyService(subject, '2026-11-23')
  const [requester, ...rest] = empty.form.sections
  return {
    ...empty,
    name_en: 'Card',
    citizenName_en: 'Get a card',
    field_en: 'Libraries',
    form: {
      ...empty.form,
      name_en: 'Declaration',
      sections: [{ ...requester!, fields: [...requester!.fields, ...fields] }, ...rest],
    },
  }
}
