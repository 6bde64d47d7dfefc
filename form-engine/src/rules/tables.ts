import { type Answers, isFilled, isRecord, type Json, sameAnswer } from '../answers.ts'
import { earliest, isPartialDate, latest } from '../plain-date.ts'

/** The rows of a table that can be read. */
export function rowsOf(table: unknown): readonly Record<string, Json>[] {
  return Array.isArray(table) ? table.filter(isRecord) : []
}

/** Refuses two rows with the same value in the column; empty ones may repeat. */
export function doRowsDiffer(table: unknown, column: string): boolean {
  const values = rowsOf(table)
    .map((row) => row[column])
    .filter((value) => isFilled(value))
  return values.every((value, index) => !values.slice(0, index).some((other) => sameAnswer(other, value)))
}

/** Refuses a table with fewer or more rows of that value in the column than allowed. */
export function hasRowsWith(
  table: unknown,
  { column, value, least, most }: { column: string; value: string; least?: number; most?: number },
): boolean {
  const count = rowsOf(table).filter((row) => row[column] === value).length
  return count >= (least ?? 0) && (most === undefined || count <= most)
}

/** Refuses rows whose periods surely overlap; a period may begin on the day on which another ends. */
export function arePeriodsApart(table: unknown, { from, to }: { from: string; to: string }): boolean {
  const periods = rowsOf(table)
    .filter((row) => isPartialDate(row[from]) && isPartialDate(row[to]))
    .map((row) => ({ from: latest(String(row[from])), to: earliest(String(row[to])) }))
    .sort((one, other) => (one.from < other.from ? -1 : 1))
  return periods.every(({ from }, index) => index === 0 || from >= periods[index - 1]!.to)
}

/** The answers as a row of a table sees them: its own columns first, then the form. */
export function answersInRow(row: Record<string, Json>, counted: Answers): Answers {
  return { ...counted, ...row }
}
