import { FieldFault, LongTextField, SelectField, TextField, type Width } from '@mot-cua/ui'
import { useState } from 'react'
import { useWords } from '../../../messages/words.ts'
import { renameAt } from '../form/rename.ts'
import { useEditing, usePlace, useQuestions } from './editing.tsx'

type At = { pointer: string; label: string; hint?: string | undefined }
/** An optional text that is emptied is no longer there; a required one stays, and is a finding. */
type Optional = { optional?: boolean }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const kept = (text: string, optional = false) => (optional && text === '' ? undefined : text)

export function TextAt({
  pointer,
  label,
  hint,
  optional,
  width = 'full',
  type = 'text',
  list,
}: At & Optional & { width?: Width; type?: string; list?: string }) {
  const { id, value, fault, put } = usePlace(pointer)
  return (
    <TextField
      id={id}
      type={type}
      list={list}
      label={label}
      hint={hint}
      fault={fault}
      width={width}
      value={textOf(value)}
      onChange={({ target }) => put(kept(target.value, optional))}
    />
  )
}

function LongAt({ pointer, label, hint, optional, lang }: At & Optional & { lang: 'vi' | 'en' }) {
  const { id, value, fault, put } = usePlace(pointer)
  return (
    <LongTextField
      id={id}
      lang={lang}
      rows={1}
      label={label}
      hint={hint}
      fault={fault}
      value={textOf(value)}
      onChange={({ target }) => put(kept(target.value, optional))}
    />
  )
}

/** One text in both languages, side by side; `name` is the member without its language, empty for plain `vi` and `en`. */
export function BothAt({ pointer, name, label, hint, optional }: At & Optional & { name: string }) {
  const { services } = useWords()
  const at = (locale: 'vi' | 'en') => `${pointer}/${name ? `${name}_${locale}` : locale}`
  return (
    <div className="edit-both">
      <LongAt pointer={at('vi')} lang="vi" label={label} {...{ hint, optional: optional === true }} />
      <LongAt
        pointer={at('en')}
        lang="en"
        label={`${label} (${services.inEnglish})`}
        optional={optional === true}
      />
    </div>
  )
}

