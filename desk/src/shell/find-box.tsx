import { Icon } from '@mot-cua/ui'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useWords } from '../messages/words.ts'
import { listOfSlug, listSlugs, paths } from '../paths.ts'
import { KeyHint } from './key-hint.tsx'

/** Filters the list on the page while typing; from a dossier, Enter leads to the list it was opened from. */
export function FindBox({ id, className }: { id: string; className: string }) {
  const { queue } = useWords()
  const navigate = useNavigate()
  const { list } = useParams({ strict: false })
  const { loc = '', tu } = useSearch({ strict: false })
  const [words, setWords] = useState(loc)
  useEffect(() => setWords(loc), [loc])
  const onList = listOfSlug(list) !== undefined
  const find = (sought: string, replace: boolean) =>
    navigate({
      to: paths.queue,
      params: { list: onList ? (list ?? listSlugs.mine) : (tu ?? listSlugs.mine) },
      search: ({ han }) => ({ ...(onList && han && { han }), ...(sought && { loc: sought }) }),
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
          if (onList) find(target.value, true)
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
