import pg from 'pg'

/** A connection for work on whole tables: rows are read portion by portion, and written with COPY. One transaction. */
export type Bulk = {
  run(sql: string, values?: unknown[]): Promise<pg.QueryResult>
  /** Rows of a query, at most `portion` at a time. */
  read<Row extends pg.QueryResultRow>(sql: string, portion?: number): AsyncGenerator<Row[]>
  /** Writes lines of COPY's text format (`copyLine`). The next statement waits for it. */
  copy(into: string, lines: readonly string[]): Promise<void>
}

/** Opens a connection of its own; what was done in it is kept when `work` returns, and undone when it throws. */
export async function inBulk<T>(
  databaseUrl: string,
  name: string,
  work: (bulk: Bulk) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: name })
  await client.connect()
  try {
    await client.query('begin')
    const done = await work(bulkOf(client))
    await client.query('commit')
    return done
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}

/** The same on a connection whose transaction is somebody else's. */
export const bulkOf = (client: pg.ClientBase): Bulk => ({
  run: (sql, values) => client.query(sql, values),
  async *read<Row extends pg.QueryResultRow>(sql: string, portion = 10_000) {
    await client.query(`declare bulk_rows no scroll cursor for ${sql}`)
    for (;;) {
      const { rows } = await client.query<Row>(`fetch ${portion} from bulk_rows`)
      if (rows.length > 0) yield rows
      if (rows.length < portion) break
    }
    await client.query('close bulk_rows')
  },
  copy: (into, lines) => (lines.length === 0 ? Promise.resolve() : copyLines(client, into, lines.join(''))),
})

export type CopyValue = string | number | boolean | Date | object | null | undefined

/** A row as a line of COPY's text format. */
export const copyLine = (values: readonly CopyValue[]): string => `${values.map(copyText).join('\t')}\n`

const special = /[\\\t\n\r]/
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function copyText(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (value instanceof Date) return value.toISOString()
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return special.test(text) ? text.replace(/[\\\t\n\r]/g, (found) => escapes[found]!) : text
}

/** Sends rows by COPY, in the transaction of the client: `copy <into> from stdin`. */
export const copyLines = (client: pg.ClientBase, into: string, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    client.query(copying(`copy ${into} from stdin`, text, (error) => (error ? reject(error) : resolve())))
  })

type Connection = { query(text: string): void; sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }

/** What `pg` asks of a query that it does not know itself: COPY FROM STDIN in the words of its protocol. */
function copying(sql: string, text: string, done: (error: Error | null) => void): pg.Submittable {
  let failure: Error | null = null
  const query = {
    // Without waiting for the server's word that it is ready: each wait would be one turn of a busy thread. What comes after a
    // refusal is passed over by the server.
    submit(connection: Connection) {
      connection.query(sql)
      connection.sendCopyFromChunk(Buffer.from(text, 'utf8'))
      connection.endCopyFrom()
    },
    handleCopyInResponse() {},
    handleCommandComplete() {},
    handleError(error: Error) {
      failure = error
      done(error)
    },
    handleReadyForQuery() {
      if (!failure) done(null)
    },
  }
  return query as unknown as pg.Submittable
}
