import { type AnswerValue, isFilled, isRecord } from './answers.ts'
import type { CodeLists, Field } from './form.ts'
import { typeFlaws } from './type-fault.ts'

/**
 * What of a found value the field would take; undefined when nothing. Of a table that is its rows, each with the cells
 * that their columns would take: a flawed cell is left out of its row, and the person is asked for it.
 */
export function fittingValue(field: Field, value: AnswerValue, lists?: CodeLists): AnswerValue | undefined {
  if (field.type === 'table') return fittingRows(field, value, lists)
  return typeFlaws(field, value, lists).length === 0 ? value : undefined
}

function fittingRows(
  { columns = [], max = 200 }: Field,
  value: AnswerValue,
  lists: CodeLists | undefined,
): AnswerValue | undefined {
  if (!Array.isArray(value)) return undefined
  const rows = value.slice(0, max).flatMap((found) => {
    const row = isRecord(found) ? fittingRow(columns, found, lists) : {}
    return Object.keys(row).length > 0 ? [row] : []
  })
  return rows.length > 0 ? rows : undefined
}

function fittingRow(
  columns: readonly Field[],
  found: Readonly<Record<string, AnswerValue>>,
  lists: CodeLists | undefined,
): Record<string, AnswerValue> {
  return Object.fromEntries(
    columns.flatMap((column) => {
      const cell = Object.hasOwn(found, column.id) ? found[column.id] : undefined
      const fits = cell !== undefined && isFilled(cell) && typeFlaws(column, cell, lists).length === 0
      return fits ? [[column.id, cell]] : []
    }),
  )
}
