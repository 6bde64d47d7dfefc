import type pg from 'pg'
import { copyLine, type Row, type Table, tables } from './tables.ts'

/** About how many characters are sent at a time. */
const portion = 16_000_000

/** Takes rows and sends them, portion after portion, while more are made; a portion that was refused makes the next call throw. */
export function createSender(client: pg.ClientBase) {
  let waiting = new Map<Table, string[]>()
  let [size, rows, bytes] = [0, 0, 0]
  let sending = Promise.resolve()
  async function send(): Promise<void> {
    await sending
    const taken = waiting
    bytes += size
    size = 0
    waiting = new Map()
    sending = copyInOrder(client, taken)
    // Whoever waits for it next is told; until then it must not end the process.
    sending.catch(() => {})
  }
  return {
    add(table: Table, row: Row): void {
      const line = copyLine(table, row)
      const before = waiting.get(table)
      if (before) before.push(line)
      else waiting.set(table, [line])
      size += line.length
      rows++
    },
    /** Called after each thing that was made: the thread that makes them is also the one that hands them to the socket. */
    async giveWay(made: number): Promise<void> {
      if (size > portion) await send()
      else if (made % 5 === 0) await new Promise(setImmediate)
    },
    async finish(): Promise<{ rows: number; bytes: number }> {
      await send()
      await sending
      return { rows, bytes }
    },
  }
}

/** Tables go in the order in which they refer to each other. */
async function copyInOrder(client: pg.ClientBase, waiting: ReadonlyMap<Table, string[]>): Promise<void> {
  for (const table of Object.keys(tables) as Table[]) {
    const lines = waiting.get(table)
    if (lines) await copyRows(client, { table, text: lines.join('') })
  }
}

/** Sends the rows of one table by COPY, in the transaction of the client. */
const copyRows = (client: pg.ClientBase, { table, text }: { table: Table; text: string }): Promise<void> =>
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
