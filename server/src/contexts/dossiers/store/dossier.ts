import type { Answers, Origins } from '@mot-cua/form-engine'
import { type Generated, type JSONColumnType, sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { TimeLimit } from '../rules/deadline.ts'
import type { DelayState } from '../rules/delay.ts'
import type { Status } from '../rules/lifecycle.ts'
import type { ResultState } from '../rules/result-change.ts'
import type { SheetLine } from '../rules/workflow.ts'

type DossierTable = {
  id: string
  code: string
  procedure: string
  procedure_vi: string
  procedure_en: string
  service: string
  process: string
  channel: 'online' | 'desk' | 'post'
  unit: string
  desk: string
  applicant: string
  applicant_name: string
  applicant_phone: string | null
  answers: JSONColumnType<Answers, string, string>
  origins: JSONColumnType<Origins, string, string>
  corrections: JSONColumnType<Record<string, string>, string, string>
  cases: string[]
  fee: number
  delivery: string
  draft: string | null
  status: Status
  signed_in_at: Date | null
  active_ms: number | null
  idle_ms: number | null
  submitted_at: Date
  accepted_at: Date | null
  started_at: Date
  due_at: Date
  due_because: JSONColumnType<Text, string, string>
  warn_at: Date
  escalate_at: Date
  answer_by: Date | null
  time_limit: JSONColumnType<TimeLimit, string, string>
  paused_at: Date | null
  remaining_ms: number | null
  supplements: Generated<number>
  resolved_at: Date | null
  returned_at: Date | null
  closed_because: JSONColumnType<{ code: string; text: Text }, string | null, string | null> | null
  result: JSONColumnType<Record<string, unknown>, string | null, string | null> | null
  result_file: string | null
  result_document: string | null
  assistant: string | null
  assistant_name: string | null
  /** Since when the national portal is to be told how it ended, and when it acknowledged history and result; null again once re-opened. */
  to_sync_at: Date | null
  synced_at: Date | null
  revision: Generated<number>
}

export type DossierTables = { 'dossiers.dossier': DossierTable }

const db = (read: Read) => read.db.withTables<DossierTables>()

const columns = [
  'id',
  'code',
  'procedure',
  'procedure_vi as procedureVi',
  'procedure_en as procedureEn',
  'service',
  'process',
  'channel',
  'unit',
  'desk',
  'applicant',
  'applicant_name as applicantName',
  'applicant_phone as applicantPhone',
  'answers',
  'origins',
  'corrections',
  'cases',
  'fee',
  'delivery',
  'draft',
  'status',
  'signed_in_at as signedInAt',
  'active_ms as activeMs',
  'idle_ms as idleMs',
  'submitted_at as submittedAt',
  'accepted_at as acceptedAt',
  'started_at as startedAt',
  'due_at as dueAt',
  'due_because as dueBecause',
  'warn_at as warnAt',
  'escalate_at as escalateAt',
  'answer_by as answerBy',
  'time_limit as timeLimit',
  'paused_at as pausedAt',
  'remaining_ms as remainingMs',
  'supplements',
  'resolved_at as resolvedAt',
  'returned_at as returnedAt',
  'closed_because as closedBecause',
  'result',
  'result_file as resultFile',
  'result_document as resultDocument',
  'assistant',
  'assistant_name as assistantName',
  'revision',
] as const

const sheet = sql<SheetLine[]>`(
  select coalesce(json_agg(json_build_object('seq', s.seq, 'no', s.no, 'role', s.role, 'unit', s.unit, 'assignee', s.assignee,
    'open', s.finished_at is null, 'outcome', s.outcome, 'decision', s.decision) order by s.seq), '[]')
  from dossiers.step s where s.dossier = dossiers.dossier.id)`.as('sheet')

const delay = sql<DelayState>`(
  select coalesce(max(case when granted then 'extended' when decided_at is null then 'explained' end), 'none')
  from dossiers.delay where delay.dossier = dossiers.dossier.id)`.as('delay')

const supplementWaits = sql<boolean>`exists (
  select from dossiers.further_supplement f where f.dossier = dossiers.dossier.id and f.decided_at is null)`.as(
  'supplementWaits',
)

const resultState = sql<ResultState>`coalesce((
  select case when c.no is null then 'in-force' when c.kind = 'revocation' then 'revocation-proposed'
              when c.granted then 'correction-signed' else 'correction-proposed' end
  from dossiers.issued_result r
  left join dossiers.result_change c on c.dossier = r.dossier and c.done_at is null and c.granted is not false
  where r.dossier = dossiers.dossier.id and r.issued_at is not null and r.ended is null), 'none')`.as(
  'resultState',
)

const onTheWay = sql<boolean>`exists (
  select from dossiers.shipment s where s.dossier = dossiers.dossier.id and s.outcome is null)`.as('onTheWay')

const select = (read: Read) =>
  db(read)
    .selectFrom('dossiers.dossier')
    .select([...columns, sheet, delay, supplementWaits, resultState, onTheWay])

/** A dossier as it is kept. */
export type Dossier = NonNullable<Awaited<ReturnType<typeof dossierById>>>

export const dossierById = (read: Read, id: string) => select(read).where('id', '=', id).executeTakeFirst()

/** Locks the dossier until the transaction ends: moves on it happen one after the other. */
export async function lockDossier(tx: Tx, id: string): Promise<Dossier | undefined> {
  // Read after the lock is held: in one statement the steps would be those from before whoever held it.
  await db(tx).selectFrom('dossiers.dossier').select('id').where('id', '=', id).forUpdate().execute()
  return dossierById(tx, id)
}

export const dossierByCode = (read: Read, code: string): Promise<Dossier | undefined> =>
  select(read).where('code', '=', code).executeTakeFirst()

export const dossiersOf = (read: Read, applicant: string): Promise<Dossier[]> =>
  select(read).where('applicant', '=', applicant).orderBy('submitted_at', 'desc').limit(100).execute()

export type DossierChange = Partial<{
  unit: string
  desk: string
  status: Status
  accepted_at: Date
  started_at: Date
  due_at: Date
  due_because: Text
  warn_at: Date
  escalate_at: Date
  answer_by: Date
  paused_at: Date | null
  remaining_ms: number | null
  supplements: number
  resolved_at: Date | null
  returned_at: Date
  closed_because: { code: string; text: Text } | null
  result: Record<string, unknown>
  result_file: string
  result_document: string
  answers: Answers
  assistant: string
  assistant_name: string
  to_sync_at: null
  synced_at: null
}>

/** Saves what a move changes; JSON columns are written as they are given. */
export function changeDossier(tx: Tx, dossier: Dossier, change: DossierChange) {
  const { due_because, closed_because, result, answers, ...plain } = change
  return db(tx)
    .updateTable('dossiers.dossier')
    .set({
      ...plain,
      ...(due_because && { due_because: JSON.stringify(due_because) }),
      ...(closed_because !== undefined && {
        closed_because: closed_because && JSON.stringify(closed_because),
      }),
      ...(result && { result: JSON.stringify(result) }),
      ...(answers && { answers: JSON.stringify(answers) }),
      revision: dossier.revision + 1,
    })
    .where('id', '=', dossier.id)
    .execute()
}

/**
 * Says once of an ended dossier that the national portal is to be told (`to_sync_at`), or that it knows (`synced_at`); undefined when
 * it has not ended by a result or a refusal after acceptance, or was said before.
 */
export const markSync = (tx: Tx, id: string, column: 'to_sync_at' | 'synced_at') =>
  db(tx)
    .updateTable('dossiers.dossier')
    .set({ [column]: tx.now })
    .where('id', '=', id)
    .where(column, 'is', null)
    .where('accepted_at', 'is not', null)
    .where('status', 'in', ['resolved', 'returned', 'refused'])
    .returning(['id as dossier', 'code', 'procedure', 'unit', 'applicant'])
    .executeTakeFirst()
