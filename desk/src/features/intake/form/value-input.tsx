import type { Address, AnswerValue, Field } from '@mot-cua/form-engine'
import { choicesOf } from '@mot-cua/form-engine'
import { useState } from 'react'
import { useWords } from '../../../messages/words.ts'
import { AddressInput } from './address-input.tsx'
import { ChoiceInput } from './choice-input.tsx'
import { TableInput } from './table-input.tsx'
import { readTypedDate, showDate } from './typed-date.ts'
import type { ValueInputProps } from './value-props.ts'

const asText = (value: AnswerValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
const isObject = (value: unknown): value is Record<string, AnswerValue> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The control for one question, whatever its type; keyboard alone is enough for each. */
export function ValueInput(props: ValueInputProps) {
  const { id, field, value, onChange, lists, describedBy, invalid } = props
  const { of } = useWords()
  const choices = choicesOf(field, lists)
  const common = { id, 'aria-describedby': describedBy, 'aria-invalid': invalid || undefined }
  if (choices)
    return (
      <ChoiceInput
        id={id}
        options={choices.map(({ id: code, vi, en = vi }) => ({ id: code, text: of({ vi, en }) }))}
        value={asText(value)}
        onChoose={(code) => onChange(code || undefined)}
        describedBy={describedBy}
        invalid={invalid}
      />
    )
  switch (field.type) {
    case 'address':
      return (
        <AddressInput
          id={id}
          value={(isObject(value) ? value : {}) as Partial<Address>}
          onChange={(address) => onChange(address as AnswerValue)}
          describedBy={describedBy}
          invalid={invalid}
        />
      )
    case 'table':
      return <TableInput {...props} cell={ValueInput} />
    case 'declaration':
      return (
        <input
          {...common}
          type="checkbox"
          checked={value === true}
          onChange={({ target }) => onChange(target.checked || undefined)}
        />
      )
    case 'file':
      return <FilesInput {...props} />
    case 'date':
    case 'date-partial':
      return <DateInput {...props} />
    default:
      return (
        <>
          <input
            {...common}
            className="input"
            autoComplete="off"
            spellCheck={false}
            inputMode={numeric.has(field.type) ? 'numeric' : undefined}
            list={field.suggest && `${id}-suggestions`}
            value={asText(value)}
            onChange={({ target }) => onChange(target.value || undefined)}
          />
          {field.suggest && (
            <datalist id={`${id}-suggestions`}>
              {lists[field.suggest.codeList]?.map(({ id: code, vi, other_names }) => (
                <option key={code} value={vi} label={[code, other_names].filter(Boolean).join(' · ')} />
              ))}
            </datalist>
          )}
        </>
      )
  }
}

const numeric: ReadonlySet<Field['type']> = new Set(['number', 'money', 'phone', 'identity-number'])

/** A date in one box: what is typed is read when the box is left. */
function DateInput({ id, value, onChange, describedBy, invalid }: ValueInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    if (typed !== null) onChange(readTypedDate(typed) || undefined)
    setTyped(null)
  }
  return (
    <input
      id={id}
      className="input"
      inputMode="numeric"
      autoComplete="off"
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      value={typed ?? showDate(asText(value))}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={keep}
      // Read before the focus goes on: the answer may open the next question.
      onKeyDown={({ key }) => key === 'Enter' && keep()}
    />
  )
}

/** A question that is answered with a file: one of those that were scanned for the papers below. */
function FilesInput({ id, value, onChange, files, describedBy, invalid }: ValueInputProps) {
  const [chosen] = Array.isArray(value) ? value : [value]
  const file = isObject(chosen) ? asText(chosen.file) : ''
  return (
    <ChoiceInput
      id={id}
      options={files.map((one) => ({ id: one.file, text: one.name }))}
      value={file}
      onChoose={(picked) => onChange(files.filter((one) => one.file === picked))}
      describedBy={describedBy}
      invalid={invalid}
    />
  )
}
