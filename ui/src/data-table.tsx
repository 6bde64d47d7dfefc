import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type Column<Row> = {
  id: string
  heading: ReactNode
  cell: (row: Row) => ReactNode
  numeric?: boolean
  /** The heading repeated beside the value when the table is cards; the heading itself when that is text. */
  short?: string
  className?: string
  /** How the rows are sorted by it, where they can be. */
  sort?: 'ascending' | 'descending' | 'none'
}

/** A table that becomes a list of cards on a phone and keeps its roles there; the first column names the row. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  className,
}: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  className?: string
}) {
  const [first, ...others] = columns
  if (!first) return null
  // Browsers drop the roles of a table whose parts are `display: block`, so they are written out.
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: kept for the card layout
    <table role="table" className={classNames('table table--cards', className)}>
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ id, heading, numeric, sort }) => (
            <th
              role="columnheader"
              scope="col"
              key={id}
              className={numeric ? 'num' : undefined}
              aria-sort={sort}
            >
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={rowKey(row)}>
            <th role="rowheader" scope="row">
              {first.cell(row)}
            </th>
            {others.map(({ id, heading, cell, numeric, short, className }) => (
              <td
                role="cell"
                key={id}
                className={classNames(numeric && 'num', className) || undefined}
                data-label={short ?? (typeof heading === 'string' ? heading : undefined)}
              >
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: kept for the card layout
  )
}
