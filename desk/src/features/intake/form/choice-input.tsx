import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../../../messages/words.ts'
import { findChoices, type Option } from './find-choices.ts'

/** More than so many lines are not read. */
const mostShown = 30

type ChoiceInputProps = {
  id: string
  options: readonly Option[]
  /** The code that is chosen; empty for none. */
  value: string
  onChoose: (id: string) => void
  /** What is typed, where the options come from elsewhere. */
  onType?: (typed: string) => void
  describedBy?: string | undefined
  invalid?: boolean
}

/**
 * A box in which a code or a few letters choose one of a list, by keyboard alone: arrows move, Enter or Tab takes the marked
 * line, Escape folds the list. Letters that nothing answers to choose nothing.
 */
export function ChoiceInput({
  id,
  options,
  value,
  onChoose,
  onType,
  describedBy,
  invalid,
}: ChoiceInputProps) {
  const { intake } = useWords()
  const list = useId()
  const chosen = options.find((option) => option.id === value)
  const [typed, setTyped] = useState<string | null>(null)
  const [marked, setMarked] = useState(0)
  const line = useRef<HTMLDivElement>(null)
  const shown =
    typed === null ? [] : (onType ? [...options] : findChoices(options, typed)).slice(0, mostShown)
  const open = typed !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line is marked
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'nearest' })
  }, [marked, open])

  const take = (option: Option | undefined) => {
    setTyped(null)
    if (option) onChoose(option.id)
    else if (typed?.trim() === '') onChoose('')
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) setTyped('')
      const step = event.key === 'ArrowDown' ? 1 : -1
      setMarked(open ? (marked + step + Math.max(shown.length, 1)) % Math.max(shown.length, 1) : 0)
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation()
      setTyped(null)
    } else if ((event.key === 'Enter' || event.key === 'Tab') && open) {
      if (event.key === 'Enter') event.preventDefault() // it answers the box, not the form around it
      take(typed?.trim() === '' && event.key === 'Tab' ? undefined : shown[marked])
    }
  }
  return (
    <div className="choice-input">
      <input
        id={id}
        className="input"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && shown[marked] ? `${list}-${marked}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        value={typed ?? chosen?.text ?? value}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => {
          setTyped(target.value)
          setMarked(0)
          onType?.(target.value)
        }}
        onClick={() => open || setTyped('')}
        onKeyDown={press}
        onBlur={() => open && take(typed?.trim() ? shown[marked] : undefined)}
      />
      <div
        className="choice-list"
        id={list}
        role="listbox"
        aria-label={intake.matches(shown.length)}
        hidden={!open}
      >
        {shown.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the keys
          <div
            key={option.id}
            id={`${list}-${index}`}
            ref={index === marked ? line : null}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            {option.text}
          </div>
        ))}
        {open && shown.length === 0 && (
          <div role="option" tabIndex={-1} aria-selected="false" aria-disabled="true" className="muted">
            {intake.noMatch}
          </div>
        )}
      </div>
    </div>
  )
}
