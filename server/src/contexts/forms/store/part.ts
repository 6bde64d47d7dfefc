import { randomUUID } from 'node:crypto'
import type { Answers, Origins } from '@mot-cua/form-engine'
import type { JSONColumnType } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'

export type PartKind = 'complete' | 'confirm'
export type PartState = 'sent' | 'answered' | 'declined' | 'taken-back'
/** What was shown to who confirms, by field. */
export type Shown = Record<string, string>

type Tables = {
  'forms.part': {
    id: string
    draft: string
    kind: PartKind
    subject: string
    to_number: string
    to_name: string
    note: string
    state: PartState
    shown: JSONColumnType<Shown, string | undefined, string>
    answers: JSONColumnType<Answers, string | undefined, string>
    sent_at: Date
    ended_at: Date | null
    ended_by: string | null
    ended_by_name: string | null
  }
  'forms.draft': {
    id: string
    answers: JSONColumnType<Answers, string, string>
    origins: JSONColumnType<Origins, string, string>
    revision: number
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

const columns = [
  'id',
  'draft',
  'kind',
  'subject',
  'to_number as toNumber',
  'to_name as toName',
  'note',
  'state',
  'shown',
  'answers',
  'sent_at as sentAt',
  'ended_at as endedAt',
  'ended_by_name as endedByName',
] as const

/** A part of a draft that another person is asked to complete (a section) or to confirm (a field). */
export type Part = {
  id: string
  draft: string
  kind: PartKind
  subject: string
  toNumber: string
  toName: string
  note: string
  state: PartState
  shown: Shown
  answers: Answers
  sentAt: Date
  endedAt: Date | null
  endedByName: string | null
}

const select = (read: Read) => db(read).selectFrom('forms.part').select(columns)

export const partsOf = (read: Read, draft: string): Promise<Part[]> =>
  select(read).where('draft', '=', draft).orderBy('sent_at').execute() as Promise<Part[]>

export const openPartsFor = (read: Read, identityNumber: string): Promise<Part[]> =>
  select(read)
    .where('to_number', '=', identityNumber)
    .where('state', '=', 'sent')
    .orderBy('sent_at', 'desc')
    .limit(50)
    .execute() as Promise<Part[]>

export const partById = (read: Read, id: string): Promise<Part | undefined> =>
  select(read).where('id', '=', id).executeTakeFirst() as Promise<Part | undefined>

export const lockPart = (tx: Tx, id: string): Promise<Part | undefined> =>
  select(tx).where('id', '=', id).forUpdate().executeTakeFirst() as Promise<Part | undefined>

export async function addPart(
  tx: Tx,
  part: Pick<Part, 'draft' | 'kind' | 'subject' | 'toNumber' | 'toName' | 'note'>,
): Promise<string> {
  const id = randomUUID()
  const { draft, kind, subject, toNumber, toName, note } = part
  await db(tx)
    .insertInto('forms.part')
    .values({
      id,
      draft,
      kind,
      subject,
      to_number: toNumber,
      to_name: toName,
      note,
      state: 'sent',
      sent_at: tx.now,
      ended_at: null,
      ended_by: null,
      ended_by_name: null,
    })
    .execute()
  return id
}

export const keepPartAnswers = (tx: Tx, id: string, answers: Answers) =>
  db(tx)
    .updateTable('forms.part')
    .set({ answers: JSON.stringify(answers) })
    .where('id', '=', id)
    .execute()

export const endPart = (
  tx: Tx,
  id: string,
  end: { state: PartState; byName: string | null; shown?: Shown },
) =>
  db(tx)
    .updateTable('forms.part')
    .set({
      state: end.state,
      ended_at: tx.now,
      ended_by: end.byName === null ? null : tx.actor.id,
      ended_by_name: end.byName,
      ...(end.shown && { shown: JSON.stringify(end.shown) }),
    })
    .where('id', '=', id)
    .execute()

/** Puts what another person answered into the draft; it is not time at work of the person whose draft it is. */
export const mergeIntoDraft = (
  tx: Tx,
  draft: { id: string; revision: number },
  { answers, origins }: { answers: Answers; origins: Origins },
) =>
  db(tx)
    .updateTable('forms.draft')
    .set({ answers: JSON.stringify(answers), origins: JSON.stringify(origins), revision: draft.revision + 1 })
    .where('id', '=', draft.id)
    .execute()
