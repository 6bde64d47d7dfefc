import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { Move, Remark, Status } from '../rules/lifecycle.ts'
import { refreshed } from './waiting.ts'

type Tables = {
  'dossiers.move': {
    dossier: string
    seq: number
    move: string
    status: Status
    actor_kind: string
    actor: string
    actor_name: string
    actor_position: string | null
    reason: { code?: string; text: Text } | null
    at: Date
  }
  'dossiers.supplement': {
    dossier: string
    no: number
    requested_by: string
    requested_at: Date
    items: unknown
    message: string
    answered_at: Date | null
    answer: string | null
    restarts: boolean
    asked_in_time: boolean | null
    approved_by_name: string | null
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

export const nameOf = ({ actor }: Tx) => ('name' in actor ? actor.name : actor.id)

/**
 * Appends to the history, last of all that a move changes: what waits where is brought up to date with it. The dossier is locked,
 * so the sequence cannot clash.
 */
export const addMove = (
  tx: Tx,
  dossier: string,
  { move, status, reason }: { move: Move | Remark; status: Status; reason?: { code?: string; text: Text } },
) =>
  sql`with ${refreshed(sql`array[${dossier}]`)}
      insert into dossiers.move (dossier, seq, move, status, actor_kind, actor, actor_name, actor_position, reason, at)
      select ${dossier}, coalesce(max(seq), 0) + 1, ${move}, ${status}, ${tx.actor.kind}, ${tx.actor.id}, ${nameOf(tx)},
             ${tx.actor.kind === 'staff' ? tx.actor.position : null}, ${reason ? JSON.stringify(reason) : null}::jsonb, ${tx.now}
      from dossiers.move where dossier = ${dossier}`.execute(tx.db)

export const movesOf = (read: Read, dossier: string) =>
  db(read)
    .selectFrom('dossiers.move')
    .select([
      'move',
      'status',
      'actor_kind as actorKind',
      'actor_name as actorName',
      'actor_position as actorPosition',
      'reason',
      'at',
    ])
    .where('dossier', '=', dossier)
    .orderBy('seq')
    .execute()

/** The lines of the history behind line `no`, in their order; `accepted`: somebody had accepted the dossier by then. */
export const movesAfter = (read: Read, dossier: string, no: number) =>
  db(read)
    .selectFrom('dossiers.move as m')
    .select(['m.seq as no', 'm.move', 'm.status', 'm.at'])
    .select(['m.actor_kind as actorKind', 'm.actor_name as actorName', 'm.actor_position as actorPosition'])
    .select(
      sql<boolean>`exists (select from dossiers.move a where a.dossier = m.dossier and a.move = 'accept' and a.seq <= m.seq)`.as(
        'accepted',
      ),
    )
    .where('m.dossier', '=', dossier)
    .where('m.seq', '>', no)
    .orderBy('m.seq')
    .execute()

/** One thing to be supplied: what it concerns, why, and the sentence the applicant reads. */
export type SupplementItem = { concerns: string; code: string; text: Text }
export type Supplement = {
  no: number
  requestedBy: string
  requestedAt: Date
  items: SupplementItem[]
  message: string
  answeredAt: Date | null
  answer: string | null
  /** The whole time begins anew when it is answered; false for those of earlier rules. */
  restarts: boolean
  /** Whether an officer asked within the days for appraisal; null when the desk asked. */
  askedInTime: boolean | null
  /** Who let a further request go out. */
  approvedByName: string | null
}

export const addSupplement = (
  tx: Tx,
  dossier: string,
  {
    no,
    items,
    message,
    requestedBy,
    askedInTime,
    approvedByName,
  }: Omit<Supplement, 'requestedAt' | 'answeredAt' | 'answer' | 'restarts'>,
) =>
  sql`insert into dossiers.supplement (dossier, no, requested_by, requested_at, items, message, restarts, asked_in_time, approved_by_name)
      values (${dossier}, ${no}, ${requestedBy}, ${tx.now}, ${JSON.stringify(items)}::jsonb, ${message}, true, ${askedInTime},
              ${approvedByName})`.execute(tx.db)

export const answerSupplement = (tx: Tx, dossier: string, no: number, answer: string) =>
  db(tx)
    .updateTable('dossiers.supplement')
    .set({ answered_at: tx.now, answer })
    .where('dossier', '=', dossier)
    .where('no', '=', no)
    .execute()

export const supplementsOf = (read: Read, dossier: string): Promise<Supplement[]> =>
  db(read)
    .selectFrom('dossiers.supplement')
    .select([
      'no',
      'requested_by as requestedBy',
      'requested_at as requestedAt',
      'items',
      'message',
      'answered_at as answeredAt',
      'answer',
      'restarts',
      'asked_in_time as askedInTime',
      'approved_by_name as approvedByName',
    ])
    .where('dossier', '=', dossier)
    .orderBy('no')
    .execute() as Promise<Supplement[]>
