import { type Column, Icon } from '@mot-cua/ui'
import { useState } from 'react'
import { useWords } from '../messages/words.ts'

/** A column headed by its name unless it says another heading, and what is compared when it can be sorted by; rows without a value stay last. */
export type SortableColumn<Row> = Omit<Column<Row>, 'heading'> & {
  name: string
  heading?: Column<Row>['heading']
  by?: (row: Row) => number | string | null
}
type Sorting = { id: string; up: boolean }

/** Rows in the order chosen with the headings, and columns whose headings are buttons that say how it is sorted. */
export function useSorted<Row>(
  rows: readonly Row[],
  columns: readonly SortableColumn<Row>[],
  first: Sorting,
): { rows: Row[]; columns: Column<Row>[] } {
  const { dashboard: said, language } = useWords()
  const [sorting, setSorting] = useState(first)
  const by = columns.find(({ id }) => id === sorting.id)?.by
  const compare = (a: Row, b: Row): number => {
    const [one, other] = [by?.(a) ?? null, by?.(b) ?? null]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    const order =
      typeof one === 'string' || typeof other === 'string'
        ? String(one).localeCompare(String(other), language)
        : one - other
    return sorting.up ? order : -order
  }
  const turn = (id: string) =>
    setSorting((now) => ({
      id,
      up: now.id === id ? !now.up : columns.find((one) => one.id === id)?.numeric !== true,
    }))
  return {
    rows: by ? [...rows].sort(compare) : [...rows],
    columns: columns.map((column) => {
      if (!column.by) return { ...column, heading: column.heading ?? column.name }
      const chosen = column.id === sorting.id
      return {
        ...column,
        short: column.name,
        sort: chosen ? (sorting.up ? 'ascending' : 'descending') : 'none',
        heading: (
          <button type="button" className="sort-button" onClick={() => turn(column.id)}>
            {column.name}
            <span className="visually-hidden">{`, ${said.sort}`}</span>
            <span className="sort-mark" aria-hidden="true">
              {chosen && <Icon name={sorting.up ? 'up' : 'down'} />}
            </span>
          </button>
        ),
      }
    }),
  }
}
