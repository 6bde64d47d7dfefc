import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { TimeLimit } from '../rules/deadline.ts'
import type { DueChange } from '../rules/due-change.ts'
import type { Counted } from '../rules/recompute-due.ts'
import { refreshWaiting } from './waiting.ts'

export type DueRun = {
  change: string
  covers: string[]
  units: string[] | null
  reached: string | null
  again: string[]
  batch: number
  total: number | null
  /** Whether everybody who may still have counted with the old calendar has finished. */
  quiet: boolean
}

/** Begins a recomputation for a change; one that is still running is taken over by it. Asked again, nothing happens. */
export const beginRun = (tx: Tx, { change, units }: { change: string; units: string[] | null }) =>
  sql`
    with taken as (
      update dossiers.due_run set finished_at = ${tx.now}
      where finished_at is null and not exists (select from dossiers.due_run where change = ${change})
      returning covers, units
    )
    insert into dossiers.due_run (change, covers, units, begun_at)
    select ${change}, array(select unnest(covers) from taken) || ${change}::uuid,
      case when ${units === null} or exists (select from taken where units is null) then null
           else array(select unnest(${units ?? []}::text[]) union select unnest(units) from taken) end,
      ${tx.now}
    on conflict do nothing`.execute(tx.db)

/** The recomputation that is to go on, locked; undefined when there is none or another worker is at it. */
export async function takeRun(tx: Tx): Promise<DueRun | undefined> {
  const { rows } = await sql<DueRun>`
    select change, covers, units, reached, again, batch, total,
           after_xid <= pg_snapshot_xmin(pg_current_snapshot()) as quiet
    from dossiers.due_run where finished_at is null
    order by begun_at limit 1 for update skip locked`.execute(tx.db)
  return rows[0]
}

export type Progress = Pick<DueRun, 'reached' | 'again' | 'batch'> & {
  total: number
  done: number
  moved: number
  finished: boolean
}

/** How far it has come; `done` and `moved` are added. */
export const saveProgress = (tx: Tx, change: string, p: Progress) =>
  sql`update dossiers.due_run
      set reached = ${p.reached}, again = ${p.again}::uuid[], batch = ${p.batch}, total = ${p.total},
          done = done + ${p.done}, moved = moved + ${p.moved}, finished_at = ${p.finished ? tx.now : null}
      where change = ${change}`.execute(tx.db)

/** What a due moment is counted from, with what is promised now. */
export type RunningDossier = {
  id: string
  revision: number
  unit: string
  service: string
  process: string
  channel: 'online' | 'desk' | 'post'
  startedAt: Date
  timeLimit: TimeLimit
  dueAt: Date
  /** By when it is to be accepted or refused; null when it was, or nobody promised that. */
  answerBy: Date | null
  remainingMs: number | null
  pauses: { from: string; to: string | null; restarts: boolean }[]
  /** The day that was promised anew since the clock began. */
  extension: { at: string; day: PlainDate } | null
  /** The steps that are open. */
  steps: { seq: number; no: number; startedAt: string; dueAt: string }[]
}

const running = sql`d.status in ('submitted', 'accepted', 'processing', 'awaiting-supplement')`
const within = (units: readonly string[] | null) =>
  units === null ? sql`true` : sql`d.unit = any(${[...units]}::text[])`

/** The same as the rules count it. */
export const countedOf = ({ startedAt, timeLimit, pauses, extension }: RunningDossier): Counted => ({
  received: startedAt,
  limit: timeLimit,
  pauses: pauses.map(({ from, to, restarts }) => ({
    from: new Date(from),
    to: to ? new Date(to) : null,
    restarts,
  })),
  ...(extension && { extension: { at: new Date(extension.at), day: extension.day } }),
})

