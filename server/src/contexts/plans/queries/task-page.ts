import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { documentErrors, fileById, type StoredFile } from '../../documents/index.ts'
import { colleagues, unitNames, unitsBelow } from '../../organisation/index.ts'
import { isEndless } from '../rules/task-due.ts'
import { mayAnswerForTask, type TaskPlace } from '../rules/task-permissions.ts'
import { daysLate, type Standing, standingOf, type TermMove, termMovesFor } from '../rules/task-term.ts'
import { partsOf, type TaskWork, workById } from '../store/task.ts'
import { mergedInto } from '../store/task-takeover.ts'
import {
  type Entry,
  entriesOf,
  hasFile,
  remindersOf,
  type StoredTerm,
  termsOfWorks,
} from '../store/task-term.ts'
import { taskErrors } from '../task-errors.ts'
import { readTasks, taskKey } from './task-parties.ts'
import { type TaskProof, taskProof } from './task-proof.ts'
import { maySeeTask, placeOf, type TaskSeat, taskSeat } from './task-seat.ts'

type NamedUnit = { id: string; name: Text }
export type TermView = Pick<
  StoredTerm,
  'term' | 'due' | 'firstDue' | 'percent' | 'submittedOn' | 'askedDue' | 'askedReason' | 'askedByName'
> & { standing: Standing; returned: boolean; daysLate: number; moves: TermMove[] }
export type EvidenceFile = Pick<StoredFile, 'id' | 'name' | 'mediaType' | 'size'>
export type TaskPage = {
  id: string
  plan: { code: string; title: Text; number: string | null }
  heading: string
  no: string
  name: string
  note: string | null
  unit: NamedUnit
  assignee: string | null
  cooperating: NamedUnit[]
  parent: { id: string; name: string; unit: NamedUnit } | null
  endless: boolean
  terms: TermView[]
  parts: {
    id: string
    name: string
    unit: NamedUnit
    assignee: string | null
    due: PlainDate
    standing: Standing
    percent: number
  }[]
  history: (Omit<Entry, 'files'> & { files: EvidenceFile[] })[]
  reminders: { term: string; occasion: string; on: PlainDate }[]
  proof: TaskProof | null
  ended: { because: 'merged' | 'not-in-plan'; goesOn: string | null } | null
  /** Pieces of work that became part of this one when units became one. */
  merged: { id: string; unit: NamedUnit }[]
  mayHandDown: boolean
  /** Where a part may go, and who of the unit may do one; empty for whoever may not hand down. */
  below: NamedUnit[]
  officials: { id: string; name: string }[]
}

/** One piece of work with everything that happened to it. Throws `task-not-found` also for whoever may not know of it. */
export async function taskPage(read: Read, actor: StaffActor, id: string): Promise<TaskPage> {
  const { seat, work, place } = await seenWork(read, actor, id)
  const nameOf = await unitNames(read, read.today)
  const named = (unit: string): NamedUnit => ({ id: unit, name: nameOf(unit) })
  const { plan, tasks } = await readTasks(read, work.plan)
  const task = tasks.find((one) => taskKey(one) === taskKey(work))
  const parent = work.parent === null ? undefined : await workById(read, work.parent)
  const terms = await termsOfWorks(read, [id])
  // A part is due no later than the whole, so what is overdue is not broken down any more.
  const lastDue = isEndless(work)
    ? work.toOn
    : terms
        .map(({ due }) => due)
        .sort()
        .at(-1)
  const isOver = work.endedAt !== null || (lastDue ?? work.toOn) < read.today
  const mayHandDown = !isOver && mayAnswerForTask(seat, place)
  const proof =
    task && work.parent === null ? await taskProof(read, task, { year: plan.year, unit: work.unit }) : null
  return {
    ...{ id, heading: work.heading, no: work.no, name: work.name, assignee: work.assigneeName },
    plan: { code: plan.code, title: { vi: plan.titleVi, en: plan.titleEn }, number: plan.number },
    note: task?.note ?? null,
    unit: named(work.unit),
    cooperating: (task?.parties.cooperating ?? []).map(named),
    parent: parent ? { id: parent.id, name: parent.name, unit: named(parent.unit) } : null,
    endless: isEndless(work),
    terms: terms.map((term) => termView(term, { seat, place, work, today: read.today })),
    parts: await partLines(read, id, named),
    history: await historyOf(read, id),
    reminders: await remindersOf(read, id),
    proof,
    ended: work.endedBecause && { because: work.endedBecause, goesOn: work.goesOn },
    merged: (await mergedInto(read, id)).map((one) => ({ id: one.id, unit: named(one.unit) })),
    mayHandDown,
    below: mayHandDown ? (await unitsBelow(read, [work.unit])).map(named) : [],
    officials: mayHandDown
      ? (await colleagues(read, work.unit, 'officer')).map((one) => ({ id: one.id, name: one.name }))
      : [],
  }
}

