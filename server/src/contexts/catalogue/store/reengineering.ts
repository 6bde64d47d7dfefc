import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ComplianceCosts } from '../rules/compute-savings.ts'
import type { ProcedureRecord, Tier } from '../rules/procedure-record.ts'
import { type ReengineeringState, reviewDb } from './review-tables.ts'
import { catalogueDb, holds } from './tables.ts'

export type Proposal = {
  id: string
  procedure: string
  unit: string
  beforeVersion: string
  proposed: ProcedureRecord
  tripsBefore: number
  tripsAfter: number
  yearlyDossiers: number
  note: string | null
  savedPerDossier: number
  state: ReengineeringState
  returnReason: string | null
  proposedBy: string
  revision: number
}

const proposals = (read: Read) =>
  reviewDb(read)
    .selectFrom('catalogue.reengineering')
    .select(['id', 'procedure', 'unit', 'before_version as beforeVersion', 'proposed', 'note', 'state'])
    .select(['trips_before as tripsBefore', 'trips_after as tripsAfter', 'yearly_dossiers as yearlyDossiers'])
    .select(sql<number>`saved_per_dossier::float8`.as('savedPerDossier'))
    .select(['return_reason as returnReason', 'proposed_by as proposedBy', 'revision'])

/** The proposal at work, else the newest that was carried out. */
export const proposalOf = (read: Read, procedure: string): Promise<Proposal | undefined> =>
  proposals(read)
    .where('procedure', '=', procedure)
    .orderBy(sql`state = 'carried-out'`)
    .orderBy('proposed_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The proposal at work, which nobody else changes until the transaction ends. */
export const lockProposal = (tx: Tx, procedure: string): Promise<Proposal | undefined> =>
  proposals(tx)
    .where('procedure', '=', procedure)
    .where('state', '<>', 'carried-out')
    .forUpdate()
    .executeTakeFirst()

/** Serialises everybody who proposes for the procedure; its version in force, undefined when there is none. */
export async function lockVersionInForce(
  tx: Tx,
  procedure: string,
): Promise<{ id: string; tiers: Tier[]; content: ProcedureRecord } | undefined> {
  await sql`select from catalogue.procedure where code = ${procedure} for update`.execute(tx.db)
  return versionInForce(tx, procedure, tx.today)
}

export const versionInForce = (
  read: Read,
  procedure: string,
  date: PlainDate,
): Promise<{ id: string; tiers: Tier[]; content: ProcedureRecord } | undefined> =>
  catalogueDb(read)
    .selectFrom('catalogue.procedure_version as v')
    .select(['v.id', 'v.tiers', 'v.content'])
    .where('v.procedure', '=', procedure)
    .where(holds('v', date))
    .executeTakeFirst()

export const versionContent = async (read: Read, id: string): Promise<ProcedureRecord | undefined> =>
  (
    await catalogueDb(read)
      .selectFrom('catalogue.procedure_version')
      .select('content')
      .where('id', '=', id)
      .executeTakeFirst()
  )?.content

/** The version after `before` that holds now or later; undefined when none was published. */
export async function versionAfter(
  read: Read,
  procedure: string,
  before: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select v.id from catalogue.procedure_version v join catalogue.procedure_version old on old.id = ${before}
    where v.procedure = ${procedure} and v.version > old.version and (v.valid_to is null or v.valid_to > v.valid_from)
    order by v.version desc limit 1`.execute(read.db)
  return rows[0]?.id
}

export type ProposalContent = Omit<
  Proposal,
  'id' | 'state' | 'returnReason' | 'revision' | 'proposedBy' | 'procedure'
>

/** Writes the proposal down, or anew over the one that waits or came back. */
export async function putProposal(
  tx: Tx,
  procedure: string,
  content: ProposalContent,
  standing: Proposal | undefined,
): Promise<void> {
  const row = {
    unit: content.unit,
    before_version: content.beforeVersion,
    proposed: JSON.stringify(content.proposed),
    trips_before: content.tripsBefore,
    trips_after: content.tripsAfter,
    yearly_dossiers: content.yearlyDossiers,
    note: content.note,
    saved_per_dossier: String(content.savedPerDossier),
    state: 'proposed' as const,
    return_reason: null,
    proposed_by: tx.actor.id,
    proposed_at: tx.now,
  }
  if (standing)
    await reviewDb(tx)
      .updateTable('catalogue.reengineering')
      .set((is) => ({ ...row, revision: is('revision', '+', 1) }))
      .where('id', '=', standing.id)
      .execute()
  else
    await reviewDb(tx)
      .insertInto('catalogue.reengineering')
      .values({ id: randomUUID(), procedure, revision: 0, ...row })
      .execute()
}

type Change = {
  state: ReengineeringState
  return_reason?: string
  approved_by?: string
  approved_at?: Date
  decision?: string
  after_version?: string | null
  carried_out_at?: Date
}

export const changeProposal = (tx: Tx, id: string, change: Change) =>
  reviewDb(tx)
    .updateTable('catalogue.reengineering')
    .set((is) => ({ ...change, revision: is('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** The unit costs that hold on a day, each with its source. */
export async function costsOn(
  read: Read,
  date: PlainDate,
): Promise<{ id: string; amount: number; source: string; sure: string }[]> {
  return reviewDb(read)
    .selectFrom('catalogue.compliance_cost as c')
    .select(['c.id', 'c.amount', 'c.source', 'c.sure'])
    .where(holds('c', date))
    .orderBy('c.id')
    .execute()
}

export const toCosts = (rows: readonly { id: string; amount: number }[]): ComplianceCosts => {
  const amount = (id: keyof ComplianceCosts) => rows.find((row) => row.id === id)?.amount ?? 0
  return {
    hour: amount('hour'),
    'hours-per-form': amount('hours-per-form'),
    'hours-per-paper': amount('hours-per-paper'),
    copy: amount('copy'),
    'hours-per-trip': amount('hours-per-trip'),
    trip: amount('trip'),
  }
}
