import pg from 'pg'
import { codeLists } from '../contexts/forms/index.ts'
import { provinceOf } from '../contexts/organisation/index.ts'
import { rebuildCounts } from '../contexts/performance/index.ts'
import type { App, Reaction } from '../kernel/app.ts'
import { bulkOf } from '../kernel/bulk.ts'
import { dateInVietnam, toInstant } from '../kernel/values/vietnam-time.ts'
import { createSender } from './copy-rows.ts'
import { type Counter, counterColumns, createCounters } from './counters.ts'
import { requireFitDatabase } from './fit-database.ts'
import { readGround } from './ground.ts'
import type { SharedBody } from './past.ts'
import { type PastAsked, runPast } from './run-past.ts'
import { appoint } from './staffing.ts'
import type { Row } from './tables.ts'

export type Simulation = PastAsked & {
  /** The units whose dossiers are simulated; absent: all. */
  only?: readonly string[]
  body: SharedBody
  /** The reactions whose work on the simulated events is done here, or must never be done: nobody is told of what never was. */
  reactions: readonly Pick<Reaction, 'name' | 'events'>[]
  onProgress?(progress: { dossiers: number; seconds: number }): void
}

export type Simulated = { dossiers: number; rows: number; bytes: number; seconds: number }

/**
 * Writes a province's past into a database of invented people, all or nothing: rows, events, entries of the log of actions, what
 * reactions keep, and the counters from which live use goes on. Refuses, in a sentence, a database that is not fit for it.
 */
export async function simulate(app: App, databaseUrl: string, asked: Simulation): Promise<Simulated> {
  const begun = performance.now()
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'mot-cua simulate' })
  await client.connect()
  try {
    await client.query('begin')
    await requireFitDatabase(client, asked, app.now())
    const done = await write(app, client, asked, begun)
    await client.query('commit')
    await client.query('analyze')
    return { ...done, seconds: (performance.now() - begun) / 1000 }
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}

async function write(app: App, client: pg.Client, asked: Simulation, begun: number) {
  const { ground, validFrom } = await app.read({ kind: 'system', id: 'simulate' }, async (read) => ({
    ground: await readGround(read, asked.only),
    validFrom: (await provinceOf(read))!.committee.validFrom,
  }))
  const staffing = appoint(ground, asked.seed, validFrom)
  const [counters, serials] = [createCounters(await counted(client)), await serialsHeld(client)]
  const sender = createSender(client)
  for (const row of staffing.staff) sender.add('organisation.staff', row)
  for (const row of staffing.posts) sender.add('organisation.post', row)
  await runPast(asked, {
    ...{ ground, staffing, lists: codeLists(), counters, serials, body: asked.body, write: sender.add },
    async onDossier(count) {
      await sender.giveWay(count)
      if (count % 1000 === 0)
        asked.onProgress?.({ dossiers: count, seconds: (performance.now() - begun) / 1000 })
    },
  })
  const sent = await sender.finish()
  await keepCounters(client, counters.rows())
  await writeWaiting(client, asked)
  await passReactions(client, asked.reactions)
  await rebuildCounts(app, bulkOf(client))
  await passTracking(client, app.now())
  return { dossiers: asked.dossiers, ...sent }
}

async function counted(client: pg.Client): Promise<{ table: Counter; row: Row }[]> {
  const found: { table: Counter; row: Row }[] = []
  for (const table of Object.keys(counterColumns) as Counter[]) {
    const { rows } = await client.query<Row>(`select * from ${table}`)
    found.push(...rows.map((row) => ({ table, row })))
  }
  return found
}

async function keepCounters(
  client: pg.Client,
  counters: readonly { table: Counter; row: Row }[],
): Promise<void> {
  for (const table of Object.keys(counterColumns) as Counter[]) {
    const columns = counterColumns[table].join(', ')
    const rows = counters.filter((one) => one.table === table).map(({ row }) => row)
    await client.query(
      `insert into ${table} (${columns}, last) select ${columns}, last from jsonb_populate_recordset(null::${table}, $1)
       on conflict (${columns}) do update set last = excluded.last`,
      [JSON.stringify(rows)],
    )
  }
}

/** Serial numbers that invented people have already, by the beginning of their identity number. */
async function serialsHeld(client: pg.Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ beginning: string; last: number }>(
    `select left(identity_number, 6) as beginning, max(right(identity_number, 6)::int) as last from identity.person
     where identity_number ~ '^000[0-9]{9}$' and right(identity_number, 6)::int > 200000 group by 1`,
  )
  return new Map(rows.map(({ beginning, last }) => [beginning, last]))
}

/** The reactions have seen the simulated events: their cursors stand behind the last one. */
async function passReactions(client: pg.Client, reactions: Simulation['reactions']): Promise<void> {
  await client.query(
    `insert into kernel.cursor (reaction, xid, seq)
     select reaction, pg_current_xact_id(), (select coalesce(max(seq), 0) from kernel.event) from unnest($1::text[]) reaction
     on conflict (reaction) do update set xid = excluded.xid, seq = excluded.seq`,
    [reactions.map(({ name }) => name)],
  )
}

/** Nor are partners told of the past: they hear of what happens from today on. */
async function passTracking(client: pg.Client, now: Date): Promise<void> {
  const today = toInstant({ date: dateInVietnam(now), time: 0 })
  for (const link of ['emc_link', 'portal_link'])
    await client.query(`update integrations.${link} set since = greatest(since, $1)`, [today])
}

/** What waits where is a kept copy of a view, which live use brings up to date with each move; here once, for what is still open. */
async function writeWaiting(client: pg.Client, { from }: PastAsked): Promise<void> {
  await client.query('analyze dossiers.dossier, dossiers.step, dossiers.delay')
  await client.query(
    `insert into dossiers.waiting select w.* from dossiers.waiting_now w join dossiers.dossier d on d.id = w.dossier
     where d.submitted_at >= $1`,
    [toInstant({ date: from, time: 0 })],
  )
}
