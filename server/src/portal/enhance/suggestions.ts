import { bestFound } from '@mot-cua/ui/has-words'
import { type Entry, makeCombobox } from './combobox.ts'

/** How many suggestions are read rather than another letter typed. */
const mostShown = 8

const entriesOf = (list: HTMLDataListElement) =>
  [...list.options].map((option) => {
    const { id = '' } = option.dataset
    const other = option.getAttribute('label') ?? ''
    return { value: option.value, also: `${id}, ${other}`, id, other }
  })

function put(input: HTMLInputElement | null, value: string): void {
  if (!input || input.value === value) return
  input.value = value
  for (const event of ['input', 'change']) input.dispatchEvent(new Event(event, { bubbles: true }))
}

/** A box with suggestions that are searched with and without diacritics, by words of everyday life too; any other text stays as typed. */
function makeSuggesting(input: HTMLInputElement): void {
  const list = document.getElementById(input.getAttribute('list') ?? '')
  if (!(list instanceof HTMLDataListElement)) return
  input.removeAttribute('list')
  delete input.dataset.suggest
  const entries = entriesOf(list)
  const ids = new Set(entries.map(({ id }) => id))
  const entryOf = ({ value, id, other }: (typeof entries)[number]): Entry => ({
    value: id,
    label: value,
    beside: [id, other].filter(Boolean).join(' · '),
  })
  const box = makeCombobox(input, {
    listId: `${input.id}-list`,
    find: (typed) => (typed.trim() === '' ? [] : bestFound(entries, typed).slice(0, mostShown).map(entryOf)),
    choose: ({ value: id, label }) => {
      put(input, label)
      const code = document.getElementById(input.dataset.idTo ?? '')
      // A code of somebody's own stays, as on the server.
      if (code instanceof HTMLInputElement && (code.value.trim() === '' || ids.has(code.value.trim())))
        put(code, id)
    },
    opensEmpty: false,
    marksFirst: false,
  })
  const whole = document.createElement('p')
  whole.className = 'small muted'
  // What stands in the box already, for eyes only.
  whole.setAttribute('aria-hidden', 'true')
  input.parentElement?.after(whole)
  const showWhole = () => {
    whole.textContent = input.scrollWidth > input.clientWidth ? input.value : ''
  }
  showWhole()
  input.addEventListener('change', showWhole)
  input.addEventListener('blur', () => {
    box.close()
    showWhole()
  })
}

/** Makes the boxes with suggestions within an element search them. */
export function searchSuggestions(within: ParentNode): void {
  for (const input of within.querySelectorAll<HTMLInputElement>('input[data-suggest]')) makeSuggesting(input)
}
