import pg from 'pg'

/** A connection for work on whole tables: rows are read portion by portion, and written with COPY. One transaction. */
export type Bulk = {
  run(sql: string, values?: unknown[]): Promise<pg.QueryResult>
  /** Rows of a query, at most `portion` at a time. */
  read<Row extends pg.QueryResultRow>(sql: string, portion?: number): AsyncGenerator<Row[]>
  /** Writes lines of COPY's text format (`copyLine`). The next statement waits for it. */
  copy(into: string, lines: string | Uint8Array): Promise<void>
}

/**
 * Puts a table that was filled beside it in the place of another, with the indexes of that one under their names. Who reads waits only
 * while it is changed over, at the end of the transaction.
 */
export async function replaceTable(bulk: Bulk, table: string, by: string): Promise<void> {
  const [schema, name] = table.split('.') as [string, string]
  const { rows } = await bulk.run(
    `select i.indexname as name, i.indexdef as definition, c.conname as constraint_name
     from pg_indexes i left join pg_constraint c on c.conrelid = $3::regclass and c.conname = i.indexname and c.contype = 'p'
     where i.schemaname = $1 and i.tablename = $2`,
    [schema, name, table],
  )
  const indexes = rows as { name: string; definition: string; constraint_name: string | null }[]
  for (const { name: index, definition } of indexes)
    await bulk.run(definition.replace(`INDEX ${index} ON ${table} `, `INDEX made_${index} ON ${by} `))
  const { rows: settings } = await bulk.run(
    'select reloptions::text[] as named from pg_class where oid = $1::regclass',
    [table],
  )
  const { named } = settings[0] as { named: string[] | null }
  if (named) await bulk.run(`alter table ${by} set (${named.join(', ')})`)
  await bulk.run(`drop table ${table}`)
  await bulk.run(`alter table ${by} rename to ${name}`)
  for (const { name: index, constraint_name } of indexes) {
    await bulk.run(`alter index ${schema}.made_${index} rename to ${index}`)
    if (constraint_name) await bulk.run(`alter table ${table} add primary key using index ${index}`)
  }
}

/** What this transaction sees of what others did, for other connections to see no more and no less (`inBulk`) while it lasts. */
export async function shareSnapshot(bulk: Bulk): Promise<string> {
  const { rows } = await bulk.run('select pg_export_snapshot() as snapshot')
  return (rows[0] as { snapshot: string }).snapshot
}

/**
 * Opens a connection of its own; what was done in it is kept when `work` returns, and undone when it throws. With a `snapshot` it only
 * reads, and sees what that one sees.
 */
export async function inBulk<T>(
  databaseUrl: string,
  name: string,
  work: (bulk: Bulk) => Promise<T>,
  snapshot?: string,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: name })
  await client.connect()
  try {
    await client.query(snapshot ? 'begin isolation level repeatable read read only' : 'begin')
    if (snapshot) await client.query(`set transaction snapshot ${client.escapeLiteral(snapshot)}`)
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
export function bulkOf(client: pg.ClientBase): Bulk {
  let last: Promise<unknown> = Promise.resolve()
  /** Begins when what was asked before has ended, however it did. A failure is thrown to who waits for it, and to nobody else. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }
  const run = <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
    inTurn(() => client.query<Row>(sql, values))
  return {
    run,
    async *read<Row extends pg.QueryResultRow>(sql: string, portion = 2_000) {
      await run(`declare bulk_rows no scroll cursor for ${sql}`)
      // The database reads the next portion while this one is worked on; who stops reading is not told how that went.
      const fetch = () => {
        const rows = run<Row>(`fetch ${portion} from bulk_rows`)
        rows.catch(() => {})
        return rows
      }
      for (let coming = fetch(); ; ) {
        const { rows } = await coming
        const isLast = rows.length < portion
        if (!isLast) coming = fetch()
        if (rows.length > 0) yield rows
        if (isLast) break
      }
      await run('close bulk_rows')
    },
    copy: (into, lines) =>
      lines.length === 0 ? Promise.resolve() : inTurn(() => copyLines(client, into, lines)),
  }
}

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
export const copyLines = (client: pg.ClientBase, into: string, lines: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    const bytes =
      typeof lines === 'string'
        ? Buffer.from(lines)
        : Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength)
    client.query(copying(`copy ${into} from stdin`, bytes, (error) => (error ? reject(error) : resolve())))
  })

type Connection = { query(text: string): void; sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }

/** What `pg` asks of a query that it does not know itself: COPY FROM STDIN in the words of its protocol. */
function copying(sql: string, bytes: Buffer, done: (error: Error | null) => void): pg.Submittable {
  let failure: Error | null = null
  const query = {
    // Without waiting for the server's word that it is ready: each wait would be one turn of a busy thread. What comes after a
    // refusal is passed over by the server.
    submit(connection: Connection) {
      connection.query(sql)
      connection.sendCopyFromChunk(bytes)
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
