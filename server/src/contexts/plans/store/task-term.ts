import { sql } from 'kysely'
import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Term } from '../rules/task-term.ts'
import { type EntryKind, taskDb } from './task-tables.ts'

/** One date that a piece of work is due on, as it stands. */
export type StoredTerm = Term & {
  work: string
  term: string
  /** How the plan writes the date today. */
  planTerm: string
  firstDue: PlainDate
  percent: number
  submittedOn: PlainDate | null
  askedReason: string | null
  askedByName: string | null
}

const terms = (read: Read) =>
  taskDb(read)
    .selectFrom('plans.task_term')
    .select(['work', 'term', 'due', 'state', 'percent', 'reported', 'first_due as firstDue'])
    .select(sql<string>`coalesce(plan_term, term)`.as('planTerm'))
    .select(['submitted_on as submittedOn', 'submitted_by as submittedBy', 'asked_due as askedDue'])
    .select(['asked_reason as askedReason', 'asked_by as askedBy', 'asked_by_name as askedByName'])

/** The terms of pieces of work, earliest first. */
export const termsOfWorks = async (read: Read, works: readonly string[]): Promise<StoredTerm[]> =>
  works.length === 0
    ? []
    : terms(read).where('work', 'in', works).orderBy('first_due').orderBy('term').execute()

/** The term, locked until the transaction ends. */
export const lockTerm = (tx: Tx, work: string, term: string): Promise<StoredTerm | undefined> =>
  terms(tx).where('work', '=', work).where('term', '=', term).forUpdate().executeTakeFirst()

type Change = Partial<
  Pick<StoredTerm, 'state' | 'due' | 'percent' | 'reported' | 'submittedOn' | 'submittedBy' | 'planTerm'>
> & { asked?: { due: PlainDate; reason: string; by: StaffActor } | null }

/** The date of the plan that the term answers to is written otherwise; nothing else changes. */
export const renameTerm = (tx: Tx, { work, term }: { work: string; term: string }, planTerm: string) =>
  taskDb(tx)
    .updateTable('plans.task_term')
    .set({ plan_term: planTerm })
    .where('work', '=', work)
    .where('term', '=', term)
    .execute()

/** Changes a term and writes down who did what. */
export async function moveTerm(
  tx: Tx,
  { work, term }: { work: string; term: string },
  { asked, submittedOn, submittedBy, planTerm, ...change }: Change,
  entry: {
    kind: EntryKind
    /** Null ids: an amended plan did it. */
    by: Pick<StaffActor, 'name'> & { id: string | null; unit: string | null }
    percent?: number
    words?: string
    day?: PlainDate
    files?: string[]
  },
): Promise<void> {
  const { by, files = [], percent = null, words = null, day = null, kind } = entry
  await taskDb(tx)
    .updateTable('plans.task_term')
    .set({
      ...change,
      // Bound to what it has where nothing is set: a statement that sets nothing is none.
      state: change.state ?? sql`state`,
      ...(planTerm !== undefined && { plan_term: planTerm }),
      ...(submittedOn !== undefined && { submitted_on: submittedOn }),
      ...(submittedBy !== undefined && { submitted_by: submittedBy }),
      ...(asked !== undefined && {
        asked_due: asked?.due ?? null,
        asked_reason: asked?.reason ?? null,
        asked_by: asked?.by.id ?? null,
        asked_by_name: asked?.by.name ?? null,
      }),
    })
    .where('work', '=', work)
    .where('term', '=', term)
    .execute()
  await taskDb(tx)
    .insertInto('plans.task_entry')
    .values({
      ...{ work, term, kind, percent, words, day, files },
      ...{ by: by.id, by_name: by.name, unit: by.unit, at: tx.now },
    })
    .execute()
}

export type Entry = {
  term: string
  kind: EntryKind
  percent: number | null
  words: string | null
  day: PlainDate | null
  files: string[]
  byName: string
  at: Date
}

/** Everything that happened to a piece of work, latest first. */
export const entriesOf = (read: Read, work: string): Promise<Entry[]> =>
  taskDb(read)
    .selectFrom('plans.task_entry')
    .select(['term', 'kind', 'percent', 'words', 'day', 'files', 'by_name as byName', 'at'])
    .where('work', '=', work)
    .orderBy('id', 'desc')
    .execute()

/** Whether the file was handed in with the piece of work. */
export const hasFile = async (read: Read, work: string, file: string): Promise<boolean> =>
  (await taskDb(read)
    .selectFrom('plans.task_entry')
    .select('id')
    .where('work', '=', work)
    .where(sql<boolean>`${file}::uuid = any(files)`)
    .executeTakeFirst()) !== undefined

export type WaitingTerm = {
  work: string
  plan: string
  name: string
  term: string
  due: PlainDate
  unit: string
  assignee: string | null
}

/** Terms that wait for their unit, of work that goes on, due by the day. */
export const termsToRemind = (read: Read, dueBy: PlainDate): Promise<WaitingTerm[]> =>
  taskDb(read)
    .selectFrom('plans.task_term as term')
    .innerJoin('plans.task_work as work', 'work.id', 'term.work')
    .select(['term.work', 'work.plan', 'work.name', 'term.term', 'term.due', 'work.unit', 'work.assignee'])
    .where('term.state', 'in', ['open', 'returned'])
    .where('work.ended_at', 'is', null)
    .where('term.due', '<=', dueBy)
    .orderBy('term.due')
    .execute()

type Reminder = { work: string; term: string; due: PlainDate; occasion: string }

/** Notes that the unit was reminded; false when it was before. */
export async function addReminder(tx: Tx, reminder: Reminder): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await taskDb(tx)
    .insertInto('plans.task_reminder')
    .values({ ...reminder, reminded_on: tx.today })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Of what a piece of work was reminded, latest first. */
export const remindersOf = (
  read: Read,
  work: string,
): Promise<{ term: string; occasion: string; on: PlainDate }[]> =>
  taskDb(read)
    .selectFrom('plans.task_reminder')
    .select(['term', 'occasion', 'reminded_on as on'])
    .where('work', '=', work)
    .orderBy('reminded_on', 'desc')
    .execute()
