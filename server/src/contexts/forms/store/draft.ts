import { randomUUID } from 'node:crypto'
import type { Answers, Channel, Json, Origins } from '@mot-cua/form-engine'
import type { Leftover } from '@mot-cua/form-engine/definition'
import { type Generated, type JSONColumnType, sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import { serviceIdHolding } from '../../catalogue/index.ts'
import { addSpent, beforePages, type Spent } from '../rules/filling.ts'
import { changedFields } from '../rules/merge-answers.ts'
import type { Device, SetAside } from '../rules/set-aside.ts'
import { addGap } from '../rules/time-at-work.ts'

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
    channel: Generated<Channel>
    entered_by: string | null
    visit: string | null
    active_ms: number
    idle_ms: number
    set_aside: JSONColumnType<SetAside, string | undefined, string>
    last_page: string | null
    page_ms: JSONColumnType<Spent, string | undefined, string>
    question_ms: JSONColumnType<Spent, string | undefined, string>
    sittings: Generated<number>
    noticed_at: Date | null
    ended_at: Date | null
    cleared: Generated<boolean>
    erased_at: Date | null
  }
  'forms.answer_change': {
    draft: string
    revision: number
    field: string
    editor: string
    device: Device
    before: Json
    at: Date
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
  channel: Channel
  /** The member of staff who enters it for the person; null: the person fills it in. */
  enteredBy: string | null
  /** The visit at a desk in which it was begun. */
  visit: string | null
  /** What was typed on other devices and waits for the person's choice. */
  setAside: SetAside
  lastPage: string | null
  pageMs: Spent
  questionMs: Spent
  /** Pauses of more than 15 minutes since it was begun, plus one. */
  sittings: number
  noticedAt: Date | null
  endedAt: Date | null
  cleared: boolean
  erasedAt: Date | null
  /** Whether pages wait that were posted after a session had ended. */
  hasKeptPages: boolean
  /** The version of the procedure's service that holds today; null when there is none any more. */
  currentService: string | null
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
  'channel',
  'entered_by as enteredBy',
  'visit',
  'set_aside as setAside',
  'last_page as lastPage',
  'page_ms as pageMs',
  'question_ms as questionMs',
  'sittings',
  'noticed_at as noticedAt',
  'ended_at as endedAt',
  'cleared',
  'erased_at as erasedAt',
] as const
const hasKeptPages =
  sql<boolean>`exists (select from forms.kept_page where kept_page.draft = forms.draft.id)`.as('hasKeptPages')
const columnsOn = ({ today }: Read) =>
  [
    ...columns,
    hasKeptPages,
    serviceIdHolding(sql.ref('forms.draft.procedure'), today).as('currentService'),
  ] as const

const select = (read: Read) => db(read).selectFrom('forms.draft').select(columnsOn(read))

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
      page_ms: JSON.stringify(addSpent({}, beforePages, spent.active)),
    })
    .execute()
  return id
}

export type DraftChange = {
  answers?: Answers
  origins?: Origins
  corrections?: Corrections
  unit?: string
  desk?: string
  setAside?: SetAside
  questionMs?: Spent
  /** The page that was worked on since the last action; the one before when absent. */
  page?: string
  /** Which opening of a page changed the answers, and on what. */
  by?: { editor: string; device: Device }
}

/** Saves a draft that is locked: answers, what they were before, and the time since the last action; the draft as it then is. */
export async function saveDraft(tx: Tx, draft: Draft, change: DraftChange): Promise<Draft> {
  const saved = await saveDraftAsRead(tx, draft, change)
  if (!saved) throw new Error(`the draft ${draft.id} was saved without a lock`)
  return saved
}

