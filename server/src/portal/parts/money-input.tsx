import { controlProps, Field, type Question } from '@mot-cua/ui'
import type { FieldView } from './field-view.ts'

/** An amount in groups of three digits, with its words beneath; the script writes both while somebody types. */
export function MoneyInput({
  field,
  question,
  data,
}: {
  field: Extract<FieldView, { type: 'money' }>
  question: Question
  data: Record<`data-${string}`, string>
}) {
  const props = controlProps(question)
  const described = [props['aria-describedby'], `${field.id}-words`].filter(Boolean).join(' ')
  return (
    <Field {...question}>
      <div className="amount">
        <input
          {...props}
          {...data}
          aria-describedby={described}
          className="input"
          name={field.id}
          defaultValue={field.value}
          inputMode="numeric"
          autoComplete="off"
          data-money
        />
        <span aria-hidden="true">đ</span>
      </div>
      <p className="field-hint amount-words" id={`${field.id}-words`} data-words aria-live="polite">
        {field.words}
      </p>
    </Field>
  )
}
