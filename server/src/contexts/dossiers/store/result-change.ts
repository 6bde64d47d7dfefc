import type { AnswerValue } from '@mot-cua/form-engine'
import { type JSONColumnType, sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import { nameOf } from './history.ts'

/** One thing that a correction changes: an answer, or a fact that the officer entered. */
export type Correction = {
  kind: 'answer' | 'fact'
  id: string
  before: AnswerValue | null
  after: AnswerValue | null
}

type Table = {
  dossier: string
  no: number
  kind: 'revocation' | 'correction'
  result: number
  reason: string
  explanation: string
  corrections: JSONColumnType<Correction[], string | null, string | null> | null
  draft: JSONColumnType<Record<string, unknown>, string | null, string | null> | null
  proposed_by: string
  proposed_by_name: string
  proposed_at: Date
  granted: boolean | null
  decision_number: string | null
  decision_on: string | null
  remark: string | null
  decided_by: string | null
  decided_by_name: string | null
  decided_at: Date | null
  signed_file: string | null
  done_at: Date | null
}
type Tables = { 'dossiers.result_change': Table }
const db = (read: Read) => read.db.withTables<Tables>()

const columns = [
  'dossier',
  'no',
  'kind',
  'result',
  'reason',
  'explanation',
  'corrections',
  'draft',
  'proposed_by_name as proposedByName',
  'proposed_at as proposedAt',
  'granted',
  'decision_number as decisionNumber',
  'decision_on as decisionOn',
  'remark',
  'decided_by_name as decidedByName',
  'decided_at as decidedAt',
  'signed_file as signedFile',
  'done_at as doneAt',
] as const

export type ResultChange = Awaited<ReturnType<typeof resultChangesOf>>[number]

/** What was proposed about the results of a dossier, in that order. */
export const resultChangesOf = (read: Read, dossier: string) =>
  db(read)
    .selectFrom('dossiers.result_change')
    .select(columns)
    .where('dossier', '=', dossier)
    .orderBy('no')
    .execute()

/** The change that is under way; there is never more than one. */
export const changeUnderWay = (read: Read, dossier: string): Promise<ResultChange | undefined> =>
  db(read)
    .selectFrom('dossiers.result_change')
    .select(columns)
    .where('dossier', '=', dossier)
    .where('done_at', 'is', null)
    .where(sql<boolean>`granted is distinct from false`)
    .executeTakeFirst()

export type Proposal = Pick<ResultChange, 'kind' | 'result' | 'reason' | 'explanation'> & {
  corrections?: readonly Correction[]
  draft?: Record<string, unknown>
}

/** Keeps a proposal; the dossier is locked, so the number cannot clash. */
export const addProposal = (tx: Tx, dossier: string, { corrections, draft, ...proposal }: Proposal) =>
  sql`insert into dossiers.result_change
        (dossier, no, kind, result, reason, explanation, corrections, draft, proposed_by, proposed_by_name, proposed_at)
      select ${dossier}, coalesce(max(no), 0) + 1, ${proposal.kind}, ${proposal.result}, ${proposal.reason}, ${proposal.explanation},
             ${corrections ? JSON.stringify(corrections) : null}::jsonb, ${draft ? JSON.stringify(draft) : null}::jsonb,
             ${tx.actor.id}, ${nameOf(tx)}, ${tx.now}
      from dossiers.result_change where dossier = ${dossier}`.execute(tx.db)

export type Decision = { number: string; issuedOn: string }

/** Writes down what the head decided on a proposal; `remark` when it is declined. */
export const decideChange = (
  tx: Tx,
  { dossier, no }: Pick<ResultChange, 'dossier' | 'no'>,
  decided: { decision: Decision; signedFile?: string } | { remark: string },
) =>
  db(tx)
    .updateTable('dossiers.result_change')
    .set({
      ...('decision' in decided
        ? {
            granted: true,
            decision_number: decided.decision.number,
            decision_on: decided.decision.issuedOn,
            signed_file: decided.signedFile ?? null,
          }
        : { granted: false, remark: decided.remark }),
      decided_by: tx.actor.id,
      decided_by_name: nameOf(tx),
      decided_at: tx.now,
    })
    .where('dossier', '=', dossier)
    .where('no', '=', no)
    .execute()

/** The change has taken effect. */
export const endChange = (tx: Tx, { dossier, no }: Pick<ResultChange, 'dossier' | 'no'>) =>
  db(tx)
    .updateTable('dossiers.result_change')
    .set({ done_at: tx.now })
    .where('dossier', '=', dossier)
    .where('no', '=', no)
    .execute()
