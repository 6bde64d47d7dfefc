/** One thing that can be chosen; `beside` stands under its label, smaller. */
export type Entry = { value: string; label: string; beside?: string }

type Choosing = {
  listId: string
  /** What is found by the letters typed, the likeliest first. */
  find: (typed: string) => Entry[]
  choose: (entry: Entry) => void
  /** The words shown when nothing is found; without them the list stays closed. */
  nothing?: string
  /** Whether the list opens before anything was typed. */
  opensEmpty: boolean
  /** Whether the first of what is found is marked, so that Enter takes it. */
  marksFirst: boolean
  /** Somebody gave up looking: Escape. */
  giveUp?: () => void
}

export type Combobox = { close: () => void }

const makeList = (listId: string, label: string | null | undefined): HTMLUListElement => {
  const list = document.createElement('ul')
  list.id = listId
  list.setAttribute('role', 'listbox')
  list.hidden = true
  if (label) list.setAttribute('aria-label', label)
  return list
}

function makeItem({ value, label, beside }: Entry, id: string): HTMLLIElement {
  const item = document.createElement('li')
  item.id = id
  item.setAttribute('role', 'option')
  item.dataset.value = value
  item.textContent = label
  if (beside) item.append(Object.assign(document.createElement('small'), { textContent: beside }))
  return item
}

/** Makes a box of text a combobox: a list under it of what the letters in it find, by touch, mouse and keyboard. */
export function makeCombobox(input: HTMLInputElement, choosing: Choosing): Combobox {
  const { listId, find, nothing } = choosing
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    autocapitalize: 'none',
    spellcheck: 'false',
  }))
    input.setAttribute(name, value)
  input.autocomplete = 'off'
  const box = document.createElement('div')
  box.className = 'combobox'
  input.before(box)
  const list = makeList(listId, document.querySelector(`label[for="${CSS.escape(input.id)}"]`)?.textContent)
  box.append(input, list)

  let active = -1
  let found: Entry[] = []
  const items = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')]
  const point = (index: number) => {
    active = index
    items().forEach((item, at) => {
      item.setAttribute('aria-selected', String(at === index))
      if (at === index) item.scrollIntoView({ block: 'nearest' })
    })
    const item = items()[index]
    if (item) input.setAttribute('aria-activedescendant', item.id)
    else input.removeAttribute('aria-activedescendant')
  }
  const close = () => {
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    point(-1)
  }
  const open = (typed: string) => {
    found = find(typed)
    list.replaceChildren(...found.map((entry, index) => makeItem(entry, `${listId}-${index}`)))
    if (found.length === 0 && nothing === undefined) return close()
    if (found.length === 0)
      list.append(Object.assign(document.createElement('li'), { className: 'nothing', textContent: nothing }))
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    point(choosing.marksFirst && typed !== '' && found.length > 0 ? 0 : -1)
  }
  const take = (index: number) => {
    const entry = found[index]
    if (!entry) return
    choosing.choose(entry)
    close()
  }

  input.addEventListener('input', () => open(input.value))
  input.addEventListener('click', () => {
    if (list.hidden && (choosing.opensEmpty || input.value !== ''))
      open(choosing.opensEmpty ? '' : input.value)
  })
  input.addEventListener('keydown', (event) => {
    const count = items().length
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (list.hidden) open(choosing.opensEmpty ? '' : input.value)
      else if (count > 0) point((active + (event.key === 'ArrowDown' ? 1 : -1) + count) % count)
    } else if (event.key === 'Enter' && !list.hidden) {
      event.preventDefault()
      if (active < 0) close()
      else take(active)
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
      choosing.giveUp?.()
    }
  })
  // Pressing an item must not take the focus away before the press is heard.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest('[role="option"]') : null
    if (item instanceof HTMLElement) take(items().indexOf(item))
  })
  return { close }
}
