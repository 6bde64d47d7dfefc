import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { DueChange } from '../rules/due-change.ts'

/** The due moments of a dossier that a change of the calendar moved, oldest first. */
export async function dueChangesOf(read: Read, dossier: string): Promise<(DueChange & { at: Date })[]> {
  const { rows } = await sql<DueChange & { at: Date }>`
    select old_due as "oldDue", new_due as "newDue", paused, because, decision, at
    from dossiers.due_change where dossier = ${dossier} order by at, change`.execute(read.db)
  return rows
}

export type MovedDue = {
  /** Names this move: who is told of it is told once. */
  id: string
  dossier: string
  code: string
  unit: string
  procedure: string
  applicant: string
  applicantPhone: string | null
  oldDue: Date
  newDue: Date
  paused: boolean
  /** Whether it is still what the applicant is promised: the clock runs and nothing has moved the dossier on since. */
  promised: boolean
}

/** Every due moment that one batch of a recomputation moved. */
export async function dueChangesOfBatch(read: Read, change: string, batch: number): Promise<MovedDue[]> {
  const { rows } = await sql<MovedDue>`
    select c.id, d.id as dossier, d.code, d.unit, d.procedure, d.applicant, d.applicant_phone as "applicantPhone",
           c.old_due as "oldDue", c.new_due as "newDue", c.paused,
           not c.paused and d.due_at = c.new_due and d.status in ('submitted', 'accepted', 'processing') as promised
    from dossiers.due_change c join dossiers.dossier d on d.id = c.dossier
    where c.change = ${change} and c.batch = ${batch}
    order by d.id`.execute(read.db)
  return rows
}
