import {
  Check,
  ChoiceField,
  DateField,
  describedBy,
  FieldGroup,
  LongTextField,
  Notice,
  type Question,
  SelectField,
  TextField,
} from '@mot-cua/ui'
import type { ComponentPropsWithoutRef } from 'react'
import { type PageContext, textsOf } from '../context.ts'
import { AddressInput } from './address-input.tsx'
import type { FieldView } from './field-view.ts'
import { FileInput } from './file-input.tsx'
import { LongListInput } from './long-list-input.tsx'
import { MoneyInput } from './money-input.tsx'
import { PartialDateInput } from './partial-date-input.tsx'
import { isSuggesting, Suggestions, suggesting } from './suggestions.tsx'
import { TableInput } from './table-input.tsx'

/** Up to this many choices are radio buttons, as all of them can be seen at once; more are a list. */
const mostRadios = 6
/** A list longer than this is searched rather than scrolled: more than two screens of a phone. */
const longList = 15

type TextType = Exclude<Extract<FieldView, { value: string; maxLength?: number }>['type'], 'money' | 'choice'>

type Native = Pick<
  ComponentPropsWithoutRef<'input'>,
  'type' | 'inputMode' | 'autoComplete' | 'autoCapitalize' | 'maxLength' | 'spellCheck'
>

const native: Partial<Record<TextType, Native>> = {
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'email' },
  // Twelve digits and the gaps between their groups.
  'identity-number': { inputMode: 'numeric', maxLength: 15 },
  number: { inputMode: 'decimal' },
  time: { type: 'time' },
  name: { autoCapitalize: 'characters', spellCheck: false },
}

const widths: Partial<Record<TextType, 's' | 'm' | 'l'>> = {
  phone: 'm',
  'identity-number': 'm',
  number: 's',
  time: 's',
}

/** What a browser judges the answer by while somebody types; the server has the last word. */
const liveCheck = ({ check }: FieldView): Record<`data-${string}`, string> =>
  check ? { 'data-check': JSON.stringify(check) } : {}

/** Any field as its native controls, holding what was typed. */
export function FieldInput({
  field,
  context,
  inRow = false,
}: {
  field: FieldView
  context: PageContext
  /** Inside a row of a table, where even a few choices are a list. */
  inRow?: boolean
}) {
  const input = <BareInput field={field} context={context} inRow={inRow} />
  if (!field.advice) return input
  return (
    <div className="stack-s field">
      {input}
      <Notice tone="soon">
        <p>{field.advice}</p>
      </Notice>
    </div>
  )
}

function BareInput({ field, context, inRow }: { field: FieldView; context: PageContext; inRow: boolean }) {
  const { common, fill } = textsOf(context)
  const question = {
    id: field.id,
    label: (inRow && field.label) || field.ask,
    hint: field.hint,
    fault: field.fault,
    optional: field.required ? undefined : common.optional,
  }
  switch (field.type) {
    case 'choice':
      return <ChoiceInput field={field} question={question} context={context} inRow={inRow} />
    case 'date':
      return (
        <DateField
          {...question}
          hint={field.hint ?? (inRow ? undefined : fill.date)}
          name={field.id}
          value={field.value}
          words={common.date}
          birthday={field.birthday ?? false}
          data={liveCheck(field)}
        />
      )
    case 'date-partial':
      return <PartialDateInput field={field} question={question} data={liveCheck(field)} context={context} />
    case 'money':
      return <MoneyInput field={field} question={question} data={liveCheck(field)} />
    case 'address':
      return <AddressInput field={field} question={question} context={context} />
    case 'table':
      return (
        <TableInput
          field={field}
          question={question}
          context={context}
          renderCell={(cell) => <FieldInput key={cell.id} field={cell} context={context} inRow />}
        />
      )
    case 'file':
      return <FileInput field={field} question={question} context={context} />
    case 'declaration':
      return (
        <FieldGroup
          {...question}
          label={<span className="visually-hidden">{field.ask}</span>}
          optional={undefined}
        >
          <Check
            id={field.id}
            name={field.id}
            checked={field.value}
            describedBy={describedBy(question)}
            invalid={Boolean(field.fault)}
          >
            {field.ask}
          </Check>
        </FieldGroup>
      )
    case 'long-text':
      return (
        <LongTextField {...question} name={field.id} defaultValue={field.value} maxLength={field.maxLength} />
      )
    default:
      return (
        <>
          <TextField
            {...question}
            {...native[field.type]}
            {...liveCheck(field)}
            {...suggesting(field)}
            {...(field.maxLength && { maxLength: field.maxLength })}
            name={field.id}
            defaultValue={field.value}
            width={widths[field.type] ?? 'l'}
            {...(field.type === 'name' && { 'data-name': '' })}
          />
          {!inRow && isSuggesting(field) && <Suggestions field={field} />}
        </>
      )
  }
}

function ChoiceInput({
  field,
  question,
  context,
  inRow,
}: {
  field: Extract<FieldView, { type: 'choice' }>
  question: Question
  context: PageContext
  inRow: boolean
}) {
  const count = field.choices.length
  // A list shortened by a search stays a list.
  if (count > longList || field.find)
    return <LongListInput field={field} question={question} context={context} />
  if (count <= mostRadios && !inRow)
    return <ChoiceField {...question} name={field.id} choices={field.choices} chosen={field.value} />
  return (
    <SelectField
      {...question}
      name={field.id}
      choices={field.choices}
      empty={textsOf(context).common.choose}
      defaultValue={field.value}
    />
  )
}
