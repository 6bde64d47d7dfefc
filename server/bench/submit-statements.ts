import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** A statement as the server sent it to the database. */
export type Recorded = { text: string; values: unknown[] }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * The statements of one submission for the bare driver to run again and again: what was made new (ids, the code) is made
 * new each time, what was there already (the person, the service) stays, and the work is spread over the communes alike.
 */
export async function prepareStatements(databaseUrl: string, recorded: readonly Recorded[]) {
  const statements = recorded
    .filter(({ text }) => !/^notify/i.test(text))
    .map(({ text, values }, _, all) => ({
      text,
      // Prepared, as the server's own are that come back.
      ...(values.length > 0 && { name: `bare${all.findIndex((other) => other.text === text)}` }),
      values: values.map((value) => (value instanceof Date ? value.toISOString() : value)),
    }))
  const made = madeNew(statements)
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 })
  let run = 0
  return {
    async run(): Promise<boolean> {
      run++
      const unit = `H52.${40 + (run % 75)}`
      const fresh = new Map([...made].map((id) => [id, randomUUID()]))
      const renew = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(renew)
        if (typeof value !== 'string') return value
        if (/^H52\.\d+-\d{6}-\d{4}$/.test(value)) return `B${run}-${value}`
        if (value === 'H52.40') return unit
        return value.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => fresh.get(id) ?? id)
      }
      const client = await pool.connect()
      try {
        for (const { values, ...statement } of statements)
          await client.query({ ...statement, values: values.map(renew) })
        return true
      } catch (error) {
        await client.query('rollback')
        throw error
      } finally {
        client.release()
      }
    },
    close: () => pool.end(),
  }
}

/** Ids that an insert brings into the world; every other id was there before. */
function madeNew(statements: readonly Recorded[]): Set<string> {
  const made = new Set<string>()
  for (const { text, values } of statements)
    if (/insert into (forms\.draft|dossiers\.dossier|kernel\.event)/.test(text))
      for (const value of values.flat()) if (typeof value === 'string' && uuid.test(value)) made.add(value)
  for (const { text, values } of statements)
    if (/from "identity"\."(session|person)"|from "catalogue"\."service"/.test(text))
      for (const value of values) made.delete(String(value))
  return made
}