export async function countRunning(read: Read, units: readonly string[] | null): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from dossiers.dossier d where ${running} and ${within(units)}`.execute(read.db)
  return rows[0]!.n
}

/** The next running dossiers in the order of submission, after `reached`; or exactly `only`, those of them that still run. */
export async function runningDossiers(
  read: Read,
  {
    units,
    reached,
    only,
    limit,
  }: {
    units: readonly string[] | null
    reached: string | null
    only?: readonly string[]
    limit: number
  },
): Promise<RunningDossier[]> {
  const chosen = only
    ? sql`d.id = any(${[...only]}::uuid[])`
    : reached
      ? sql`(d.submitted_at, d.id) > (select submitted_at, id from dossiers.dossier where id = ${reached})`
      : sql`true`
  const { rows } = await sql<RunningDossier>`
    select d.id, d.revision, d.unit, d.service, d.process, d.channel, d.started_at as "startedAt", d.time_limit as "timeLimit",
           d.due_at as "dueAt", case when d.accepted_at is null then d.answer_by end as "answerBy", d.remaining_ms as "remainingMs",
           case when d.supplements > 0 then (select coalesce(jsonb_agg(jsonb_build_object('from', s.requested_at, 'to', s.answered_at, 'restarts', s.restarts) order by s.no), '[]')
              from dossiers.supplement s where s.dossier = d.id and s.requested_at >= d.started_at) else '[]' end as pauses,
           (select jsonb_build_object('at', e.decided_at, 'day', (e.new_due at time zone 'Asia/Ho_Chi_Minh')::date)
            from dossiers.delay e where e.dossier = d.id and e.granted and e.decided_at >= d.started_at) as extension,
           coalesce((select jsonb_agg(jsonb_build_object('seq', p.seq, 'no', p.no, 'startedAt', p.started_at, 'dueAt', p.due_at))
            from dossiers.step p where p.dossier = d.id and p.finished_at is null), '[]') as steps
    from dossiers.dossier d
    where ${running} and ${within(units)} and ${chosen}
    order by d.submitted_at, d.id limit ${limit}`.execute(read.db)
  return rows
}

/** The batches of these changes in which due moments moved, and how many. */
export async function batchesOf(
  read: Read,
  changes: readonly string[],
): Promise<{ change: string; batch: number; dossiers: number }[]> {
  const { rows } = await sql<{ change: string; batch: number; dossiers: number }>`
    select change, batch, count(*)::int as dossiers from dossiers.due_change
    where change = any(${[...changes]}::uuid[]) group by change, batch order by change, batch`.execute(
    read.db,
  )
  return rows
}

export type Recounted = {
  id: string
  /** As it was when the dossier was read. */
  revision: number
  due: Date
  explanation: Text
  warnAt: Date
  escalateAt: Date
  /** Null: stays as it is. */
  answerBy: Date | null
  remaining: number | null
  steps: { seq: number; due: Date }[]
  /** Null when the due moment stays and only what hangs on it was counted anew. */
  moved: DueChange | null
}

/**
 * Writes what was counted anew, in one statement, and names the dossiers it was written for: those that nobody has moved since
 * they were read. Their revision stays: an officer at work is not disturbed.
 */
export async function saveRecounted(
  tx: Tx,
  run: { change: string; batch: number },
  all: readonly Recounted[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    with counted as (
      select * from jsonb_to_recordset(${JSON.stringify(all)}::jsonb)
        as c (id uuid, revision int, due timestamptz, explanation jsonb, "warnAt" timestamptz,
          "escalateAt" timestamptz, "answerBy" timestamptz, remaining bigint, steps jsonb, moved jsonb)
    ), saved as (
      update dossiers.dossier d set due_at = c.due, due_because = c.explanation, warn_at = c."warnAt",
        escalate_at = c."escalateAt", answer_by = coalesce(c."answerBy", d.answer_by), remaining_ms = c.remaining
      from counted c where d.id = c.id and d.revision = c.revision
      returning d.id, c.due, c.steps, c.moved
    ), stepped as (
      update dossiers.step s set due_at = one.due
      from saved cross join lateral jsonb_to_recordset(saved.steps) as one (seq int, due timestamptz)
      where s.dossier = saved.id and s.seq = one.seq
    ), kept as (
      insert into dossiers.due_change (dossier, change, batch, old_due, new_due, paused, because, decision, at)
      select id, ${run.change}, ${run.batch}, (moved ->> 'oldDue')::timestamptz, due, (moved ->> 'paused')::boolean,
             moved -> 'because', moved ->> 'decision', ${tx.now}
      from saved where jsonb_typeof(moved) = 'object'
    )
    select id from saved`.execute(tx.db)
  const saved = rows.map(({ id }) => id)
  await refreshWaiting(tx, saved)
  return new Set(saved)
}
