import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'
import { allMeasures, type Measure } from '../rules/measures.ts'
import { monthOf } from '../rules/period.ts'
import { countsOf, createSums, type Line } from '../rules/sums.ts'

/** The column of a measure: `finishedOnTime` is `finished_on_time`. */
export const columnOf = (measure: Measure): string =>
  measure.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const measureColumns = allMeasures.map(columnOf)

/**
 * A table of counts, and what names a row of it. `byMonth`: its days are the first of months. `withAll`: beside each unit there is a
 * row for all units of a tier together (unit ''), so that the whole province is read as quickly as one unit.
 */
export type CountTable = {
  name: string
  key: readonly ('unit' | 'tier' | 'procedure' | 'channel' | 'day' | 'known')[]
  byMonth: boolean
  withAll: boolean
}

export const countTables: readonly [days: CountTable, months: CountTable, monthsByProcedure: CountTable] = [
  {
    name: 'performance.day_count',
    key: ['unit', 'day', 'procedure', 'channel', 'known', 'tier'],
    ...{ byMonth: false, withAll: true },
  },
  {
    name: 'performance.month_count',
    key: ['unit', 'day', 'channel', 'known', 'tier'],
    ...{ byMonth: true, withAll: false },
  },
  {
    name: 'performance.procedure_month_count',
    key: ['unit', 'tier', 'day', 'procedure', 'channel', 'known'],
    ...{ byMonth: true, withAll: true },
  },
]

/** The rows of a table that a line of the ledger adds to. */
function placesIn({ key, byMonth, withAll }: CountTable, line: Line): Line[] {
  const procedure = key.includes('procedure') ? line.procedure : ''
  const dated = byMonth ? { day: monthOf(line.day), known: monthOf(line.known) } : {}
  const placed = { ...line, procedure, ...dated }
  return withAll ? [placed, { ...placed, unit: '' }] : [placed]
}

/** Adds lines of the ledger to every table of counts. */
export async function addToCounts(tx: Tx, lines: readonly Line[]): Promise<void> {
  for (const table of countTables) {
    const sums = createSums()
    for (const line of lines) for (const placed of placesIn(table, line)) sums.addLine(placed)
    await addRows(tx, table, sums.lines())
  }
}

const refs = (names: readonly string[]): RawBuilder<unknown> => sql.join(names.map((name) => sql.ref(name)))

async function addRows(tx: Tx, { name, key }: CountTable, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return
  const rows = lines.map((line) => ({
    ...Object.fromEntries(key.map((part) => [part, line[part] ?? ''])),
    ...Object.fromEntries(
      Object.entries(countsOf(line)).map(([measure, n]) => [columnOf(measure as Measure), n]),
    ),
  }))
  const table = sql.table(name)
  const added = sql.join(
    measureColumns.map((column) => {
      const [kept, more] = [sql`kept.${sql.ref(column)}`, sql`excluded.${sql.ref(column)}`]
      // What counts nothing stays null, which takes no room.
      return sql`${sql.ref(column)} = case when ${more} is null then ${kept} else nullif(coalesce(${kept}, 0) + ${more}, 0) end`
    }),
  )
  const columns = refs([...key, ...measureColumns])
  await sql`
    insert into ${table} as kept (${columns})
    select ${columns} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb)
    on conflict (${refs(key)}) do update set ${added}`.execute(tx.db)
}
