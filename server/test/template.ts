import pg from 'pg'
import type { App } from '../src/kernel/app.ts'
import { createApp } from '../src/kernel/create-app.ts'
import { openDatabase } from '../src/kernel/database.ts'
import { migrateJobs } from '../src/kernel/jobs.ts'
import { migrate, readMigrations } from '../src/kernel/migrate.ts'
import { contexts } from '../src/main/contexts.ts'
import { loadData } from '../src/main/load-data.ts'

export const template = 'mot_cua_template'
/** Migrated and without a province. */
export const emptyTemplate = 'mot_cua_template_empty'

export const databaseUrl = (server: string, name: string): string => {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/**
 * Migrates and loads the province once per run, as of `now`; each world is a cheap copy of it. `prepare` may add to it.
 */
export async function makeTemplate(
  server: string,
  now: Date,
  prepare: (app: App) => Promise<void> = async () => {},
): Promise<void> {
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname like 'world\\_%' or datname = any($1)`,
    [[template, emptyTemplate]],
  )
  for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`)
  await admin.query(`create database ${emptyTemplate}`)
  const empty = databaseUrl(server, emptyTemplate)
  await migrate(empty, await readMigrations(contexts))
  const before = openDatabase(empty)
  await migrateJobs(before.pool)
  await before.close()
  // A connection that was closed just now may still be there for a moment, and nobody may use a database that is copied.
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    emptyTemplate,
  ])
  await admin.query(`create database ${template} template ${emptyTemplate}`)
  await admin.end()
  const database = openDatabase(databaseUrl(server, template))
  const app = createApp(database.db, () => now)
  await loadData(app, 'son-la')
  await prepare(app)
  await database.close()
}
