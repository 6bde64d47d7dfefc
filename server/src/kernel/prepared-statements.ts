import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'

/** A statement that comes back this often is prepared: what is sent once or twice would only fill the connections' memory. */
const preparedFrom = 3
/** So many statements are prepared at most, on every connection; the others are parsed each time, as without this. */
const mostPrepared = 500
const mostCounted = 5_000

type NameOf = (text: string) => string | undefined

/** Names the statements that come back, the same on all connections. Names and texts hold no values. */
export function nameStatements({ from = preparedFrom, most = mostPrepared } = {}): NameOf {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  return (text) => {
    const known = names.get(text)
    if (known || names.size >= most) return known
    const count = (counts.get(text) ?? 0) + 1
    if (count < from) {
      if (counts.size < mostCounted) counts.set(text, count)
      return undefined
    }
    counts.delete(text)
    const name = `s${names.size}`
    names.set(text, name)
    return name
  }
}

/** What PostgreSQL says when a table has got other columns since a statement was prepared. */
const outdatedPlan = '0A000'

/**
 * The pool as Kysely uses it, with statements that come back prepared under a name: PostgreSQL parses and plans them once for
 * each connection instead of every time. A connection whose statements a newer server's migration has outdated is replaced.
 */
export function preparing(pool: pg.Pool, nameOf: NameOf = nameStatements()): PostgresPool {
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const wrap = (client: pg.PoolClient): PostgresPoolClient => {
    let outdated = false
    const query = async (text: string, given: readonly unknown[]) => {
      const values = [...given]
      const name = values.length > 0 ? nameOf(text) : undefined
      if (!name) return client.query({ text, values })
      try {
        return await client.query({ name, text, values })
      } catch (error) {
        if (!(error instanceof pg.DatabaseError) || error.code !== outdatedPlan) throw error
        outdated = true
        if (client.getTransactionStatus() !== 'I') throw error
        return client.query({ text, values })
      }
    }
    return {
      // Kysely's type also has cursors, which it sends only where they are configured.
      query: query as unknown as PostgresPoolClient['query'],
      release: (destroy) => client.release(destroy || outdated),
    }
  }
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      const known = wrapped.get(client) ?? wrap(client)
      wrapped.set(client, known)
      return known
    },
  }
}
