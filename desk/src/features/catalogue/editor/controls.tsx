import { FieldFault, LongTextField, SelectField, TextField, type Width } from '@mot-cua/ui'
import { useState } from 'react'
import { useWords } from '../../../messages/words.ts'
import { usePlace } from './editing.tsx'

type At = { pointer: string; label: string; hint?: string; optional?: boolean }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** An empty optional text is nothing; an empty required one stays, and is a fault. */
const kept = (text: string, optional: boolean | undefined) => (optional && text === '' ? null : text)

export function TextAt({
  pointer,
  label,
  hint,
  optional,
  width = 'full',
  type = 'text',
  list,
}: At & { width?: Width; type?: string; list?: string }) {
  const { record } = useWords().catalogue
  const { id, value, fault, put } = usePlace(pointer)
  return (
    <TextField
      id={id}
      type={type}
      list={list}
      label={label}
      hint={hint}
      fault={fault}
      optional={optional ? record.optional : undefined}
      width={width}
      value={textOf(value)}
      onChange={({ target }) => put(kept(target.value, optional))}
    />
  )
}

export function LongAt({ pointer, label, hint, optional, rows = 2 }: At & { rows?: number }) {
  const { record } = useWords().catalogue
  const { id, value, fault, put } = usePlace(pointer)
  return (
    <LongTextField
      id={id}
      label={label}
      hint={hint}
      fault={fault}
      rows={rows}
      optional={optional ? record.optional : undefined}
      value={textOf(value)}
      onChange={({ target }) => put(kept(target.value, optional))}
    />
  )
}

/** A whole number; nothing when the box is empty. */
export function NumberAt({ pointer, label, hint, width = 'xs' }: At & { width?: Width }) {
  const { id, value, fault, put } = usePlace(pointer)
  return (
    <TextField
      id={id}
      inputMode="numeric"
      label={label}
      hint={hint}
      fault={fault}
      width={width}
      value={typeof value === 'number' ? String(value) : ''}
      onChange={({ target }) => {
        const digits = target.value.replace(/\D/g, '').slice(0, 15)
        put(digits === '' ? null : Number(digits))
      }}
    />
  )
}

export function CheckAt({ pointer, label }: At) {
  const { id, value, put } = usePlace(pointer)
  return (
    <label className="check">
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        onChange={({ target }) => put(target.checked)}
      />
      <span>{label}</span>
    </label>
  )
}

type Choosing = At & { words: Record<string, string>; empty?: string; onPut?: (value: string | null) => void }

/** One of a few; the empty choice, where there is one, is nothing. */
export function SelectAt({ pointer, label, words, empty, onPut }: Choosing) {
  const { id, value, fault, put } = usePlace(pointer)
  return (
    <SelectField
      id={id}
      label={label}
      fault={fault}
      width="full"
      empty={empty}
      choices={Object.entries(words).map(([key, text]) => ({ value: key, label: text }))}
      value={textOf(value)}
      onChange={({ target }) => (onPut ?? put)(target.value || null)}
    />
  )
}

/** Several of a few. */
export function ChecksAt({ pointer, label, words }: At & { words: Record<string, string> }) {
  const { id, value, fault, put } = usePlace(pointer)
  const chosen = Array.isArray(value) ? value : []
  return (
    <fieldset className={fault ? 'field field--error' : 'field'} id={id} tabIndex={-1}>
      <legend className="field-label">{label}</legend>
      {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
      <div className="row">
        {Object.entries(words).map(([key, text]) => (
          <label className="check" key={key}>
            <input
              type="checkbox"
              checked={chosen.includes(key)}
              onChange={({ target }) =>
                put(Object.keys(words).filter((one) => (one === key ? target.checked : chosen.includes(one))))
              }
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Short texts, one a line; empty lines are not kept. */
export function LinesAt({ pointer, label, hint }: At) {
  const { id, value, fault, put } = usePlace(pointer)
  const lines = Array.isArray(value) ? value.map(textOf) : []
  const [typed, setTyped] = useState(lines.join('\n'))
  const wordsOf = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  const shown = wordsOf(typed).join('\n') === lines.join('\n') ? typed : lines.join('\n')
  return (
    <LongTextField
      id={id}
      label={label}
      hint={hint}
      fault={fault}
      rows={2}
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value)
        put(wordsOf(target.value))
      }}
    />
  )
}
