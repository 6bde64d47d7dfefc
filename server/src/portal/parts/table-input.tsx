import { Button, FieldGroup, LinkButton, type Question, Source } from '@mot-cua/ui'
import type { ReactNode } from 'react'
import { type PageContext, textsOf } from '../context.ts'
import type { FieldView, TableRow } from './field-view.ts'
import { isSuggesting, Suggestions } from './suggestions.tsx'

type Table = Extract<FieldView, { type: 'table' }>

/** About how wide the control of a column is, in rem; others never fit beside each other. */
const widths: Partial<Record<FieldView['type'], number>> = {
  name: 11,
  text: 11,
  choice: 9,
  date: 15,
  time: 7,
  number: 6,
  money: 10,
  phone: 9,
  'identity-number': 10,
}
/** The width of the questions on a desktop, in rem, less the button at the end of a row. */
const room = 42

const fitsOnOneLine = (cells: readonly FieldView[]): boolean =>
  cells.reduce((sum, { type }) => sum + (widths[type] ?? room), 0) <= room

/**
 * Rows that are filled in one under another, each a small form; on a desktop lines of a table where the columns fit. Rows
 * come and go by pressing a button, which saves the page and comes back at the row; the script does it in place.
 */
export function TableInput({
  field,
  question,
  context,
  renderCell,
}: {
  field: Table
  question: Question
  context: PageContext
  renderCell: (cell: FieldView) => ReactNode
}) {
  const words = textsOf(context).fill.table
  const lines = fitsOnOneLine(field.blank)
  const row = (one: TableRow) => (
    <Row key={one.id} row={one} field={field} context={context} renderCell={renderCell} />
  )
  return (
    <div id={`${field.id}.section`} data-table={field.id} data-row-text={words.row('{number}')}>
      <FieldGroup {...question}>
        <input type="hidden" name={field.id} value="" />
        <p className="muted small" data-none hidden={field.rows.length > 0}>
          {words.none}
        </p>
        <div className={lines ? 'entries entries--lines' : 'entries'} data-rows>
          {lines && (
            <div className="entries-head" aria-hidden="true">
              {field.blank.map(({ id, label, ask }) => (
                <span key={id}>{label || ask}</span>
              ))}
            </div>
          )}
          {field.rows.map(row)}
        </div>
        {field.mayAdd && (
          <p className="entry-add">
            <Button
              look="second"
              icon="add"
              id={field.id}
              name="_then"
              value={`add:${field.id}`}
              formAction={`#${field.id}.${field.rows.length}.${columnOf(field)}`}
              formNoValidate
              data-add-row
            >
              {words.add}
            </Button>
          </p>
        )}
      </FieldGroup>
      {field.blank.filter(isSuggesting).map((cell) => (
        <Suggestions key={cell.id} field={cell} />
      ))}
      <template>{row({ id: '__', cells: field.blank })}</template>
    </div>
  )
}

/** The column a new row is begun with. */
const columnOf = ({ blank }: Table): string => blank[0]?.id.split('.').at(-1) ?? ''

function Row({
  row,
  field,
  context,
  renderCell,
}: {
  row: TableRow
  field: Table
  context: PageContext
  renderCell: (cell: FieldView) => ReactNode
}) {
  const words = textsOf(context).fill.table
  const number = row.id === '__' ? '' : String(Number(row.id) + 1)
  return (
    <fieldset className="entry" data-row>
      <legend className="visually-hidden" data-row-words>
        {words.row(number)}
      </legend>
      <div className="entry-head">
        <strong aria-hidden="true" data-row-words>
          {words.row(number)}
        </strong>
        <LinkButton
          name="_then"
          value={`remove:${field.id}.${row.id}`}
          formAction={`#${field.id}`}
          formNoValidate
          data-remove-row
        >
          {words.remove}{' '}
          <span className="visually-hidden" data-row-words>
            {words.row(number)}
          </span>
        </LinkButton>
      </div>
      {row.source && (
        <p className="entry-source">
          <Source on={row.source.asOf}>{row.source.name}</Source>
        </p>
      )}
      <div className="entry-fields">{row.cells.map(renderCell)}</div>
    </fieldset>
  )
}