/** The same in one statement that needs no lock: undefined, and nothing saved, when it has changed since it was read. */
export async function saveDraftAsRead(
  read: Read,
  draft: Draft,
  change: DraftChange,
): Promise<Draft | undefined> {
  const work = workUntil(draft, read.now, change.page)
  const saved = await db(read)
    .with('saved', (query) =>
      query
        .updateTable('forms.draft')
        .set({
          ...(change.answers && { answers: JSON.stringify(change.answers) }),
          ...(change.origins && { origins: JSON.stringify(change.origins) }),
          ...(change.corrections && { corrections: JSON.stringify(change.corrections) }),
          ...(change.unit && { unit: change.unit }),
          ...(change.desk && { desk: change.desk }),
          ...(change.setAside && { set_aside: JSON.stringify(change.setAside) }),
          ...(change.questionMs && { question_ms: JSON.stringify(change.questionMs) }),
          ...(change.page && { last_page: change.page }),
          revision: draft.revision + 1,
          saved_at: read.now,
          active_ms: work.activeMs,
          idle_ms: work.idleMs,
          sittings: work.sittings,
          page_ms: JSON.stringify(work.pageMs),
        })
        .where('id', '=', draft.id)
        .where('revision', '=', draft.revision)
        .where('stage', '=', draft.stage)
        .returning(columnsOn(read)),
    )
    .with('changed', (query) =>
      query
        .insertInto('forms.answer_change')
        .columns(['draft', 'revision', 'field', 'editor', 'device', 'before', 'at'])
        .expression(changesOf(read, draft, change)),
    )
    .selectFrom('saved')
    .selectAll()
    .executeTakeFirst()
  return saved as Draft | undefined
}

/** What the answers were before, of a draft that is saved. */
function changesOf({ now }: Read, draft: Draft, { answers, by }: DraftChange) {
  const fields = answers && by ? changedFields(draft.answers, answers) : []
  const before = fields.map((field) => ({ field, before: draft.answers[field] ?? null }))
  return sql<object>`
    select saved.id, saved.revision, r.field, ${by?.editor}, ${by?.device}, nullif(r.before, 'null'), ${now}
    from saved, jsonb_to_recordset(${JSON.stringify(before)}::jsonb) as r (field text, before jsonb)`
}

/** The times of a draft up to now: what has passed since the last action is work on the page, or a pause. */
export function workUntil(
  draft: Draft,
  now: Date,
  page = draft.lastPage ?? beforePages,
): Pick<Draft, 'activeMs' | 'idleMs' | 'sittings' | 'pageMs'> {
  const before = { active: draft.activeMs, idle: draft.idleMs }
  const { active, idle } = addGap(before, now.getTime() - draft.savedAt.getTime())
  return {
    activeMs: active,
    idleMs: idle,
    sittings: draft.sittings + (idle > before.idle ? 1 : 0),
    pageMs: addSpent(draft.pageMs, page, active - before.active),
  }
}

export const setStage = (
  tx: Tx,
  id: string,
  change: { stage: 'open' | 'paying'; checkout?: Checkout | null },
) =>
  db(tx)
    .updateTable('forms.draft')
    .set({
      stage: change.stage,
      ...(change.checkout !== undefined && { checkout: change.checkout && JSON.stringify(change.checkout) }),
    })
    .where('id', '=', id)
    .execute()

/** Ends a draft. What it was while it was filled in is no longer needed: its changes go, and pages that were kept for it. */
export async function closeDraft(
  tx: Tx,
  id: string,
  end: { stage: 'submitted' | 'discarded'; dossier?: string; cleared?: boolean },
): Promise<void> {
  await db(tx)
    .updateTable('forms.draft')
    .set({
      stage: end.stage,
      ended_at: tx.now,
      ...(end.dossier && { dossier: end.dossier }),
      ...(end.cleared && { cleared: true }),
    })
    .where('id', '=', id)
    .execute()
  await sql`
    with gone as (delete from forms.answer_change where draft = ${id})
    delete from forms.kept_page where draft = ${id}`.execute(tx.db)
}

/** Sends everything that is still to be handed in at a unit to another; the person's own revision is not touched. */
export const readdress = (tx: Tx, from: string, to: { unit: string; desk: string }) =>
  db(tx)
    .updateTable('forms.draft')
    .set(to)
    .where('unit', '=', from)
    .where('stage', 'in', ['open', 'paying'])
    .execute()

/** Drafts of the person that were put away and can still be taken back, the newest first. */
export const putAwayDraftsOf = (read: Read, person: string): Promise<Draft[]> =>
  select(read)
    .where('person', '=', person)
    .where('stage', '=', 'discarded')
    .where('erased_at', 'is', null)
    .where('answers', '!=', sql<never>`'{}'::jsonb`)
    .orderBy('ended_at', 'desc')
    .limit(20)
    .execute() as Promise<Draft[]>

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
