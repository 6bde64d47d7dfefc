import { randomUUID } from 'node:crypto'
import type { Answers, Channel, Origins } from '@mot-cua/form-engine'
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
    stage: Stage
    checkout: JSONColumnType<Checkout, string | null, string | null> | null
    dossier: string | null
    revision: Generated<number>
    signed_in_at: Date
    started_at: Date
    saved_at: Date
    active_ms: number
    idle_ms: number
    channel: Generated<Channel>
    entered_by: string | null
    visit: string | null
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
  stage: Stage
  checkout: Checkout | null
  dossier: string | null
  revision: number
  signedInAt: Date
  startedAt: Date
  savedAt: Date
  activeMs: number
  idleMs: number
  channel: Channel
  /** The member of staff who enters it for the person; null: the person fills it in. */
  enteredBy: string | null
  /** The visit at a desk in which it was begun. */
  visit: string | null
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
  'stage',
  'checkout',
  'dossier',
  'revision',
  'signed_in_at as signedInAt',
  'started_at as startedAt',
  'saved_at as savedAt',
  'active_ms as activeMs',
  'idle_ms as idleMs',
  'channel',
  'entered_by as enteredBy',
  'visit',
] as const

const select = (read: Read) => db(read).selectFrom('forms.draft').select(columns)

export const draftById = (read: Read, id: string): Promise<Draft | undefined> =>
  select(read).where('id', '=', id).executeTakeFirst() as Promise<Draft | undefined>

/** Locks the row until the transaction ends, so that two clicks cannot both submit. */
export const lockDraft = (tx: Tx, id: string): Promise<Draft | undefined> =>
  select(tx).where('id', '=', id).forUpdate().executeTakeFirst() as Promise<Draft | undefined>

/** What the person has begun; what a clerk enters for them is not among it. */
export const openDraftsOf = (read: Read, person: string): Promise<Draft[]> =>
  select(read)
    .where('person', '=', person)
    .where('entered_by', 'is', null)
    .where('stage', 'in', ['open', 'paying'])
    .orderBy('saved_at', 'desc')
    .limit(50)
    .execute() as Promise<Draft[]>

/** What was entered in a visit and not put away, in the order in which it was begun. */
export const draftsOfVisit = (read: Read, visit: string): Promise<Draft[]> =>
  select(read)
    .where('visit', '=', visit)
    .where('stage', '!=', 'discarded')
    .orderBy('started_at')
    .orderBy('id')
    .execute() as Promise<Draft[]>

type NewDraft = Pick<Draft, 'person' | 'procedure' | 'service' | 'unit' | 'desk' | 'signedInAt'> &
  Partial<Pick<Draft, 'channel' | 'enteredBy' | 'visit'>>

export async function addDraft(tx: Tx, draft: NewDraft): Promise<string> {
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
      channel: draft.channel ?? 'online',
      entered_by: draft.enteredBy ?? null,
      visit: draft.visit ?? null,
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
