import { randomUUID } from 'node:crypto'
import { type Generated, sql } from 'kysely'
import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { CardIdentity } from '../../identity/index.ts'

export type TicketState = 'waiting' | 'called' | 'serving' | 'done' | 'no-show'
export type Ticket = {
  id: string
  desk: string
  day: PlainDate
  number: number
  state: TicketState
  takenAt: Date
  calledAt: Date | null
  servedAt: Date | null
  counter: string | null
  clerk: string | null
}
export type VisitWay = 'counter' | 'post'
export type Mail = { arrivedOn: PlainDate; sender: string; postalNumber: string }
export type Visit = {
  id: string
  desk: string
  way: VisitWay
  ticket: string | null
  clerk: string
  clerkName: string
  day: PlainDate
  openedAt: Date
  closedAt: Date | null
  person: string | null
  identifiedBy: CardIdentity['from'] | null
  arrivedOn: PlainDate | null
  sender: string | null
  postalNumber: string | null
}

type Tables = {
  'reception.ticket': {
    id: string
    desk: string
    day: PlainDate
    number: number
    state: Generated<TicketState>
    taken_at: Date
    called_at: Date | null
    served_at: Date | null
    ended_at: Date | null
    counter: string | null
    clerk: string | null
  }
  'reception.visit': {
    id: string
    desk: string
    way: VisitWay
    ticket: string | null
    clerk: string
    clerk_name: string
    day: PlainDate
    opened_at: Date
    closed_at: Date | null
    person: string | null
    identified_by: CardIdentity['from'] | null
    arrived_on: PlainDate | null
    sender: string | null
    postal_number: string | null
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

const tickets = (read: Read) =>
  db(read)
    .selectFrom('reception.ticket')
    .select([
      'id',
      'desk',
      'day',
      'number',
      'state',
      'taken_at as takenAt',
      'called_at as calledAt',
      'served_at as servedAt',
      'counter',
      'clerk',
    ])

/** Draws the next number of the desk and day. */
export async function addTicket(tx: Tx, desk: string): Promise<Ticket> {
  const { rows } = await sql<{ last: number }>`
    insert into reception.ticket_counter as counter (desk, day, last) values (${desk}, ${tx.today}, 1)
    on conflict (desk, day) do update set last = counter.last + 1 returning last`.execute(tx.db)
  const id = randomUUID()
  await db(tx)
    .insertInto('reception.ticket')
    .values({
      id,
      desk,
      day: tx.today,
      number: rows[0]!.last,
      taken_at: tx.now,
      called_at: null,
      served_at: null,
      ended_at: null,
      counter: null,
      clerk: null,
    })
    .execute()
  return (await ticketById(tx, id))!
}

export const ticketById = (read: Read, id: string): Promise<Ticket | undefined> =>
  tickets(read).where('id', '=', id).executeTakeFirst()

export const lockTicket = (tx: Tx, id: string): Promise<Ticket | undefined> =>
  tickets(tx).where('id', '=', id).forUpdate().executeTakeFirst()

/** What the clerk has called and nobody has come for yet; locked. */
export const calledBy = (tx: Tx, clerk: string): Promise<Ticket | undefined> =>
  tickets(tx)
    .where('clerk', '=', clerk)
    .where('day', '=', tx.today)
    .where('state', '=', 'called')
    .forUpdate()
    .executeTakeFirst()

/** The lowest number that waits, locked; two counters that ask at once get two. */
export const nextWaiting = (tx: Tx, desk: string): Promise<Ticket | undefined> =>
  tickets(tx)
    .where('desk', '=', desk)
    .where('day', '=', tx.today)
    .where('state', '=', 'waiting')
    .orderBy('number')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

export const changeTicket = (
  tx: Tx,
  id: string,
  change: Partial<{
    state: TicketState
    called_at: Date
    served_at: Date
    ended_at: Date
    counter: string
    clerk: string
  }>,
) => db(tx).updateTable('reception.ticket').set(change).where('id', '=', id).execute()

export const ticketsOfDay = (read: Read, desk: string): Promise<Ticket[]> =>
  tickets(read).where('desk', '=', desk).where('day', '=', read.today).orderBy('number').execute()

const visits = (read: Read) =>
  db(read)
    .selectFrom('reception.visit')
    .select([
      'id',
      'desk',
      'way',
      'ticket',
      'clerk',
      'clerk_name as clerkName',
      'day',
      'opened_at as openedAt',
      'closed_at as closedAt',
      'person',
      'identified_by as identifiedBy',
      'arrived_on as arrivedOn',
      'sender',
      'postal_number as postalNumber',
    ])

export const visitById = (read: Read, id: string): Promise<Visit | undefined> =>
  visits(read).where('id', '=', id).executeTakeFirst()

export const lockVisit = (tx: Tx, id: string): Promise<Visit | undefined> =>
  visits(tx).where('id', '=', id).forUpdate().executeTakeFirst()

export const openVisitOf = (read: Read, clerk: string): Promise<Visit | undefined> =>
  visits(read)
    .where('clerk', '=', clerk)
    .where('closed_at', 'is', null)
    .where('day', '=', read.today)
    .executeTakeFirst()

/** Ends what the clerk left open on earlier days. */
export const closeStale = (tx: Tx, clerk: string) =>
  db(tx)
    .updateTable('reception.visit')
    .set({ closed_at: tx.now })
    .where('clerk', '=', clerk)
    .where('closed_at', 'is', null)
    .where('day', '<', tx.today)
    .execute()

/** Opens a visit; false, and nothing written, when the clerk has one open already. */
export async function addVisit(
  tx: Tx,
  clerk: StaffActor,
  visit: { id: string; desk: string; ticket: string | null; mail: Mail | null },
): Promise<boolean> {
  const { mail } = visit
  const { numInsertedOrUpdatedRows } = await db(tx)
    .insertInto('reception.visit')
    .values({
      id: visit.id,
      desk: visit.desk,
      way: mail ? 'post' : 'counter',
      ticket: visit.ticket,
      clerk: clerk.id,
      clerk_name: clerk.name,
      day: tx.today,
      opened_at: tx.now,
      closed_at: null,
      person: null,
      identified_by: null,
      arrived_on: mail?.arrivedOn ?? null,
      sender: mail?.sender ?? null,
      postal_number: mail?.postalNumber ?? null,
    })
    .onConflict((conflict) => conflict.column('clerk').where('closed_at', 'is', null).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}

export const changeVisit = (
  tx: Tx,
  id: string,
  change: Partial<{ closed_at: Date; person: string; identified_by: CardIdentity['from'] }>,
) => db(tx).updateTable('reception.visit').set(change).where('id', '=', id).execute()
