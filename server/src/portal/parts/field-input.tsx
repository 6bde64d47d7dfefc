import {
  Check,
  ChoiceField,
  DateField,
  describedBy,
  FieldGroup,
  LongTextField,
  Notice,
  SelectField,
  TextField,
} from '@mot-cua/ui'
import type { ComponentPropsWithoutRef } from 'react'
import { type PageContext, textsOf } from '../context.ts'
import { AddressInput } from './address-input.tsx'
import type { FieldView } from './field-view.ts'
import { FileInput } from './file-input.tsx'
import { TableInput } from './table-input.tsx'

/** Up to this many choices are radio buttons, more are a list. */
const mostRadios = 7

type TextType = Extract<FieldView, { value: string; maxLength?: number }>['type']

type Native = Pick<
  ComponentPropsWithoutRef<'input'>,
  'type' | 'inputMode' | 'autoComplete' | 'autoCapitalize' | 'maxLength' | 'spellCheck'
>

const native: Partial<Record<TextType, Native>> = {
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'email' },
  'identity-number': { inputMode: 'numeric', maxLength: 12 },
  number: { inputMode: 'decimal' },
  money: { inputMode: 'numeric' },
  time: { type: 'time' },
  name: { autoCapitalize: 'words', spellCheck: false },
}

const widths: Partial<Record<TextType, 's' | 'm' | 'l'>> = {
  phone: 'm',
  'identity-number': 'm',
  number: 's',
  money: 'm',
  time: 's',
}

/** The check a browser may make while somebody types, with its sentence; the server has the last word. */
function liveCheck(type: TextType, context: PageContext): Record<string, string> {
  const { rules } = textsOf(context).fill
  if (type === 'phone') return { 'data-check': 'phone', 'data-check-text': rules.phone }
  if (type === 'identity-number')
    return { 'data-check': 'digits-12', 'data-check-text': rules.identityNumber }
  if (type === 'email') return { 'data-check': 'email', 'data-check-text': rules.email }
  return {}
}

/** Any field as its native controls, holding what was typed. */
export function FieldInput({ field, context }: { field: FieldView; context: PageContext }) {
  const input = <BareInput field={field} context={context} />
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

function BareInput({ field, context }: { field: FieldView; context: PageContext }) {
  const { common, fill } = textsOf(context)
  const question = {
    id: field.id,
    label: field.ask,
    hint: field.hint,
    fault: field.fault,
    optional: field.required ? undefined : common.optional,
  }
  switch (field.type) {
    case 'choice':
      return field.choices.length <= mostRadios ? (
        <ChoiceField {...question} name={field.id} choices={field.choices} chosen={field.value} />
      ) : (
        <SelectField
          {...question}
          name={field.id}
          choices={field.choices}
          empty={common.choose}
          defaultValue={field.value}
        />
      )
    case 'date':
    case 'date-partial':
      return (
        <DateField
          {...question}
          hint={field.hint ?? (field.type === 'date' ? fill.date : fill.datePartial)}
          name={field.id}
          value={field.value}
          words={common.date}
          birthday={field.birthday ?? false}
        />
      )
    case 'address':
      return <AddressInput field={field} question={question} context={context} />
    case 'table':
      return (
        <TableInput
          field={field}
          question={question}
          context={context}
          renderCell={(cell) => <FieldInput key={cell.id} field={cell} context={context} />}
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
        <TextField
          {...question}
          {...native[field.type]}
          {...liveCheck(field.type, context)}
          {...(field.maxLength && { maxLength: field.maxLength })}
          name={field.id}
          defaultValue={field.value}
          width={widths[field.type] ?? 'l'}
        />
      )
  }
}
