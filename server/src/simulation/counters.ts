import type { Row } from './tables.ts'

/** Numbers that go on without gap where the database stands: of codes, books, papers and receipts. */
export type Counters = {
  /** The first of `count` numbers in a row. */
  next(counter: Counter, key: readonly [string, ...(string | number)[]], count?: number): number
  /** What each counter stands at in the end. */
  rows(): { table: Counter; row: Row }[]
}
export type Counter = keyof typeof counterColumns

/** The tables that live use counts in, and what they count by. */
export const counterColumns = {
  'dossiers.code_counter': ['unit', 'day'],
  'dossiers.register_counter': ['unit', 'book', 'year'],
  'dossiers.paper_counter': ['unit', 'form', 'year'],
  'payments.cash_counter': ['desk', 'year'],
} as const

/** `held`: what the database says now. */
export function createCounters(held: readonly { table: Counter; row: Row }[]): Counters {
  const last = new Map<string, { table: Counter; row: Row; last: number }>()
  for (const { table, row } of held)
    last.set(`${table} ${counterColumns[table].map((column) => row[column]).join(' ')}`, {
      ...{ table, row, last: Number(row.last) },
    })
  return {
    next(table, key, count = 1) {
      const name = `${table} ${key.join(' ')}`
      let counter = last.get(name)
      if (!counter) {
        const row = Object.fromEntries(counterColumns[table].map((column, index) => [column, key[index]!]))
        counter = { table, row, last: 0 }
        last.set(name, counter)
      }
      counter.last += count
      return counter.last - count + 1
    },
    rows: () => [...last.values()].map(({ table, row, last }) => ({ table, row: { ...row, last } })),
  }
}
