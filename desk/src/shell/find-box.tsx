import { Icon } from '@mot-cua/ui'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../messages/words.ts'
import { listOfSlug, listSlugs, paths } from '../paths.ts'
import { KeyHint } from './key-hint.tsx'

/** How long somebody stops typing before the list is asked for, in ms. */
const pause = 250

/** Filters the list on the page while typing; from a dossier, Enter leads to the list it was opened from. */
export function FindBox({ id, className }: { id: string; className: string }) {
  const { queue } = useWords()
  const navigate = useNavigate()
  const { list } = useParams({ strict: false })
  const { loc = '', tu } = useSearch({ strict: false })
  const [words, setWords] = useState(loc)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setWords(loc), [loc])
  useEffect(() => () => clearTimeout(waiting.current), [])
  const onList = listOfSlug(list) !== undefined
  const find = (sought: string, replace: boolean) =>
    navigate({
      to: paths.queue,
      params: { list: onList ? (list ?? listSlugs.mine) : (tu ?? listSlugs.mine) },
      search: ({ han, tt, cb }) => ({
        ...(onList && { ...(han && { han }), ...(tt && { tt }), ...(cb && { cb }) }),
        ...(sought && { loc: sought }),
      }),
      replace,
      resetScroll: false,
    })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form, for Enter
    <form
      className={`desk-find ${className}`}
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        clearTimeout(waiting.current)
        find(words, onList)
      }}
    >
      <Icon name="search" />
      <label className="visually-hidden" htmlFor={id}>
        {queue.find}
      </label>
      <input
        className="input"
        id={id}
        type="search"
        data-find
        placeholder={queue.findHint}
        value={words}
        autoComplete="off"
        onChange={({ target }) => {
          setWords(target.value)
          clearTimeout(waiting.current)
          if (onList) waiting.current = setTimeout(find, pause, target.value, true)
        }}
      />
      <KeyHint name="/" />
    </form>
  )
}

/** Puts the cursor into the find box that is shown at this width. */
export function focusFindBox(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-find]'))
    if (input.offsetParent !== null) input.focus()
}
