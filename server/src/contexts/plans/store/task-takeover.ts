import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import { taskDb } from './task-tables.ts'

/** A piece of work with how far it is, for the choice between two. */
export type WorkSoFar = {
  id: string
  plan: string
  heading: string
  no: string
  isPart: boolean
  accepted: number
  percent: number
}

/** The pieces of work of a unit that go on, locked. */
export async function worksOfUnit(tx: Tx, unit: string): Promise<WorkSoFar[]> {
  const { rows } = await sql<WorkSoFar>`
    select id, plan, heading, no, parent is not null as "isPart",
      (select count(*)::int from plans.task_term where work = w.id and state = 'accepted') as accepted,
      (select coalesce(sum(percent), 0)::int from plans.task_term where work = w.id) as percent
    from plans.task_work w where unit = ${unit} and ended_at is null order by id for update`.execute(tx.db)
  return rows
}

export const giveWorkTo = (tx: Tx, id: string, unit: string) =>
  taskDb(tx).updateTable('plans.task_work').set({ unit }).where('id', '=', id).execute()

/** The piece of work ends and goes on as another one, which takes over its parts. */
export async function mergeWork(tx: Tx, id: string, into: string): Promise<void> {
  await taskDb(tx)
    .updateTable('plans.task_work')
    .set({ ended_at: tx.now, ended_because: 'merged', goes_on: into })
    .where('id', '=', id)
    .execute()
  await taskDb(tx).updateTable('plans.task_work').set({ parent: into }).where('parent', '=', id).execute()
}

/** Pieces of work that became part of this one when units became one. */
export const mergedInto = (read: Read, id: string): Promise<{ id: string; unit: string }[]> =>
  taskDb(read).selectFrom('plans.task_work').select(['id', 'unit']).where('goes_on', '=', id).execute()
