import { hasWords } from '@mot-cua/ui/has-words'
import { type Entry, makeCombobox } from './combobox.ts'

/** How many of what is found are shown at once; who sees more than this types another letter. */
const mostShown = 60

const entriesOf = (select: HTMLSelectElement): Entry[] =>
  [...select.options].filter(({ value }) => value !== '').map(({ value, label }) => ({ value, label }))

const chosenLabel = (select: HTMLSelectElement): string =>
  select.value === '' ? '' : (select.selectedOptions[0]?.label ?? '')

function makeInput(select: HTMLSelectElement): HTMLInputElement {
  const input = document.createElement('input')
  input.type = 'text'
  input.className = 'select'
  input.value = chosenLabel(select)
  input.placeholder = select.options[0]?.value === '' ? select.options[0].label : ''
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const value = select.getAttribute(name)
    if (value) input.setAttribute(name, value)
  }
  return input
}

/** A list that can be typed into, with and without diacritics; the native one keeps the answer, unseen. */
function makeSearchable(select: HTMLSelectElement): void {
  const { id } = select
  const input = makeInput(select)
  select.removeAttribute('id')
  select.hidden = true
  input.id = id
  select.before(input)

  const found = (typed: string) => entriesOf(select).filter(({ label }) => hasWords(typed)(label))
  const showChosen = () => {
    input.value = chosenLabel(select)
  }
  const choose = (value: string) => {
    const changed = select.value !== value
    select.value = value
    showChosen()
    if (!changed) return
    for (const event of ['input', 'change']) select.dispatchEvent(new Event(event, { bubbles: true }))
  }
  const box = makeCombobox(input, {
    listId: `${id}-list`,
    find: (typed) => found(typed).slice(0, mostShown),
    choose: ({ value }) => choose(value),
    nothing: select.dataset.nothing ?? '',
    opensEmpty: true,
    marksFirst: true,
    giveUp: showChosen,
  })
  // What is typed is a search, not an answer to be saved.
  input.addEventListener('input', (event) => event.stopPropagation())
  input.addEventListener('focus', () => input.select())
  input.addEventListener('blur', () => {
    const left = found(input.value)
    if (input.value.trim() === '') choose('')
    else if (left.length === 1 && left[0]) choose(left[0].value)
    else showChosen()
    box.close()
  })
  // The list may be another one meanwhile: communes of the province that was chosen.
  select.addEventListener('mot-cua:list', showChosen)
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
