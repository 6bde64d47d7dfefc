import type pg from 'pg'
import { copyLine, type Row, type Table, tables } from './tables.ts'

/** Rows that wait to be sent; each table's together, tables in the order in which they refer to each other. */
export type Waiting = {
  add(table: Table, row: Row): void
  readonly size: number
  take(): { table: Table; text: string }[]
}

export function createWaiting(): Waiting {
  let texts = new Map<Table, string[]>()
  let size = 0
  return {
    add(table, row) {
      const line = copyLine(table, row)
      const before = texts.get(table)
      if (before) before.push(line)
      else texts.set(table, [line])
      size += line.length
    },
    get size() {
      return size
    },
    take() {
      const taken = (Object.keys(tables) as Table[]).flatMap((table) => {
        const lines = texts.get(table)
        return lines ? [{ table, text: lines.join('') }] : []
      })
      texts = new Map()
      size = 0
      return taken
    },
  }
}

/** Sends the rows of one table by COPY, in the transaction of the client. */
export const copyRows = (
  client: pg.ClientBase,
  { table, text }: { table: Table; text: string },
): Promise<void> =>
  new Promise((resolve, reject) => {
    client.query(
      copying(`copy ${table} (${tables[table].join(', ')}) from stdin`, text, (error) =>
        error ? reject(error) : resolve(),
      ),
    )
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
