import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'

export type Migration = { name: string; text: string }

const source = new URL('../', import.meta.url)

/** Every migration of the kernel and of the contexts, oldest first; at the same time, in the order of the contexts. */
export async function readMigrations(contexts: readonly string[]): Promise<Migration[]> {
  const rooms = ['kernel', ...contexts.map((context) => `contexts/${context}`)]
  const found = await Promise.all(
    rooms.map(async (room, order) => {
      const folder = new URL(`${room}/migrations/`, source)
      const files = await readdir(folder).catch(() => [])
      return Promise.all(
        files
          .filter((file) => file.endsWith('.sql'))
          .map(async (file) => ({
            name: `${room}/${file}`,
            time: file.slice(0, 13),
            order,
            text: await readFile(new URL(file, folder), 'utf8'),
          })),
      )
    }),
  )
  return found
    .flat()
    .sort((a, b) => a.time.localeCompare(b.time) || a.order - b.order || a.name.localeCompare(b.name))
}

/** Brings the database to the newest version, forward only, and says which migrations ran. */
export async function migrate(url: string, migrations: readonly Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Two servers that start at once must not migrate twice.
    await client.query(`select pg_advisory_lock(hashtext('mot-cua migrate'))`)
    await client.query(`create table if not exists public.migration
      (name text primary key, checksum text not null, at timestamptz not null default now())`)
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from public.migration',
    )
    const applied = new Map(rows.map((row) => [row.name, row.checksum]))
    const ran: string[] = []
    for (const { name, text } of migrations) {
      const checksum = createHash('sha256').update(text).digest('hex')
      const before = applied.get(name)
      if (before === checksum) continue
      if (before)
        throw new Error(`${name} was changed after it had been applied; write a new migration instead.`)
      await client.query('begin')
      try {
        await client.query(text)
        await client.query('insert into public.migration (name, checksum) values ($1, $2)', [name, checksum])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`)
      }
      ran.push(name)
    }
    return ran
  } finally {
    await client.end()
  }
}
