import { type Bulk, copyLine, replaceTable } from '../../../kernel/bulk.ts'
import type { Line } from '../rules/ledger.ts'
import { allMeasures } from '../rules/measures.ts'
import type { ToldPayment } from '../told.ts'
import { type CountTable, columnOf, countTables } from './counts.ts'
import { type Fact, factColumns, factRow } from './facts.ts'

const measureColumns = allMeasures.map(columnOf)
const key = ['unit', 'tier', 'procedure', 'channel', 'day', 'known'] as const
const paymentColumns = [
  'payment',
  'draft',
  'unit',
  'tier',
  'procedure',
  'amount',
  'how',
  'settled_at',
] as const

/** Facts are gathered in tables beside those that are kept; lines of the ledger in one of this connection. */
export const prepareRebuild = (bulk: Bulk) =>
  bulk.run(`
    -- The sums are made in memory; one such transaction runs at a time.
    set local work_mem = '256MB';
    set local maintenance_work_mem = '256MB';
    create table performance.made_dossier_fact (like performance.dossier_fact including defaults including constraints including storage);
    create table performance.made_payment_fact (like performance.payment_fact including defaults including constraints);
    create temp table made_line (like performance.day_count) on commit drop`)

export const gatherFacts = (bulk: Bulk, facts: readonly Fact[]) =>
  bulk.copy(
    `performance.made_dossier_fact (${factColumns.join(', ')})`,
    facts.map((fact) => copyLine(factRow(fact))),
  )

export const gatherPayments = (bulk: Bulk, payments: readonly ToldPayment[]) =>
  bulk.copy(
    `performance.made_payment_fact (${paymentColumns.join(', ')})`,
    payments.map(({ at, ...paid }) =>
      copyLine(paymentColumns.map((column) => (column === 'settled_at' ? at : paid[column]))),
    ),
  )

export const gatherLines = (bulk: Bulk, lines: readonly Line[]) =>
  bulk.copy(
    `made_line (${[...key, ...measureColumns].join(', ')})`,
    lines.map((line) =>
      copyLine([
        ...key.map((part) => line[part] ?? ''),
        ...allMeasures.map((measure) => line.counts[measure]),
      ]),
    ),
  )

/** The rows of a table of counts as the gathered lines make them. */
const madeRows = ({ key, byMonth, withAll }: CountTable): string => {
  const part = (column: string) =>
    byMonth && (column === 'day' || column === 'known') ? `date_trunc('month', ${column})::date` : column
  const sums = measureColumns.map((column) => `nullif(sum(${column}), 0) as ${column}`)
  const rows = (unit: string) => {
    const keys = key.map((column) => `${column === 'unit' ? unit : part(column)} as ${column}`)
    return `select ${[...keys, ...sums].join(', ')} from made_line group by ${key.map((_, index) => index + 1).join(', ')}`
  }
  const all = withAll ? `${rows('unit')} union all ${rows("''::text")}` : rows('unit')
  const some = measureColumns.map((column) => `${column} is not null`).join(' or ')
  return `select * from (${all}) made where ${some}`
}

/** Puts what was gathered in the place of what is kept. */
export async function replaceKept(bulk: Bulk): Promise<void> {
  // Kept anew by its job: a past may have been written since.
  await bulk.run('truncate performance.part_count')
  for (const table of countTables) {
    const made = table.name.replace('.', '.made_')
    await bulk.run(
      `create table ${made} (like ${table.name} including defaults including constraints including storage)`,
    )
    await bulk.run(`insert into ${made} (${[...table.key, ...measureColumns].join(', ')}) ${madeRows(table)}`)
  }
  for (const table of [
    'performance.dossier_fact',
    'performance.payment_fact',
    ...countTables.map(({ name }) => name),
  ])
    await replaceTable(bulk, table, table.replace('.', '.made_'))
}

/** Forgets what was gathered. */
export const dropGathered = (bulk: Bulk) =>
  bulk.run('drop table performance.made_dossier_fact, performance.made_payment_fact')

/** Rows of a table of counts that only the log makes (`missing`), and that only we keep (`surplus`). */
export type Difference = { table: string; missing: number; surplus: number }

/** How what is kept differs from what was gathered. */
export async function differencesFromKept(bulk: Bulk): Promise<Difference[]> {
  const differences = []
  for (const table of countTables) {
    const columns = [...table.key, ...measureColumns].join(', ')
    const some = measureColumns.map((column) => `${column} is not null`).join(' or ')
    const made = `select ${columns} from (${madeRows(table)}) m`
    const kept = `select ${columns} from ${table.name} where ${some}`
    const { rows } = await bulk.run(`
      with made as materialized (${made}), kept as materialized (${kept})
      select (select count(*)::int from (select * from made except select * from kept) a) as missing,
             (select count(*)::int from (select * from kept except select * from made) b) as surplus`)
    differences.push({ table: table.name, ...(rows[0] as { missing: number; surplus: number }) })
  }
  return differences
}

/** Days on which people handed something in, by unit and person, in that order. */
export const gatheredVisits = (bulk: Bulk) =>
  bulk.read<{ unit: string; tier: string | null; applicant: string; day: string; verified: boolean }>(`
    select first_unit as unit, first_tier as tier, applicant, submitted_on as day, channel = 'online' as verified
    from performance.made_dossier_fact where first_unit is not null order by first_unit, applicant, submitted_on`)
