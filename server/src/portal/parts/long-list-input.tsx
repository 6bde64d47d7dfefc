import { controlProps, Field, Options, type Question } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../context.ts'
import type { FieldView } from './field-view.ts'
import { FindInList } from './find-in-list.tsx'

/** One of very many, such as a nationality: a list that can be searched with and without diacritics. */
export function LongListInput({
  field,
  question,
  context,
}: {
  field: Extract<FieldView, { type: 'choice' }>
  question: Question
  context: PageContext
}) {
  const { common, fill } = textsOf(context)
  return (
    <Field {...question}>
      <FindInList id={field.id} of={field.id} find={field.find} label={fill.findInList} context={context} />
      <select
        {...controlProps(question)}
        className="select input--m"
        name={field.id}
        defaultValue={field.value}
        data-long-list
        data-nothing={fill.nothingFound}
      >
        <Options choices={field.choices} empty={common.choose} />
      </select>
    </Field>
  )
}
