import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import { type AttendanceRow, holds, organisationDb, type TrainingRow } from './tables.ts'

export const trainingById = (read: Read, id: string): Promise<TrainingRow | undefined> =>
  organisationDb(read).selectFrom('organisation.training').selectAll().where('id', '=', id).executeTakeFirst()

export async function addTraining(
  tx: Tx,
  training: Omit<TrainingRow, 'id' | 'created_by' | 'created_at'>,
): Promise<string> {
  const id = randomUUID()
  await organisationDb(tx)
    .insertInto('organisation.training')
    .values({ id, ...training, created_by: tx.actor.id, created_at: tx.now })
    .execute()
  return id
}

export type Attendee = Pick<AttendanceRow, 'staff' | 'name' | 'unit' | 'completed_on'>

/** Replaces who is said to have taken part; the same list again changes nothing but who recorded it. */
export async function saveAttendance(
  tx: Tx,
  training: string,
  attendees: readonly Attendee[],
): Promise<void> {
  await organisationDb(tx).deleteFrom('organisation.attendance').where('training', '=', training).execute()
  await sql`
    insert into organisation.attendance (training, staff, name, unit, completed_on, recorded_by, recorded_at)
    select ${training}::uuid, staff, name, unit, completed_on, ${tx.actor.id}, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(attendees)}::jsonb) as new (staff uuid, name text, unit text, completed_on date)
  `.execute(tx.db)
}

export const lockTraining = (tx: Tx, id: string): Promise<TrainingRow | undefined> =>
  organisationDb(tx)
    .selectFrom('organisation.training')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Of the given user names those that are known, with the unit of the person's post on the day. */
export async function knownStaff(
  read: Read,
  { usernames, on }: { usernames: readonly string[]; on: string },
): Promise<{ id: string; username: string; name: string; unit: string }[]> {
  const { rows } = await sql<{ id: string; username: string; name: string; unit: string }>`
    select distinct on (s.id) s.id, s.username, s.name, p.unit
    from organisation.staff s join organisation.post p on p.staff = s.id
    where s.username = any(${usernames}::text[])
    order by s.id, ${holds('p', on)} desc, p.is_main desc, p.valid_from desc`.execute(read.db)
  return rows
}
