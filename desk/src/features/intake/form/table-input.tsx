import type { AnswerValue } from '@mot-cua/form-engine'
import { Icon } from '@mot-cua/ui'
import type { ComponentType } from 'react'
import { useWords } from '../../../messages/words.ts'
import type { ValueInputProps } from './value-props.ts'

type Row = Record<string, AnswerValue>

/** Rows of columns, each column a question of its own type, for which `cell` has the control. */
export function TableInput(props: ValueInputProps & { cell: ComponentType<ValueInputProps> }) {
  const { id, field, value, onChange, describedBy, cell: Cell, ...rest } = props
  const { intake, of } = useWords()
  const rows = (Array.isArray(value) ? value : []) as readonly Row[]
  const columns = field.columns ?? []
  const change = (index: number, column: string, cell: AnswerValue | undefined) => {
    const { [column]: _, ...others } = rows[index] ?? {}
    onChange(rows.with(index, cell === undefined ? others : { ...others, [column]: cell }))
  }
  return (
    <div className="table-input">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own, and rows do not change places
        <fieldset key={index} className="entry-row">
          <legend className="small muted">{intake.row(index + 1)}</legend>
          {columns.map((column) => (
            <span key={column.id} className="entry-cell">
              <label className="small" htmlFor={`${id}-${index}-${column.id}`}>
                {of({ vi: column.label_vi, en: column.label_en })}
              </label>
              <Cell
                {...rest}
                id={`${id}-${index}-${column.id}`}
                field={column}
                value={row[column.id]}
                onChange={(answer) => change(index, column.id, answer)}
              />
            </span>
          ))}
          <button
            type="button"
            className="tool"
            aria-label={intake.removeRow(index + 1)}
            onClick={() => onChange(rows.toSpliced(index, 1))}
          >
            <Icon name="remove" />
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        id={id}
        className="button button--quiet"
        aria-describedby={describedBy}
        onClick={() => onChange([...rows, {}])}
      >
        <Icon name="add" />
        {intake.addRow}
      </button>
    </div>
  )
}
