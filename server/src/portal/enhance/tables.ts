import { searchLongLists } from './long-lists.ts'
import { searchSuggestions } from './suggestions.ts'

const rowsOf = (table: Element): HTMLElement[] => [...table.querySelectorAll<HTMLElement>('[data-row]')]

const firstControl = (within: Element | undefined) =>
  within?.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea')

/** Rows are counted anew, and the sentence for an empty table is shown or not. */
function recount(table: HTMLElement): void {
  const rows = rowsOf(table)
  rows.forEach((row, index) => {
    for (const words of row.querySelectorAll('[data-row-words]'))
      words.textContent = (table.dataset.rowText ?? '').replace('{number}', String(index + 1))
  })
  const none = table.querySelector<HTMLElement>('[data-none]')
  if (none) none.hidden = rows.length > 0
}

function add(table: HTMLElement): void {
  const template = table.querySelector<HTMLTemplateElement>(':scope > template')
  const rows = table.querySelector('[data-rows]')
  if (!template || !rows) return
  // Numbers are never used twice on a page, so that names and ids stay apart after a row was removed.
  const number = Number(table.dataset.next ?? rowsOf(table).length)
  table.dataset.next = String(number + 1)
  const fresh = document.createElement('template')
  fresh.innerHTML = template.innerHTML.replaceAll(
    `${table.dataset.table}.__`,
    `${table.dataset.table}.${number}`,
  )
  const row = fresh.content.firstElementChild
  if (!row) return
  rows.append(row)
  searchLongLists(row)
  searchSuggestions(row)
  recount(table)
  firstControl(row)?.focus()
}

function remove(table: HTMLElement, row: HTMLElement): void {
  const index = rowsOf(table).indexOf(row)
  table.dataset.next ??= String(rowsOf(table).length)
  const form = row.closest('form')
  row.remove()
  recount(table)
  const neighbour = rowsOf(table)[Math.min(index, rowsOf(table).length - 1)]
  ;(firstControl(neighbour) ?? table.querySelector<HTMLElement>('[data-add-row]'))?.focus()
  form?.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Rows of a table come and go in place; what they hold is saved like anything typed. */
export function startTables(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    const table = button?.closest<HTMLElement>('[data-table]')
    if (!button || !table) return
    const row = button.closest<HTMLElement>('[data-row]')
    if ('addRow' in button.dataset) add(table)
    else if ('removeRow' in button.dataset && row) remove(table, row)
    else return
    event.preventDefault()
  })
}
