import { randomUUID } from 'node:crypto'
import type { Answers, Origins } from '@mot-cua/form-engine'
import type { Leftover } from '@mot-cua/form-engine/definition'
import type { Generated, JSONColumnType } from 'kysely'
import type { Read, Tx } from '../../kernel/app.ts'
import { addGap } from './rules/time-at-work.ts'

export type Stage = 'open' | 'paying' | 'submitted' | 'discarded'
/** Why the person changed a value that a source had filled in. */
export type Corrections = Record<string, string>
/** What a payment was asked for: the answers as they were checked then. */
export type Checkout = {
  answers: Answers
  origins: Origins
  corrections: Corrections
  unit: string
  desk: string
}

type Tables = {
  'forms.draft': {
    id: string
    person: string
    procedure: string
    service: string
    unit: string
    desk: string
    answers: JSONColumnType<Answers, string, string>
    origins: JSONColumnType<Origins, string, string>
    corrections: JSONColumnType<Corrections, string, string>
    leftover: JSONColumnType<readonly Leftover[], string | undefined, string>
    stage: Stage
    checkout: JSONColumnType<Checkout, string | null, string | null> | null
    dossier: string | null
    revision: Generated<number>
    signed_in_at: Date
    started_at: Date
    saved_at: Date
    active_ms: number
    idle_ms: number
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

export type Draft = {
  id: string
  person: string
  procedure: string
  service: string
  unit: string
  desk: string
  answers: Answers
  origins: Origins
  corrections: Corrections
  /** Answers that did not fit the version of the form to which the draft moved. */
  leftover: readonly Leftover[]
  stage: Stage
  checkout: Checkout | null
  dossier: string | null
  revision: number
  signedInAt: Date
  startedAt: Date
  savedAt: Date
  activeMs: number
  idleMs: number
}

const columns = [
  'id',
  'person',
  'procedure',
  'service',
  'unit',
  'desk',
  'answers',
  'origins',
  'corrections',
  'leftover',
  'stage',
  'checkout',
  'dossier',
  'revision',
  'signed_in_at as signedInAt',
  'started_at as startedAt',
  'saved_at as savedAt',
  'active_ms as activeMs',
  'idle_ms as idleMs',
] as const

const select = (read: Read) => db(read).selectFrom('forms.draft').select(columns)

export const draftById = (read: Read, id: string): Promise<Draft | undefined> =>
  select(read).where('id', '=', id).executeTakeFirst() as Promise<Draft | undefined>

/** Locks the row until the transaction ends, so that two clicks cannot both submit. */
export const lockDraft = (tx: Tx, id: string): Promise<Draft | undefined> =>
  select(tx).where('id', '=', id).forUpdate().executeTakeFirst() as Promise<Draft | undefined>

export const openDraftsOf = (read: Read, person: string): Promise<Draft[]> =>
  select(read)
    .where('person', '=', person)
    .where('stage', 'in', ['open', 'paying'])
    .orderBy('saved_at', 'desc')
    .limit(50)
    .execute() as Promise<Draft[]>

export async function addDraft(
  tx: Tx,
  draft: Pick<Draft, 'person' | 'procedure' | 'service' | 'unit' | 'desk' | 'signedInAt'>,
): Promise<string> {
  const id = randomUUID()
  const spent = addGap({ active: 0, idle: 0 }, tx.now.getTime() - draft.signedInAt.getTime())
  await db(tx)
    .insertInto('forms.draft')
    .values({
      id,
      person: draft.person,
      procedure: draft.procedure,
      service: draft.service,
      unit: draft.unit,
      desk: draft.desk,
      answers: '{}',
      origins: '{}',
      corrections: '{}',
      stage: 'open',
      checkout: null,
      dossier: null,
      signed_in_at: draft.signedInAt,
      started_at: tx.now,
      saved_at: tx.now,
      active_ms: spent.active,
      idle_ms: spent.idle,
    })
    .execute()
  return id
}

/** Saves answers and counts the time since the last action. */
export function saveDraft(
  tx: Tx,
  draft: Draft,
  change: { answers?: Answers; origins?: Origins; corrections?: Corrections; unit?: string; desk?: string },
) {
  const spent = addGap(
    { active: draft.activeMs, idle: draft.idleMs },
    tx.now.getTime() - draft.savedAt.getTime(),
  )
  return db(tx)
    .updateTable('forms.draft')
    .set({
      ...(change.answers && { answers: JSON.stringify(change.answers) }),
      ...(change.origins && { origins: JSON.stringify(change.origins) }),
      ...(change.corrections && { corrections: JSON.stringify(change.corrections) }),
      ...(change.unit && { unit: change.unit }),
      ...(change.desk && { desk: change.desk }),
      revision: draft.revision + 1,
      saved_at: tx.now,
      active_ms: spent.active,
      idle_ms: spent.idle,
    })
    .where('id', '=', draft.id)
    .execute()
}

export const setStage = (
  tx: Tx,
  id: string,
  change: { stage: Stage; checkout?: Checkout | null; dossier?: string },
) =>
  db(tx)
    .updateTable('forms.draft')
    .set({
      stage: change.stage,
      ...(change.checkout !== undefined && { checkout: change.checkout && JSON.stringify(change.checkout) }),
      ...(change.dossier && { dossier: change.dossier }),
    })
    .where('id', '=', id)
    .execute()

/** Sends everything that is still to be handed in at a unit to another; the person's own revision is not touched. */
export const readdress = (tx: Tx, from: string, to: { unit: string; desk: string }) =>
  db(tx)
    .updateTable('forms.draft')
    .set(to)
    .where('unit', '=', from)
    .where('stage', 'in', ['open', 'paying'])
    .execute()

/** Puts away drafts that nobody has saved since `before`; one that waits for a payment stays. Says how many. */
export async function discardSavedBefore(tx: Tx, before: Date): Promise<number> {
  const { numUpdatedRows } = await db(tx)
    .updateTable('forms.draft')
    .set({ stage: 'discarded' })
    .where('stage', '=', 'open')
    .where('saved_at', '<', before)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Open drafts by id after `after`, for whoever goes through all of them. */
export const openDraftsToLookAt = async (
  read: Read,
  { after, most }: { after: string; most: number },
): Promise<string[]> =>
  (
    await db(read)
      .selectFrom('forms.draft')
      .select('id')
      .where('stage', '=', 'open')
      .$if(after !== '', (query) => query.where('id', '>', after))
      .orderBy('id')
      .limit(most)
      .execute()
  ).map(({ id }) => id)

/** Writes a draft under another version of its form; the person's time and the day it was saved stay. */
export const moveDraft = (
  tx: Tx,
  { id, revision }: Draft,
  moved: Pick<Draft, 'service' | 'answers' | 'origins' | 'corrections' | 'leftover'>,
) =>
  db(tx)
    .updateTable('forms.draft')
    .set({
      service: moved.service,
      answers: JSON.stringify(moved.answers),
      origins: JSON.stringify(moved.origins),
      corrections: JSON.stringify(moved.corrections),
      leftover: JSON.stringify(moved.leftover),
      revision: revision + 1,
    })
    .where('id', '=', id)
    .execute()
