import type pg from 'pg'
import { copyLine, copyLines } from '../kernel/bulk.ts'
import { type Row, type Table, tables } from './tables.ts'

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
      const line = copyLine(tables[table].map((column) => row[column]))
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
    if (lines) await copyLines(client, `${table} (${tables[table].join(', ')})`, lines.join(''))
  }
}
