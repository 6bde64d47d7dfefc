import { randomUUID } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Actor, App, Tx } from './app.ts'
import { dateInVietnam } from './values/vietnam-time.ts'

export type Clock = () => Date

type Pending = { events: { name: string; payload: unknown }[]; audits: { action: string; subject: string }[] }

/** `onCommit` is told of every commit that announced something; it must not throw. */
export function createApp(db: Kysely<{}>, clock: Clock, onCommit: () => void = () => {}): App {
  return {
    now: clock,
    read: (actor, work) => {
      const now = clock()
      return work({ db, actor, now, today: dateInVietnam(now) })
    },
    async transaction(actor, work) {
      const pending: Pending = { events: [], audits: [] }
      const result = await db.transaction().execute(async (trx) => {
        const tx = unitOfWork(trx, actor, clock(), pending)
        const value = await work(tx)
        await writePending(tx, pending)
        return value
      })
      if (pending.events.length > 0) onCommit()
      return result
    },
  }
}

const unitOfWork = (trx: Transaction<{}>, actor: Actor, now: Date, pending: Pending): Tx => ({
  db: trx,
  actor,
  now,
  today: dateInVietnam(now),
  publish: (event) => void pending.events.push(event),
  audit: (action, subject) => void pending.audits.push({ action, subject }),
})

/** Events and audit entries go last and in one statement: one round trip, and rows that others wait for are locked shortly. */
async function writePending(tx: Tx, { events, audits }: Pending) {
  if (events.length + audits.length === 0) return
  await sql`
    with announced as (
      insert into kernel.event (id, name, payload, actor, at)
      select * from unnest(${events.map(() => randomUUID())}::uuid[], ${events.map((e) => e.name)}::text[],
        ${events.map((e) => JSON.stringify(e.payload))}::jsonb[],
        ${events.map(() => tx.actor.id)}::text[], ${events.map(() => tx.now)}::timestamptz[])
    )
    insert into kernel.audit (actor_kind, actor, action, subject, at)
    select ${tx.actor.kind}, ${tx.actor.id}, action, subject, ${tx.now}
    from unnest(${audits.map((a) => a.action)}::text[], ${audits.map((a) => a.subject)}::text[]) as a (action, subject)
  `.execute(tx.db)
}
