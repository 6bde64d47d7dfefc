import pg from 'pg'
import { createApp } from '../src/kernel/create-app.ts'
import { openDatabase } from '../src/kernel/database.ts'
import { migrateJobs } from '../src/kernel/jobs.ts'
import { migrate, readMigrations } from '../src/kernel/migrate.ts'
import { contexts } from '../src/main/contexts.ts'
import { loadData } from '../src/main/load-data.ts'

export const template = 'mot_cua_template'

export const databaseUrl = (server: string, name: string): string => {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** Migrates and loads the province once per run; each world is a cheap copy of it. */
export async function makeTemplate(server: string): Promise<void> {
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname like 'world\\_%' or datname = $1`,
    [template],
  )
  for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`)
  await admin.query(`create database ${template}`)
  await admin.end()
  const url = databaseUrl(server, template)
  await migrate(url, await readMigrations(contexts))
  const database = openDatabase(url)
  await migrateJobs(database.pool)
  await loadData(
    createApp(database.db, () => new Date('2026-11-22T00:00:00Z')),
    'son-la',
  )
  await database.close()
}
