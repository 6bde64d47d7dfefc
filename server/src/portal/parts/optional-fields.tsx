import { More } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../context.ts'
import { FieldInput } from './field-input.tsx'
import type { FieldView } from './field-view.ts'

const isEmpty = (field: FieldView): boolean => {
  switch (field.type) {
    case 'table':
      return field.rows.length === 0
    case 'file':
      return field.files.length === 0
    case 'date':
    case 'date-partial':
      return Object.values(field.value).every((part) => part === '')
    case 'address':
      return field.value.commune === '' && field.value.detail === ''
    default:
      return field.value === '' || field.value === false
  }
}

/** Whether a question may stand folded: nobody has to answer it, nobody has, and nothing else rests on it. */
export const mayFold = (field: FieldView): boolean =>
  !field.required && !field.decides && !field.known && !field.fault && !field.advice && isEmpty(field)

/** Questions that need no answer, folded behind their names so that whoever has something to say finds them. */
export function OptionalFields({ fields, context }: { fields: readonly FieldView[]; context: PageContext }) {
  const { fill } = textsOf(context)
  if (fields.length === 0) return null
  return (
    <More summary={fill.optional(fields.map(({ ask }) => ask).join(' · '))}>
      <div>
        {fields.map((field) => (
          <FieldInput key={field.id} field={field} context={context} />
        ))}
      </div>
    </More>
  )
}
