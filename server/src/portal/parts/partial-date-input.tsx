import { DateField, type Question } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../context.ts'
import type { FieldView } from './field-view.ts'

/** A date of which the day, or day and month, may be unknown, and which says so plainly. */
export function PartialDateInput({
  field,
  question,
  data,
  context,
}: {
  field: Extract<FieldView, { type: 'date-partial' }>
  question: Question
  data: Record<`data-${string}`, string>
  context: PageContext
}) {
  const { common, fill } = textsOf(context)
  const unknown = [
    { part: 'day', words: fill.noDay, checked: field.unknown.day },
    { part: 'month', words: fill.noMonth, checked: field.unknown.month },
  ] as const
  return (
    <DateField
      {...question}
      hint={field.hint ?? fill.datePartial}
      name={field.id}
      value={field.value}
      words={common.date}
      data={data}
    >
      <div className="unknown-parts">
        {unknown.map(({ part, words, checked }) => (
          <label className="check" key={part}>
            <input
              type="checkbox"
              name={`${field.id}.no-${part}`}
              value="yes"
              defaultChecked={checked}
              data-unknown={part}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </DateField>
  )
}
