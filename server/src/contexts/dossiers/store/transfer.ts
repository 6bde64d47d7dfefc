import { sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { Place } from '../rules/transfer.ts'
import { refreshWaiting } from './waiting.ts'

export type Running = Place & {
  id: string
  code: string
  procedure: string
  applicant: string
}
export type Transfer = { dossier: Running; to: Place; reason: Text }

/** Moves are named after this actor, whoever's request found the dossier first. */
export const transferActor = 'dossiers.follow-successors'

/**
 * Up to `limit` running dossiers at units or desks that have ended, after the given id, locked; what somebody else works on
 * at the moment is left out.
 */
export async function lockStranded(
  tx: Tx,
  ended: readonly string[],
  { after, limit }: { after: string; limit: number },
): Promise<Running[]> {
  const { rows } = await sql<Running>`
    select id, code, procedure, applicant, unit, desk,
      coalesce((select json_agg(json_build_object('staff', s.assignee, 'role', s.role) order by s.seq) from dossiers.step s
                where s.dossier = dossiers.dossier.id and s.finished_at is null and s.assignee is not null), '[]') as held
    from dossiers.dossier
    where status in ('submitted', 'accepted', 'processing', 'awaiting-supplement', 'resolved')
      and (unit = any(${ended}::text[]) or desk = any(${ended}::text[])) and id > ${after}::uuid
    order by id limit ${limit} for update skip locked`.execute(tx.db)
  return rows
}

/**
 * The dossiers, which are locked, go on elsewhere: unit, desk, holder and running step; one line of history each. Nothing
 * of their content changes, so the revision stays and a signature that is being made is not thrown away.
 */
export async function saveTransfers(tx: Tx, transfers: readonly Transfer[]): Promise<void> {
  if (transfers.length === 0) return
  const rows = JSON.stringify(
    transfers.map(({ dossier, to, reason }) => ({
      id: dossier.id,
      from_unit: dossier.unit,
      from_desk: dossier.desk,
      unit: to.unit,
      desk: to.desk,
      held: to.held.map(({ staff }) => staff),
      reason: { text: reason },
    })),
  )
  await sql`
    with t as (
      select * from jsonb_to_recordset(${rows}::jsonb) as t (id uuid, from_unit text, from_desk text, unit text, desk text,
        held uuid[], reason jsonb)
    ), moved as (
      update dossiers.dossier d set unit = t.unit, desk = t.desk from t where d.id = t.id
      returning d.id, d.status, t.reason
    ), stepped as (
      update dossiers.step s set unit = case when s.unit = t.from_unit then t.unit else t.desk end,
        assignee = case when t.unit = t.from_unit or s.assignee = any(t.held) then s.assignee end
      from t where s.dossier = t.id and s.finished_at is null and s.unit in (t.from_unit, t.from_desk)
    )
    insert into dossiers.move (dossier, seq, move, status, actor_kind, actor, actor_name, reason, at)
    select moved.id, coalesce((select max(seq) from dossiers.move m where m.dossier = moved.id), 0) + 1, 'transfer',
           moved.status, 'system', ${transferActor}, 'Hệ thống', moved.reason, ${tx.now}::timestamptz
    from moved`.execute(tx.db)
  await refreshWaiting(
    tx,
    transfers.map(({ dossier }) => dossier.id),
  )
}
