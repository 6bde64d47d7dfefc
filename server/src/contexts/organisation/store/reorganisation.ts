import { randomUUID } from 'node:crypto'
import { type JSONColumnType, type Selectable, sql } from 'kysely'
import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ImpactLine } from '../ports.ts'
import type { PostException } from '../rules/plan-posts.ts'
import type { Change } from '../rules/reorganisation.ts'
import type { PlanFault } from '../rules/reorganisation-faults.ts'

/** Where units that become one differ: whose way holds. */
export type Choice = { context: string; subject: string; successor: string; unit: string }

type ReorganisationTable = {
  id: string
  title: string
  decision_number: string | null
  decision_issued_on: PlainDate | null
  decision_signer: string | null
  timing: 'at-midnight' | 'at-once'
  effective_on: PlainDate | null
  changes: JSONColumnType<Change[], string, string>
  posts: JSONColumnType<PostException[], string, string>
  choices: JSONColumnType<Choice[], string, string>
  state: 'drafted' | 'approved' | 'carried-out' | 'cancelled'
  author: string
  author_name: string
  drafted_at: Date
  approver: string | null
  approver_name: string | null
  approved_at: Date | null
  counts: JSONColumnType<ImpactLine[], string, string>
  held_up: JSONColumnType<PlanFault[], string | null, string | null> | null
  carried_out_at: Date | null
  revision: number
}
const db = (read: Read) => read.db.withTables<{ 'organisation.reorganisation': ReorganisationTable }>()

/** What an author decides. */
export type PlanContent = {
  title: string
  decision: { number: string | null; issuedOn: PlainDate | null; signer: string | null }
  timing: 'at-midnight' | 'at-once'
  effectiveOn: PlainDate | null
  changes: Change[]
  posts: PostException[]
  choices: Choice[]
}
export type Reorganisation = PlanContent & {
  id: string
  state: ReorganisationTable['state']
  author: string
  authorName: string
  draftedAt: Date
  approver: string | null
  approverName: string | null
  approvedAt: Date | null
  counts: ImpactLine[]
  heldUp: PlanFault[] | null
  carriedOutAt: Date | null
  revision: number
}

const toPlan = (row: Selectable<ReorganisationTable>): Reorganisation => ({
  id: row.id,
  title: row.title,
  decision: { number: row.decision_number, issuedOn: row.decision_issued_on, signer: row.decision_signer },
  timing: row.timing,
  effectiveOn: row.effective_on,
  changes: row.changes,
  posts: row.posts,
  choices: row.choices,
  state: row.state,
  author: row.author,
  authorName: row.author_name,
  draftedAt: row.drafted_at,
  approver: row.approver,
  approverName: row.approver_name,
  approvedAt: row.approved_at,
  counts: row.counts,
  heldUp: row.held_up,
  carriedOutAt: row.carried_out_at,
  revision: row.revision,
})

const toRow = (content: PlanContent) => ({
  title: content.title,
  decision_number: content.decision.number,
  decision_issued_on: content.decision.issuedOn,
  decision_signer: content.decision.signer,
  timing: content.timing,
  effective_on: content.timing === 'at-midnight' ? content.effectiveOn : null,
  changes: JSON.stringify(content.changes),
  posts: JSON.stringify(content.posts),
  choices: JSON.stringify(content.choices),
})

export async function reorganisationById(read: Read, id: string): Promise<Reorganisation | undefined> {
  const row = await db(read)
    .selectFrom('organisation.reorganisation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toPlan(row)
}

/** Locks the plan until the transaction ends: it is carried out once. */
export async function lockReorganisation(tx: Tx, id: string): Promise<Reorganisation | undefined> {
  const row = await db(tx)
    .selectFrom('organisation.reorganisation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toPlan(row)
}

export const reorganisationsOf = async (read: Read): Promise<Reorganisation[]> =>
  (
    await db(read)
      .selectFrom('organisation.reorganisation')
      .selectAll()
      .orderBy('drafted_at', 'desc')
      .limit(200)
      .execute()
  ).map(toPlan)

/** Approved plans for midnight whose day has come. */
export const dueReorganisations = async (read: Read): Promise<string[]> =>
  (
    await db(read)
      .selectFrom('organisation.reorganisation')
      .select('id')
      .where('state', '=', 'approved')
      .where('timing', '=', 'at-midnight')
      .where('effective_on', '<=', read.today)
      .orderBy('effective_on')
      .execute()
  ).map(({ id }) => id)

export async function addReorganisation(tx: Tx, actor: StaffActor, content: PlanContent): Promise<string> {
  const id = randomUUID()
  await db(tx)
    .insertInto('organisation.reorganisation')
    .values({
      id,
      ...toRow(content),
      state: 'drafted',
      author: actor.id,
      author_name: actor.name,
      drafted_at: tx.now,
      approver: null,
      approver_name: null,
      approved_at: null,
      counts: '[]',
      held_up: null,
      carried_out_at: null,
      revision: 0,
    })
    .execute()
  return id
}

export const saveReorganisation = (tx: Tx, plan: Reorganisation, content: PlanContent) =>
  change(tx, plan, toRow(content))

export const approveReorganisation = (tx: Tx, plan: Reorganisation, actor: StaffActor) =>
  change(tx, plan, {
    state: 'approved',
    approver: actor.id,
    approver_name: actor.name,
    approved_at: tx.now,
  })

export const cancelReorganisation = (tx: Tx, plan: Reorganisation) =>
  change(tx, plan, { state: 'cancelled', held_up: null })

export const holdUpReorganisation = (tx: Tx, plan: Reorganisation, faults: readonly PlanFault[]) =>
  change(tx, plan, { held_up: JSON.stringify(faults) })

export const finishReorganisation = (
  tx: Tx,
  plan: Reorganisation,
  on: PlainDate,
  counts: readonly ImpactLine[],
) =>
  change(tx, plan, {
    state: 'carried-out',
    effective_on: on,
    counts: JSON.stringify(counts),
    held_up: null,
    carried_out_at: tx.now,
  })

const change = (tx: Tx, { id, revision }: Reorganisation, changed: Record<string, unknown>) =>
  db(tx)
    .updateTable('organisation.reorganisation')
    .set({ ...changed, revision: revision + 1 })
    .where('id', '=', id)
    .execute()

/** Says of successions of the day that they came by the plan. */
export const nameSuccessions = (tx: Tx, plan: string, on: PlainDate, predecessors: readonly string[]) =>
  sql`update organisation.succession set reorganisation = ${plan}
      where on_date = ${on}::date and predecessor = any(${predecessors}::text[])`.execute(tx.db)
