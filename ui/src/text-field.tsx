import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from './class-names.ts'
import { controlProps, Field, type Question } from './field.tsx'

/** How long the answer is expected to be; the box is as wide. */
export type Width = 'xs' | 's' | 'm' | 'l' | 'full'

type Native<Tag extends 'input' | 'textarea'> = Omit<
  ComponentPropsWithoutRef<Tag>,
  'id' | 'className' | 'aria-describedby' | 'aria-invalid'
>

/** A question answered on one line. */
export function TextField({
  id,
  label,
  hint,
  fault,
  optional,
  width = 'l',
  ...native
}: Question & { width?: Width } & Native<'input'>) {
  const question = { id, label, hint, fault, optional }
  return (
    <Field {...question}>
      <input
        autoComplete="off"
        {...native}
        {...controlProps(question)}
        className={classNames('input', width !== 'full' && `input--${width}`)}
      />
    </Field>
  )
}

/** A question answered in sentences. */
export function LongTextField({
  id,
  label,
  hint,
  fault,
  optional,
  ...native
}: Question & Native<'textarea'>) {
  const question = { id, label, hint, fault, optional }
  return (
    <Field {...question}>
      <textarea {...native} {...controlProps(question)} className="textarea" />
    </Field>
  )
}