/** What was merged is seen by whoever sees what it became. */
async function seenWork(
  read: Read,
  actor: StaffActor,
  id: string,
): Promise<{ seat: TaskSeat; work: TaskWork; place: TaskPlace }> {
  const seat = await taskSeat(read, actor)
  const work = await workById(read, id)
  if (!work) throw taskErrors.notFound()
  const shown = (work.goesOn && (await workById(read, work.goesOn))) || work
  if (!(await maySeeTask(read, seat, shown, await placeOf(read, shown)))) throw taskErrors.notFound()
  return { seat, work, place: await placeOf(read, work) }
}

type Seen = { seat: TaskSeat; place: TaskPlace; work: TaskWork; today: PlainDate }

function termView(term: StoredTerm, { seat, place, work, today }: Seen): TermView {
  const { submittedOn, due } = term
  return {
    ...{ term: term.term, due, firstDue: term.firstDue, percent: term.percent, submittedOn },
    ...{ askedDue: term.askedDue, askedReason: term.askedReason, askedByName: term.askedByName },
    standing: standingOf(term, today),
    returned: term.state === 'returned',
    daysLate: daysLate(due, { submittedOn, today }),
    moves: work.endedAt === null ? termMovesFor(seat, place, term, today) : [],
  }
}

async function partLines(
  read: Read,
  id: string,
  named: (unit: string) => NamedUnit,
): Promise<TaskPage['parts']> {
  const parts = await partsOf(read, id)
  const terms = new Map(
    (
      await termsOfWorks(
        read,
        parts.map((part) => part.id),
      )
    ).map((term) => [term.work, term]),
  )
  return parts.flatMap((part) => {
    const term = terms.get(part.id)
    if (!term) return []
    const { due, percent } = term
    const standing = standingOf(term, read.today)
    return [
      {
        id: part.id,
        name: part.name,
        unit: named(part.unit),
        assignee: part.assigneeName,
        due,
        percent,
        standing,
      },
    ]
  })
}

async function historyOf(read: Read, id: string): Promise<TaskPage['history']> {
  const entries = await entriesOf(read, id)
  const files = new Map<string, StoredFile | undefined>()
  for (const file of entries.flatMap((entry) => entry.files)) files.set(file, await fileById(read, file))
  return entries.map((entry) => ({
    ...entry,
    files: entry.files.flatMap((one) => {
      const file = files.get(one)
      return file ? [{ id: file.id, name: file.name, mediaType: file.mediaType, size: file.size }] : []
    }),
  }))
}

/** A file that was handed in with a piece of work, for whoever may see that. */
export const taskFile = (app: App, actor: StaffActor, id: string, file: string): Promise<StoredFile> =>
  app.read(actor, async (read) => {
    await seenWork(read, actor, id)
    const found = (await hasFile(read, id, file)) ? await fileById(read, file) : undefined
    if (!found) throw documentErrors.fileNotFound()
    return found
  })
