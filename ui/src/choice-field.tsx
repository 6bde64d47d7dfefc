import type { ReactNode } from 'react'
import { FieldGroup, type Question } from './field.tsx'
import type { Choice } from './select-field.tsx'

type Choosing = {
  name: string
  choices: readonly Choice[]
  /** What is chosen when the page arrives. */
  chosen?: string | undefined
  onChoose?: (value: string) => void
}

/** Radio buttons whose whole row is pressed; the first one carries the id, so a fault can lead to it. */
export function Choices({ id, name, choices, chosen, onChoose }: Choosing & { id: string }) {
  return (
    <div className="choices">
      {choices.map(({ value, label, hint }, index) => (
        <label className="choice" key={value}>
          <input
            type="radio"
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={name}
            value={value}
            {...(onChoose
              ? { checked: value === chosen, onChange: () => onChoose(value) }
              : { defaultChecked: value === chosen })}
          />
          <span>
            {label}
            {hint && <small>{hint}</small>}
          </span>
        </label>
      ))}
    </div>
  )
}

/** A question answered by one of a few. */
export function ChoiceField({ name, choices, chosen, onChoose, ...question }: Question & Choosing) {
  return (
    <FieldGroup {...question}>
      <Choices
        id={question.id}
        name={name}
        choices={choices}
        chosen={chosen}
        {...(onChoose && { onChoose })}
      />
    </FieldGroup>
  )
}

/** One thing that holds or not. */
export function Check({
  id,
  name,
  value = 'yes',
  checked = false,
  describedBy,
  invalid = false,
  children,
}: {
  id: string
  name: string
  value?: string
  checked?: boolean
  describedBy?: string | undefined
  invalid?: boolean
  children: ReactNode
}) {
  return (
    <label className="check">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
      />
      <span>{children}</span>
    </label>
  )
}
