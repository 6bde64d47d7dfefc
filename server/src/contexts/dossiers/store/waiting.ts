import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'

const columns = sql`unit, dossier, seq, step, role, assignee, here, handling, code, procedure, place, until, warn_at, escalate_at,
  paused, decide`

/**
 * What waits where, after what was done to these dossiers, as parts of a statement: `lines`, `gone` and `kept`. It must come after
 * every change of them in the transaction; the history is written last, and takes it along.
 */
export const refreshed = (dossiers: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  lines as materialized (select ${columns} from dossiers.waiting_now where dossier = any(${dossiers}::uuid[])),
  gone as (
    delete from dossiers.waiting w where dossier = any(${dossiers}::uuid[])
      and not exists (select from lines l where l.unit = w.unit and l.dossier = w.dossier and l.seq = w.seq)
  ), kept as (
    insert into dossiers.waiting (${columns}) select ${columns} from lines
    on conflict (unit, dossier, seq) do update set (role, assignee, here, handling, place, until, warn_at, escalate_at, paused, decide) =
      (excluded.role, excluded.assignee, excluded.here, excluded.handling, excluded.place, excluded.until, excluded.warn_at, excluded.escalate_at,
       excluded.paused, excluded.decide)
  )`

/** Refreshes what waits where for many dossiers at once. */
export const refreshWaiting = (tx: Tx, dossiers: readonly string[]) =>
  sql`with ${refreshed(sql`${[...dossiers]}`)} select`.execute(tx.db)
