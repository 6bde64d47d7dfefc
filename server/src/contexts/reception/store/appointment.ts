import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'

export type AppointmentEnd = 'moved' | 'cancelled' | 'collected'

type Tables = {
  'reception.appointment': {
    id: string
    dossier: string
    person: string
    desk: string
    at: Date
    made_at: Date
    ended: AppointmentEnd | null
    ended_at: Date | null
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

export type Appointment = { id: string; dossier: string; desk: string; at: Date }

/** Lets what is booked at a desk, and about a dossier, be decided one after the other until the transaction ends. */
export const lockBooking = (tx: Tx, desk: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${desk}, 1702))`.execute(tx.db)

export const appointmentOf = (read: Read, dossier: string): Promise<Appointment | undefined> =>
  db(read)
    .selectFrom('reception.appointment')
    .select(['id', 'dossier', 'desk', 'at'])
    .where('dossier', '=', dossier)
    .where('ended', 'is', null)
    .executeTakeFirst()

/** How many come at each time, from a moment on, without the one of a dossier; by ISO 8601. */
export async function takenTimes(
  read: Read,
  desk: string,
  { from, but }: { from: Date; but: string },
): Promise<Map<string, number>> {
  const rows = await db(read)
    .selectFrom('reception.appointment')
    .select(({ fn }) => ['at', fn.countAll<string>().as('count')])
    .where('desk', '=', desk)
    .where('at', '>=', from)
    .where('ended', 'is', null)
    .where('dossier', '<>', but)
    .groupBy('at')
    .execute()
  return new Map(rows.map(({ at, count }) => [at.toISOString(), Number(count)]))
}

export const addAppointment = (
  tx: Tx,
  appointment: { dossier: string; person: string; desk: string; at: Date },
) =>
  db(tx)
    .insertInto('reception.appointment')
    .values({ ...appointment, id: randomUUID(), made_at: tx.now, ended: null, ended_at: null })
    .execute()

/** Ends the one that stands; whether there was one. */
export async function endAppointment(tx: Tx, dossier: string, ended: AppointmentEnd): Promise<boolean> {
  const { numUpdatedRows } = await db(tx)
    .updateTable('reception.appointment')
    .set({ ended, ended_at: tx.now })
    .where('dossier', '=', dossier)
    .where('ended', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Who comes to a desk from a moment on, and who has been there since, in the order of the times; at most 300. */
export const appointmentsAt = (read: Read, desk: string, from: Date) =>
  db(read)
    .selectFrom('reception.appointment')
    .select(['id', 'dossier', 'at', 'ended'])
    .where('desk', '=', desk)
    .where('at', '>=', from)
    .where((where) => where.or([where('ended', 'is', null), where('ended', '=', 'collected')]))
    .orderBy('at')
    .orderBy('made_at')
    .limit(300)
    .execute()
