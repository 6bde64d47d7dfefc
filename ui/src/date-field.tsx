import type { ReactNode } from 'react'
import { describedBy, FieldGroup, type Question } from './field.tsx'

export type DateParts = { day: string; month: string; year: string }

/**
 * A date as three boxes, kept exactly as typed; names are `<name>.day`, `<name>.month`, `<name>.year`. `data` stands on
 * the boxes together, for a script; what else belongs to the date are `children`.
 */
export function DateField({
  name,
  value,
  words,
  birthday = false,
  data,
  children,
  ...question
}: Question & {
  name: string
  value: DateParts
  words: DateParts
  birthday?: boolean
  data?: Readonly<Record<`data-${string}`, string>>
  children?: ReactNode
}) {
  const parts = ['day', 'month', 'year'] as const
  return (
    <FieldGroup {...question}>
      <div className="date-parts" {...data}>
        {parts.map((part, index) => (
          <div key={part}>
            <label htmlFor={index === 0 ? question.id : `${question.id}-${part}`}>{words[part]}</label>
            <input
              className="input"
              id={index === 0 ? question.id : `${question.id}-${part}`}
              name={`${name}.${part}`}
              defaultValue={value[part]}
              inputMode="numeric"
              maxLength={part === 'year' ? 4 : 2}
              autoComplete={birthday ? `bday-${part}` : 'off'}
              aria-describedby={question.fault ? describedBy(question) : undefined}
              aria-invalid={question.fault ? true : undefined}
            />
          </div>
        ))}
      </div>
      {children}
    </FieldGroup>
  )
}
