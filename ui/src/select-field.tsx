import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from './class-names.ts'
import { controlProps, Field, type Question } from './field.tsx'
import type { Width } from './text-field.tsx'

export type Choice = { value: string; label: string; hint?: string | undefined }

/** The options of a list, with an empty first one when nothing need be chosen yet. */
export function Options({ choices, empty }: { choices: readonly Choice[]; empty?: string | undefined }) {
  return (
    <>
      {empty !== undefined && <option value="">{empty}</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </>
  )
}

/** A question answered from a long list; short lists are radio buttons (`ChoiceField`). */
export function SelectField({
  id,
  label,
  hint,
  fault,
  optional,
  choices,
  empty,
  width = 'm',
  ...native
}: Question & { choices: readonly Choice[]; empty?: string | undefined; width?: Width } & Omit<
    ComponentPropsWithoutRef<'select'>,
    'id' | 'className'
  >) {
  const question = { id, label, hint, fault, optional }
  return (
    <Field {...question}>
      <select
        {...native}
        {...controlProps(question)}
        className={classNames('select', width !== 'full' && `input--${width}`)}
      >
        <Options choices={choices} empty={empty} />
      </select>
    </Field>
  )
}
