import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'

/** The exchange with the national database of procedures: the run that is open or was the last, and the last that ended. */
export type SyncState = {
  state: 'never' | 'running' | 'interrupted' | 'finished'
  startedAt: Date | null
  finishedAt: Date | null
  /** Null when the schedule began it. */
  askedBy: string | null
  listed: boolean
  total: number
  done: number
  failed: { code: string; failure: string }[]
  failure: string | null
  lastFinishedAt: Date | null
}

type Row = Omit<SyncState, 'state'>

/** How the exchange stands; `never` before the first run. */
export async function syncState(read: Read): Promise<SyncState> {
  const { rows } = await sql<Row>`
    select s.started_at as "startedAt", s.finished_at as "finishedAt", s.asked_by as "askedBy",
      s.listed_at is not null as listed, s.failure, i.total, i.done, i.failed,
      (select max(finished_at) from integrations.procedure_sync) as "lastFinishedAt"
    from integrations.procedure_sync s
    cross join lateral (
      select count(*)::int as total, (count(*) filter (where done_at is not null))::int as done,
        coalesce(jsonb_agg(jsonb_build_object('code', procedure, 'failure', failure) order by procedure)
          filter (where failure is not null), '[]') as failed
      from integrations.procedure_sync_item where sync = s.id
    ) i
    order by s.id desc limit 1`.execute(read.db)
  const row = rows[0]
  if (!row) return nothing
  const state = row.finishedAt ? 'finished' : row.failure ? 'interrupted' : 'running'
  return { state, ...row }
}

const nothing: SyncState = {
  state: 'never',
  startedAt: null,
  finishedAt: null,
  askedBy: null,
  listed: false,
  total: 0,
  done: 0,
  failed: [],
  failure: null,
  lastFinishedAt: null,
}
