import { Button, FieldGroup, LinkButton, type Question } from '@mot-cua/ui'
import type { ReactNode } from 'react'
import { type PageContext, textsOf } from '../context.ts'
import type { FieldView } from './field-view.ts'

/** Rows that are filled in one under another, each a small form; rows come and go by pressing a button. */
export function TableInput({
  field,
  question,
  context,
  renderCell,
}: {
  field: Extract<FieldView, { type: 'table' }>
  question: Question
  context: PageContext
  renderCell: (cell: FieldView) => ReactNode
}) {
  const words = textsOf(context).fill.table
  return (
    <FieldGroup {...question}>
      {field.rows.length === 0 && <p className="muted small">{words.none}</p>}
      {field.rows.map((row, index) => (
        <fieldset className="entry" key={row.id}>
          <legend className="visually-hidden">{words.row(index + 1)}</legend>
          <div className="entry-head">
            <strong aria-hidden="true">{words.row(index + 1)}</strong>
            <LinkButton name="_then" value={`remove:${field.id}.${row.id}`} formNoValidate>
              {words.remove(index + 1)}
            </LinkButton>
          </div>
          <div className="entry-fields">{row.cells.map(renderCell)}</div>
        </fieldset>
      ))}
      {field.mayAdd && (
        <p className="entry-add">
          <Button
            look="second"
            icon="add"
            id={field.id}
            name="_then"
            value={`add:${field.id}`}
            formNoValidate
          >
            {words.add}
          </Button>
        </p>
      )}
    </FieldGroup>
  )
}