/** A number; nothing when the box is empty. `empty` is what nothing is kept as. */
export function NumberAt({
  pointer,
  label,
  hint,
  empty,
  width = 'xs',
}: At & { empty?: number | null | undefined; width?: Width }) {
  const { id, value, fault, put } = usePlace(pointer)
  const [typed, setTyped] = useState<string>()
  const shown = typeof value === 'number' ? String(value) : ''
  return (
    <TextField
      id={id}
      inputMode="decimal"
      label={label}
      hint={hint}
      fault={fault}
      width={width}
      value={typed ?? shown}
      onBlur={() => setTyped(undefined)}
      onChange={({ target }) => {
        const text = target.value.replace(',', '.').replace(/[^\d.-]/g, '')
        setTyped(text)
        const number = Number(text)
        put(text === '' ? empty : Number.isFinite(number) ? number : value)
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
        onChange={({ target }) => put(target.checked || undefined)}
      />
      <span>{label}</span>
    </label>
  )
}

type Choosing = At & {
  words: Readonly<Record<string, string>>
  empty?: string | undefined
  onPut?: (value: string | undefined) => void
}

/** One of a few; the empty choice, where there is one, is nothing. What the list does not know stays chosen. */
export function SelectAt({ pointer, label, hint, words, empty, onPut }: Choosing) {
  const { id, value, fault, put } = usePlace(pointer)
  const chosen = textOf(value)
  const known = chosen === '' || Object.hasOwn(words, chosen) ? words : { ...words, [chosen]: chosen }
  return (
    <SelectField
      id={id}
      label={label}
      hint={hint}
      fault={fault}
      width="full"
      empty={empty ?? (chosen === '' ? '' : undefined)}
      choices={Object.entries(known).map(([key, text]) => ({ value: key, label: text }))}
      value={chosen}
      onChange={({ target }) => (onPut ?? put)(target.value || undefined)}
    />
  )
}

/** A question of the form, by its words. */
export function QuestionAt({ pointer, label, hint, empty }: At & { empty?: string | undefined }) {
  const questions = useQuestions(pointer)
  const words = Object.fromEntries(questions.map(({ value, label: said }) => [value, said]))
  return <SelectAt pointer={pointer} label={label} hint={hint} words={words} empty={empty} />
}

/** Several of a list, each on a line of its own. */
export function ChecksAt({
  pointer,
  label,
  words,
  chosen: given,
  onPut,
}: At & {
  words: Readonly<Record<string, string>>
  /** What is chosen where the place says nothing. */
  chosen?: readonly string[]
  onPut?: (chosen: string[]) => void
}) {
  const { id, value, fault, put } = usePlace(pointer)
  const chosen = given ?? (Array.isArray(value) ? value.map(String) : [])
  const all = {
    ...words,
    ...Object.fromEntries(chosen.filter((one) => !words[one]).map((one) => [one, one])),
  }
  const set = (key: string, checked: boolean) =>
    (onPut ?? put)(Object.keys(all).filter((one) => (one === key ? checked : chosen.includes(one))))
  return (
    <fieldset className={fault ? 'field field--error' : 'field'} id={id} tabIndex={-1}>
      <legend className="field-label">{label}</legend>
      {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
      <div className="check-list">
        {Object.entries(all).map(([key, text]) => (
          <label className="check" key={key}>
            <input
              type="checkbox"
              checked={chosen.includes(key)}
              onChange={({ target }) => set(key, target.checked)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export function QuestionsAt({ pointer, label }: At) {
  const questions = useQuestions(pointer)
  return (
    <ChecksAt
      pointer={pointer}
      label={label}
      words={Object.fromEntries(questions.map(({ value, label: said }) => [value, said]))}
    />
  )
}

/** Short texts, one a line; empty lines are not kept. */
export function LinesAt({ pointer, label, hint }: At) {
  const { id, value, fault, put } = usePlace(pointer)
  const lines = Array.isArray(value) ? value.map(String) : []
  const [typed, setTyped] = useState<string>()
  return (
    <LongTextField
      id={id}
      label={label}
      hint={hint}
      fault={fault}
      rows={2}
      value={typed ?? lines.join('\n')}
      onBlur={() => setTyped(undefined)}
      onChange={({ target }) => {
        setTyped(target.value)
        put(
          target.value
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        )
      }}
    />
  )
}

/** Texts by text, as `key = value`, one a line. */
export function MapAt({ pointer, label, hint }: At) {
  const { id, value, fault, put } = usePlace(pointer)
  const pairs = Object.entries((value ?? {}) as Record<string, unknown>)
  const [typed, setTyped] = useState<string>()
  return (
    <LongTextField
      id={id}
      label={label}
      hint={hint}
      fault={fault}
      rows={2}
      value={typed ?? pairs.map(([key, text]) => `${key} = ${text}`).join('\n')}
      onBlur={() => setTyped(undefined)}
      onChange={({ target }) => {
        setTyped(target.value)
        const lines = target.value.split('\n').map((line) => line.split('=').map((side) => side.trim()))
        put(Object.fromEntries(lines.filter(([key]) => key).map(([key = '', text = '']) => [key, text])))
      }}
    />
  )
}

/** An id is changed when the box is left, so that everything that names it is changed once. */
export function IdAt({ pointer, label, hint }: At) {
  const { edit, published } = useEditing()
  const { id, value, fault } = usePlace(`${pointer}/id`)
  const [typed, setTyped] = useState<string>()
  const commit = () => {
    const next = typed?.trim()
    setTyped(undefined)
    if (!next || next === value) return
    const remember = published.has(textOf(value))
    edit((before) => renameAt(before, pointer, next, { remember }), true)
  }
  return (
    <TextField
      id={id}
      label={label}
      hint={hint}
      fault={fault}
      width="full"
      spellCheck={false}
      value={typed ?? textOf(value)}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={commit}
      onKeyDown={({ key }) => key === 'Enter' && commit()}
    />
  )
}
