import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { nameOf } from './history.ts'

export type Delay = {
  no: number
  /** The due moment that cannot be kept. */
  dueAt: Date
  reason: string
  proposed: PlainDate
  explainedByName: string
  explainedAt: Date
  /** Null while the head has not decided. */
  granted: boolean | null
  newDue: Date | null
  remark: string | null
  decidedByName: string | null
  decidedAt: Date | null
}

export async function delaysOf(read: Read, dossier: string): Promise<Delay[]> {
  const { rows } = await sql<Delay>`
    select no, due_at as "dueAt", reason, proposed, explained_by_name as "explainedByName", explained_at as "explainedAt",
           granted, new_due as "newDue", remark, decided_by_name as "decidedByName", decided_at as "decidedAt"
    from dossiers.delay where dossier = ${dossier} order by no`.execute(read.db)
  return rows
}

/** The dossier is locked, so that the number cannot clash. */
export const addDelay = (
  tx: Tx,
  dossier: string,
  { dueAt, reason, proposed }: Pick<Delay, 'dueAt' | 'reason' | 'proposed'>,
) =>
  sql`insert into dossiers.delay (dossier, no, due_at, reason, proposed, explained_by, explained_by_name, explained_at)
      select ${dossier}, coalesce(max(no), 0) + 1, ${dueAt}, ${reason}, ${proposed}, ${tx.actor.id}, ${nameOf(tx)}, ${tx.now}
      from dossiers.delay where dossier = ${dossier}`.execute(tx.db)

/** Decides the explanation that waits: with a new due moment, or null for no. */
export async function decideDelay(
  tx: Tx,
  dossier: string,
  { newDue, remark }: { newDue: Date | null; remark: string | null },
): Promise<{ reason: string } | undefined> {
  const { rows } = await sql<{ reason: string }>`
    update dossiers.delay
    set granted = ${newDue !== null}, new_due = ${newDue}, remark = ${remark}, decided_by = ${tx.actor.id},
        decided_by_name = ${nameOf(tx)}, decided_at = ${tx.now}
    where dossier = ${dossier} and decided_at is null returning reason`.execute(tx.db)
  return rows[0]
}
