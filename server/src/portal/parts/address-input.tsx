import { describedBy, FieldGroup, Options, type Question } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../context.ts'
import type { FieldView } from './field-view.ts'
import { FindInList } from './find-in-list.tsx'

/** Province, commune and detail; without script the communes of a province come after a press of the button. */
export function AddressInput({
  field,
  question,
  context,
}: {
  field: Extract<FieldView, { type: 'address' }>
  question: Question
  context: PageContext
}) {
  const { common, fill } = textsOf(context)
  const { id, value } = field
  const state = {
    'aria-invalid': field.fault ? (true as const) : undefined,
    'aria-describedby': describedBy(question),
  }
  return (
    <FieldGroup {...question}>
      <div className="parts">
        <div>
          <label htmlFor={id}>{fill.address.province}</label>
          <select
            className="select"
            id={id}
            name={`${id}.province`}
            defaultValue={value.province}
            data-province
            data-long-list
            data-nothing={fill.nothingFound}
            {...state}
          >
            <Options choices={field.provinces} empty={common.choose} />
          </select>
          <FindInList
            id={id}
            of={`${id}.commune`}
            find={field.find}
            label={fill.findCommune}
            context={context}
          />
        </div>
        <div>
          <label htmlFor={`${id}.commune`}>{fill.address.commune}</label>
          <select
            className="select"
            id={`${id}.commune`}
            name={`${id}.commune`}
            defaultValue={value.commune}
            data-long-list
            data-nothing={fill.nothingFound}
            {...state}
          >
            <Options choices={field.communes} empty={common.choose} />
          </select>
        </div>
        <div>
          <label htmlFor={`${id}.detail`}>{fill.address.detail}</label>
          <input
            className="input"
            id={`${id}.detail`}
            name={`${id}.detail`}
            defaultValue={value.detail}
            autoComplete="off"
            {...state}
          />
        </div>
      </div>
    </FieldGroup>
  )
}
