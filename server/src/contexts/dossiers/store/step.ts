import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { Role } from '../../../kernel/values/role.ts'
import type { Move } from '../rules/lifecycle.ts'
import { nameOf } from './history.ts'

type Tables = {
  'dossiers.step': {
    dossier: string
    seq: number
    no: number
    role: Role
    unit: string
    assignee: string | null
    staff: string | null
    staff_name: string | null
    started_at: Date
    due_at: Date
    finished_at: Date | null
    outcome: string | null
    decision: string | null
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

/** Ends an open step, or with `seq` null all that are open, by a move; who did it is written down. */
export const endStep = (
  tx: Tx,
  dossier: string,
  { seq, outcome, decision = null }: { seq: number | null; outcome: Move; decision?: string | null },
) =>
  db(tx)
    .updateTable('dossiers.step')
    .set({
      finished_at: tx.now,
      outcome,
      decision,
      staff: tx.actor.kind === 'staff' ? tx.actor.id : null,
      staff_name: nameOf(tx),
    })
    .where('dossier', '=', dossier)
    .where('finished_at', 'is', null)
    .$if(seq !== null, (query) => query.where('seq', '=', seq!))
    .execute()

export type BegunStep = { no: number; role: Role; unit: string; due: Date }

/** Begins steps of a dossier, which is locked, so that their sequence cannot clash. */
export const beginSteps = (tx: Tx, dossier: string, steps: readonly BegunStep[]) =>
  sql`insert into dossiers.step (dossier, seq, no, role, unit, started_at, due_at)
      select ${dossier}, (select coalesce(max(seq), 0) from dossiers.step where dossier = ${dossier}) + b.ordinality,
             b.no, b.role, b.unit, ${tx.now}, b.due
      from rows from (jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as (no int, role text, unit text, due timestamptz))
        with ordinality as b`.execute(tx.db)

/** Gives an open step to somebody. */
export const assignStep = (tx: Tx, dossier: string, seq: number, staff: string) =>
  db(tx)
    .updateTable('dossiers.step')
    .set({ assignee: staff })
    .where('dossier', '=', dossier)
    .where('seq', '=', seq)
    .execute()

/** The control sheet: every step that was begun, in that order. */
export const stepsTaken = (read: Read, dossier: string) =>
  db(read)
    .selectFrom('dossiers.step')
    .select([
      'no',
      'role',
      'unit',
      'staff_name as staffName',
      'started_at as startedAt',
      'due_at as dueAt',
      'finished_at as finishedAt',
      'outcome',
    ])
    .where('dossier', '=', dossier)
    .orderBy('seq')
    .execute()
