import type pg from 'pg'
import {
  addDays,
  dateInVietnam,
  isPlainDate,
  type PlainDate,
  toInstant,
} from '../kernel/values/vietnam-time.ts'
import { counterColumns } from './counters.ts'
import type { PastAsked } from './run-past.ts'
import { serial, type Table, tables } from './tables.ts'

type FitAsked = PastAsked & { reactions: readonly { name: string; events: readonly string[] }[] }

/** Throws a sentence for the operator when a past must not, or cannot, be written into this database. */
export async function requireFitDatabase(client: pg.ClientBase, asked: FitAsked, now: Date): Promise<void> {
  requirePast(asked, dateInVietnam(now))
  await waitForAll(client)
  const one = async (sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows[0]
  const real = await one(`select count(*)::int as n from identity.person where identity_number !~ '^000'`)
  if (real.n > 0)
    throw new Error(
      `This database serves real people (${real.n} with identity numbers that were given to somebody): nothing is simulated in it. Use a database of its own.`,
    )
  const open = await one(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'mot-cua' and state is distinct from 'idle'`,
  )
  if (open.n > 0) throw new Error('Một Cửa is at work on this database: stop it first.')
  const later = await one(
    `select code from dossiers.dossier where submitted_at >= $1 order by submitted_at desc limit 1`,
    [toInstant({ date: asked.from, time: 0 })],
  )
  if (later)
    throw new Error(
      `There are dossiers from ${asked.from} on already (${later.code}), and numbers must follow the days: begin later, or use an empty database.`,
    )
  await requireReadLog(client, asked)
  await requireKnownColumns(client)
}

/**
 * Until the past is written nobody else takes a number or announces anything: should a server run after all, what is handed in there
 * waits, and neither its numbers nor its events are passed over.
 */
const waitForAll = (client: pg.ClientBase) =>
  client.query(`lock table ${[...Object.keys(counterColumns), 'kernel.event'].join(', ')} in exclusive mode`)

function requirePast({ dossiers, from, to }: FitAsked, today: PlainDate): void {
  if (!Number.isInteger(dossiers) || dossiers < 1)
    throw new Error('--dossiers must be a whole number from 1.')
  if (!isPlainDate(from) || !isPlainDate(to) || from > to)
    throw new Error('--from and --to must be days such as 2026-01-01, the first before the last.')
  if (to >= today)
    throw new Error(`A past ends before today: --to may be ${addDays(today, -1)} at the latest.`)
}

/** Events that wait for a reaction would be passed over with the simulated ones. */
async function requireReadLog(client: pg.ClientBase, { reactions }: FitAsked): Promise<void> {
  const waitingFor = reactions.flatMap(({ name, events }) => events.map((event) => [name, event] as const))
  const { rows } = await client.query<{ name: string; n: number }>(
    `select r.name, count(*)::int as n
     from unnest($1::text[], $2::text[]) as r (reaction, name)
     left join kernel.cursor c on c.reaction = r.reaction
     join kernel.event e on e.name = r.name and (e.xid, e.seq) > (coalesce(c.xid, '0'), coalesce(c.seq, 0))
     group by r.name`,
    [waitingFor.map(([name]) => name), waitingFor.map(([, event]) => event)],
  )
  const waiting = rows.reduce((sum, { n }) => sum + n, 0)
  if (waiting > 0)
    throw new Error(
      `${waiting} events (${rows[0]!.name} …) have not been read by all who wait for them: start Một Cửa once and stop it again.`,
    )
}

/** A table with a column that is not written here was changed since; what the simulation makes of it must be decided first. */
async function requireKnownColumns(client: pg.ClientBase): Promise<void> {
  for (const table of Object.keys(tables) as Table[]) {
    const { rows } = await client.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [table],
    )
    const written: readonly string[] = [...tables[table], ...(serial[table] ?? [])]
    const unknown = rows.map(({ name }) => name).filter((name) => !written.includes(name))
    if (unknown.length > 0)
      throw new Error(
        `${table} has columns that the simulation does not know: ${unknown.join(', ')} (server/src/simulation/tables.ts).`,
      )
  }
}
