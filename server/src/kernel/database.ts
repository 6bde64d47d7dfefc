import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { preparing } from './prepared-statements.ts'

pg.types.setTypeParser(1082, (date) => date) // a `date` stays `2026-03-14`: a Date would shift it by the time zone
pg.types.setTypeParser(20, (text) => {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`bigint ${text} does not fit a number`)
  return number
})

export type Database = { db: Kysely<{}>; pool: pg.Pool; close(): Promise<void> }

export function openDatabase(
  url: string,
  options: { max?: number; onError?: (error: Error) => void } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 20,
    application_name: 'mot-cua',
  })
  let closing = false
  // A server that is stopped right after us may still break connections that are being closed: nothing to tell.
  const tell = (error: Error) => {
    if (!closing) options.onError?.(error)
  }
  // Without handlers a broken idle connection would end the process.
  pool.on('error', tell)
  pool.on('connect', (client) => client.on('error', tell))
  const db = new Kysely<{}>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
  return {
    db,
    pool,
    close: () => {
      closing = true
      return db.destroy()
    },
  }
}
