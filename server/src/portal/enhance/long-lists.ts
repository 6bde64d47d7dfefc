import { hasWords } from '@mot-cua/ui/has-words'

/** How many of what is found are shown at once; who sees more than this types another letter. */
const mostShown = 60

type Entry = { value: string; label: string }

const entriesOf = (select: HTMLSelectElement): Entry[] =>
  [...select.options].filter(({ value }) => value !== '').map(({ value, label }) => ({ value, label }))

const chosenLabel = (select: HTMLSelectElement): string =>
  select.value === '' ? '' : (select.selectedOptions[0]?.label ?? '')

function makeInput(select: HTMLSelectElement, listId: string): HTMLInputElement {
  const input = document.createElement('input')
  input.type = 'text'
  input.className = 'select'
  input.autocomplete = 'off'
  input.value = chosenLabel(select)
  input.placeholder = select.options[0]?.value === '' ? select.options[0].label : ''
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const value = select.getAttribute(name)
    if (value) input.setAttribute(name, value)
  }
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    autocapitalize: 'none',
    spellcheck: 'false',
  }))
    input.setAttribute(name, value)
  return input
}

/** A list that can be typed into, with and without diacritics; the native one keeps the answer, unseen. */
function makeSearchable(select: HTMLSelectElement): void {
  const { id } = select
  const box = document.createElement('div')
  box.className = 'combobox'
  const list = document.createElement('ul')
  list.id = `${id}-list`
  list.setAttribute('role', 'listbox')
  list.hidden = true
  const input = makeInput(select, list.id)
  select.removeAttribute('id')
  select.hidden = true
  input.id = id
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`)?.textContent
  if (label) list.setAttribute('aria-label', label)
  select.before(box)
  box.append(input, list)

  let active = -1
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
    const found = entriesOf(select).filter(({ label }) => hasWords(typed)(label))
    list.replaceChildren(
      ...found.slice(0, mostShown).map(({ value, label }, index) => {
        const item = document.createElement('li')
        item.id = `${list.id}-${index}`
        item.setAttribute('role', 'option')
        item.dataset.value = value
        item.textContent = label
        return item
      }),
    )
    if (found.length === 0) {
      const nothing = document.createElement('li')
      nothing.className = 'nothing'
      nothing.textContent = select.dataset.nothing ?? ''
      list.append(nothing)
    }
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    point(typed !== '' && found.length > 0 ? 0 : -1)
  }
  const choose = (value: string) => {
    const changed = select.value !== value
    select.value = value
    input.value = chosenLabel(select)
    close()
    if (!changed) return
    for (const event of ['input', 'change']) select.dispatchEvent(new Event(event, { bubbles: true }))
  }

  input.addEventListener('input', (event) => {
    event.stopPropagation()
    open(input.value)
  })
  input.addEventListener('click', () => list.hidden && open(''))
  input.addEventListener('focus', () => input.select())
  input.addEventListener('keydown', (event) => {
    const count = items().length
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (list.hidden) open('')
      else if (count > 0) point((active + (event.key === 'ArrowDown' ? 1 : -1) + count) % count)
    } else if (event.key === 'Enter' && !list.hidden) {
      event.preventDefault()
      const value = items()[active]?.dataset.value
      if (value !== undefined) choose(value)
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      input.value = chosenLabel(select)
      close()
    }
  })
  // Pressing an item must not take the focus away before the press is heard.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    const value = target instanceof HTMLElement ? target.dataset.value : undefined
    if (value !== undefined) choose(value)
  })
  input.addEventListener('blur', () => {
    const found = entriesOf(select).filter(({ label }) => hasWords(input.value)(label))
    if (input.value.trim() === '') choose('')
    else if (found.length === 1 && found[0]) choose(found[0].value)
    else {
      input.value = chosenLabel(select)
      close()
    }
  })
  // The list may be another one meanwhile: communes of the province that was chosen.
  select.addEventListener('mot-cua:list', () => {
    input.value = chosenLabel(select)
  })
}

/** Makes the long lists within an element searchable by typing; those that are folded away wait until they are seen. */
export function searchLongLists(within: ParentNode): void {
  for (const select of within.querySelectorAll<HTMLSelectElement>('select[data-long-list]:not([hidden])'))
    if (!select.closest('details:not([open])')) makeSearchable(select)
}

export function startLongLists(): void {
  searchLongLists(document)
  const seen = ({ target }: Event) => {
    if (target instanceof HTMLDetailsElement && target.open) searchLongLists(target)
  }
  document.addEventListener('toggle', seen, { capture: true })
}
