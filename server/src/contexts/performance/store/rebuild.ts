import { type Bulk, copyLine, replaceTable } from '../../../kernel/bulk.ts'
import type { ProcedureShare } from '../rules/log-parts.ts'
import { allMeasures } from '../rules/measures.ts'
import type { Line } from '../rules/sums.ts'
import type { ToldPayment } from '../told.ts'
import { type CountTable, columnOf, countTables } from './counts.ts'
import { type Fact, factColumns, factRow } from './facts.ts'

const measureColumns = allMeasures.map(columnOf)
/** So many dossiers are looked at to tell how they are spread over procedures. */
const lookedAt = 20_000
/** So many lines are sent at a time. */
const atOnce = 20_000
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

const beside = (table: string): string => table.replace('.', '.made_')
const facts = ['performance.dossier_fact', 'performance.payment_fact'] as const
const [dayCounts] = countTables

/** How many dossiers the log tells of, and about how many of each procedure: of some only, when there are many. */
export async function dossiersInLog(bulk: Bulk): Promise<{ dossiers: number; procedures: ProcedureShare[] }> {
  const submitted = "name = 'dossiers.dossier-submitted'"
  const { rows } = await bulk.run(`select count(*)::int as dossiers from kernel.event where ${submitted}`)
  const [{ dossiers }] = rows as [{ dossiers: number }]
  const percent = Math.min(100, Math.ceil((100 * lookedAt) / Math.max(1, dossiers)))
  const { rows: procedures } = await bulk.run(`
    select payload->>'procedure' as procedure, count(*)::int as dossiers
    from kernel.event tablesample system (${percent}) where ${submitted} group by 1`)
  return { dossiers, procedures }
}

/** What is gathered is kept in tables beside those that are kept. */
export async function prepareRebuild(bulk: Bulk): Promise<void> {
  // The sums are made in memory; one such transaction runs at a time.
  await bulk.run(`set local work_mem = '256MB'; set local maintenance_work_mem = '256MB'`)
  for (const table of [...facts, ...countTables.map(({ name }) => name)])
    await bulk.run(
      `create table ${beside(table)} (like ${table} including defaults including constraints including storage)`,
    )
}

/** Where what is gathered goes: the tables beside those that are kept. */
export type Gathered = Pick<Bulk, 'copy'>

export const gatherFacts = (to: Gathered, facts: readonly Fact[]) =>
  to.copy(
    `performance.made_dossier_fact (${factColumns.join(', ')})`,
    facts.map((fact) => copyLine(factRow(fact))).join(''),
  )

export const gatherPayments = (to: Gathered, payments: readonly ToldPayment[]) =>
  to.copy(
    `performance.made_payment_fact (${paymentColumns.join(', ')})`,
    payments
      .map(({ at, ...paid }) =>
        copyLine(paymentColumns.map((column) => (column === 'settled_at' ? at : paid[column]))),
      )
      .join(''),
  )

/** Lines of the ledger, each place once among all that are gathered. */
export async function gatherLines(to: Gathered, lines: readonly Line[]): Promise<void> {
  const columns = [...key, ...measureColumns].join(', ')
  for (let from = 0; from < lines.length; from += atOnce)
    await to.copy(
      `${beside(dayCounts.name)} (${columns})`,
      lines
        .slice(from, from + atOnce)
        .map((line) =>
          // What counts nothing stays null, which takes no room.
          copyLine([...key.map((part) => line[part] ?? ''), ...line.amounts.map((n) => n || null)]),
        )
        .join(''),
    )
}

/**
 * Fills the tables of counts from the gathered lines, which are the rows of single units and days: rows of all units together, months
 * by procedure, then months.
 */
export async function sumLines(bulk: Bulk): Promise<void> {
  const [days, months, byProcedure] = countTables
  await bulk.run(summed(days, days, "''"))
  await bulk.run(summed(byProcedure, days, 'unit'))
  await bulk.run(summed(byProcedure, byProcedure, "''"))
  await bulk.run(summed(months, byProcedure, 'unit'))
}

/** Writes the rows of single units of a gathered table, added up, into one that tells fewer apart. */
function summed(to: CountTable, from: CountTable, unit: 'unit' | "''"): string {
  const key = to.key.map((column) => {
    if (column === 'unit') return `${unit}::text`
    return to.byMonth && (column === 'day' || column === 'known')
      ? `date_trunc('month', ${column})::date`
      : column
  })
  const sums = measureColumns.map((column) => `nullif(sum(${column}), 0)::bigint`)
  return `insert into ${beside(to.name)} (${[...to.key, ...measureColumns].join(', ')})
    select ${[...key, ...sums].join(', ')} from ${beside(from.name)} where unit <> ''
    group by ${key.map((_, index) => index + 1).join(', ')}
    having ${measureColumns.map((column) => `sum(${column}) <> 0`).join(' or ')}`
}

/** Puts what was gathered in the place of what is kept. */
export async function replaceKept(bulk: Bulk): Promise<void> {
  // Kept anew by its job: a past may have been written since.
  await bulk.run('truncate performance.part_count')
  for (const table of [...facts, ...countTables.map(({ name }) => name)])
    await replaceTable(bulk, table, beside(table))
}

/** Forgets what was gathered. */
export const dropGathered = (bulk: Bulk) =>
  bulk.run(`drop table ${[...facts, ...countTables.map(({ name }) => name)].map(beside).join(', ')}`)

/** Rows of a table of counts that only the log makes (`missing`), and that only we keep (`surplus`). */
export type Difference = { table: string; missing: number; surplus: number }

/** How what is kept differs from what was gathered. */
export async function differencesFromKept(bulk: Bulk): Promise<Difference[]> {
  const differences = []
  for (const { name, key } of countTables) {
    const columns = [...key, ...measureColumns].join(', ')
    const some = measureColumns.map((column) => `${column} is not null`).join(' or ')
    const { rows } = await bulk.run(`
      with made as (select ${columns} from ${beside(name)}), kept as (select ${columns} from ${name} where ${some})
      select (select count(*)::int from (select * from made except select * from kept) a) as missing,
             (select count(*)::int from (select * from kept except select * from made) b) as surplus`)
    differences.push({ table: name, ...(rows[0] as { missing: number; surplus: number }) })
  }
  return differences
}

/** Days on which people handed something in, those of a person at a unit one after the other. */
export const gatheredVisits = (bulk: Bulk) =>
  bulk.read<{ unit: string; tier: string | null; applicant: string; day: string; verified: boolean }>(`
    select first_unit as unit, first_tier as tier, applicant, submitted_on as day, channel = 'online' as verified
    from performance.made_dossier_fact where first_unit is not null order by first_unit collate "C", applicant collate "C", submitted_on`)
