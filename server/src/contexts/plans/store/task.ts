import { sql } from 'kysely'
import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ReportEvery, TaskTerm } from '../rules/task-due.ts'
import { taskDb } from './task-tables.ts'

/** A task as one leading unit has it, or a part of that which was handed down. */
export type TaskWork = {
  id: string
  plan: string
  heading: string
  no: string
  parent: string | null
  unit: string
  assignee: string | null
  assigneeName: string | null
  name: string
  due: string[]
  every: ReportEvery
  fromOn: PlainDate
  toOn: PlainDate
  givenByName: string
  givenAt: Date
  endedAt: Date | null
  endedBecause: 'merged' | 'not-in-plan' | null
  goesOn: string | null
}

const works = (read: Read) =>
  taskDb(read)
    .selectFrom('plans.task_work')
    .select(['id', 'plan', 'heading', 'no', 'parent', 'unit', 'assignee', 'name', 'due', 'every'])
    .select(['assignee_name as assigneeName', 'from_on as fromOn', 'to_on as toOn'])
    .select(['given_by_name as givenByName', 'given_at as givenAt', 'ended_at as endedAt'])
    .select(['ended_because as endedBecause', 'goes_on as goesOn'])

export const workById = (read: Read, id: string): Promise<TaskWork | undefined> =>
  works(read).where('id', '=', id).executeTakeFirst()

/** Locks the piece of work until the transaction ends. */
export const lockWork = (tx: Tx, id: string): Promise<TaskWork | undefined> =>
  works(tx).where('id', '=', id).forUpdate().executeTakeFirst()

type NewWork = Pick<
  TaskWork,
  'plan' | 'heading' | 'no' | 'unit' | 'name' | 'due' | 'every' | 'fromOn' | 'toOn'
> & { parent?: string; assignee?: { id: string; name: string } | undefined; by: StaffActor }

/** Adds a piece of work; undefined when the unit has the task already. */
export async function addWork(tx: Tx, work: NewWork): Promise<string | undefined> {
  const row = await taskDb(tx)
    .insertInto('plans.task_work')
    .values({
      ...{ plan: work.plan, heading: work.heading, no: work.no, parent: work.parent ?? null },
      ...{ unit: work.unit, name: work.name, due: work.due, every: work.every },
      ...{ assignee: work.assignee?.id ?? null, assignee_name: work.assignee?.name ?? null },
      ...{ from_on: work.fromOn, to_on: work.toOn },
      ...{ given_by: work.by.id, given_by_name: work.by.name, given_at: tx.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Opens the terms that the piece of work does not have yet; `addedAt`: since when an amended plan has them. */
export async function openTerms(
  tx: Tx,
  work: string,
  terms: readonly TaskTerm[],
  { addedAt = null }: { addedAt?: Date | null } = {},
): Promise<void> {
  if (terms.length === 0) return
  await taskDb(tx)
    .insertInto('plans.task_term')
    .values(terms.map(({ term, due }) => ({ work, term, first_due: due, due, added_at: addedAt })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Pieces of work that go on, of which some is ongoing or annual. */
export const endlessWorks = (read: Read): Promise<TaskWork[]> =>
  works(read).where('ended_at', 'is', null).where(sql<boolean>`due && array['ongoing', 'annual']`).execute()

/** What the plan says of when the piece of work is due, after an amendment. */
export const setDue = (tx: Tx, id: string, due: readonly string[]) =>
  taskDb(tx)
    .updateTable('plans.task_work')
    .set({ due: [...due] })
    .where('id', '=', id)
    .execute()

/** Pieces of work of a plan that go on and were given by the plan itself. */
export const worksOfPlan = (read: Read, plan: string): Promise<TaskWork[]> =>
  works(read).where('plan', '=', plan).where('parent', 'is', null).where('ended_at', 'is', null).execute()

/** The parts that were broken off a piece of work, the earliest given first. */
export const partsOf = (read: Read, parent: string): Promise<TaskWork[]> =>
  works(read)
    .where('parent', '=', parent)
    .where('ended_at', 'is', null)
    .orderBy('given_at')
    .orderBy('id')
    .execute()

/** Ends pieces of work that nobody has reported anything of. */
export async function endUntouched(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await taskDb(tx)
    .updateTable('plans.task_work as work')
    .set({ ended_at: tx.now, ended_because: 'not-in-plan' })
    .where('id', 'in', ids)
    .where((where) =>
      where.not(
        where.exists(where.selectFrom('plans.task_entry').whereRef('work', '=', 'work.id').select('id')),
      ),
    )
    .where((where) =>
      where.not(
        where.exists(
          where.selectFrom('plans.task_work as part').whereRef('part.parent', '=', 'work.id').select('id'),
        ),
      ),
    )
    .execute()
}

/** Says which units the words of a plan mean; saying it again replaces what was said. */
export const setWords = (
  tx: Tx,
  { plan, words, units, by }: { plan: string; words: string; units: readonly string[]; by: StaffActor },
) => {
  const said = { units: [...units], set_by: by.id, set_by_name: by.name, set_at: tx.now }
  return taskDb(tx)
    .insertInto('plans.task_words')
    .values({ plan, words, ...said })
    .onConflict((conflict) => conflict.columns(['plan', 'words']).doUpdateSet(said))
    .execute()
}

/** What was set by hand for a plan. */
export async function wordsByHand(read: Read, plan: string): Promise<Map<string, string[]>> {
  const rows = await taskDb(read)
    .selectFrom('plans.task_words')
    .select(['words', 'units'])
    .where('plan', '=', plan)
    .execute()
  return new Map(rows.map(({ words, units }) => [words, units]))
}
