import { sql } from 'kysely'
import type { App, StaffActor } from '../../../kernel/app.ts'
import { workerOf } from '../actions/begin-reengineering.ts'
import { seatOf } from '../actions/begin-review.ts'
import { catalogueErrors } from '../errors.ts'
import {
  type Burden,
  burdenOf,
  type ComparedComponent,
  type ComparedStep,
  compareComponents,
  compareSteps,
} from '../rules/compare-records.ts'
import { computeSavings, type Savings } from '../rules/compute-savings.ts'
import type { ProcedureRecord, Tier } from '../rules/procedure-record.ts'
import { mayFillReview, mayRunReviews } from '../rules/review-permissions.ts'
import {
  costsOn,
  type Proposal,
  proposalOf,
  toCosts,
  versionAfter,
  versionContent,
  versionInForce,
} from '../store/reengineering.ts'
import type { ReengineeringState } from '../store/review-tables.ts'
import { unitNames } from './review-lists.ts'

export type TrackedProcedure = {
  procedure: string
  name: string
  field: string
  unit: string
  /** `none`: nobody has begun. */
  state: ReengineeringState | 'none'
  savedPerDossier: number | null
  savedPerYear: number | null
}
export type UnitProgress = {
  unit: string
  name: string
  procedures: number
  begun: number
  approved: number
  done: number
  savedPerYear: number
}
export type ReengineeringList = { items: TrackedProcedure[]; units: UnitProgress[] }

/** Every procedure in force with how far its re-engineering is, and the progress of every agency. */
export const reengineeringList = (app: App, actor: StaffActor): Promise<ReengineeringList> =>
  app.read(actor, async (read) => {
    const [workers, { rows }, names] = await Promise.all([
      workerOf(read, actor),
      sql<Omit<TrackedProcedure, 'unit'> & { tiers: Tier[] }>`
        select v.procedure, v.name, v.field, v.tiers, coalesce(r.state, 'none') as state,
          r.saved_per_dossier::float8 as "savedPerDossier",
          (r.saved_per_dossier * r.yearly_dossiers)::float8 as "savedPerYear"
        from catalogue.procedure_version v
        left join lateral (
          select * from catalogue.reengineering r where r.procedure = v.procedure
          order by r.state = 'carried-out', r.proposed_at desc limit 1
        ) r on true
        where v.valid_from <= ${read.today} and (v.valid_to is null or v.valid_to > ${read.today})
        order by v.field, v.procedure`.execute(read.db),
      unitNames(read, read.today),
    ])
    const items = rows.map(({ tiers, ...row }) => ({ ...row, unit: workers({ field: row.field, tiers }) }))
    const units = [...Map.groupBy(items, ({ unit }) => unit)].map(([unit, own]): UnitProgress => {
      const done = own.filter(({ state }) => state === 'carried-out')
      return {
        unit,
        name: names.get(unit) ?? unit,
        procedures: own.length,
        begun: own.filter(({ state }) => state !== 'none').length,
        approved: own.filter(({ state }) => state === 'approved').length,
        done: done.length,
        savedPerYear: done.reduce((sum, { savedPerYear }) => sum + (savedPerYear ?? 0), 0),
      }
    })
    return { items, units: units.sort((a, b) => a.unit.localeCompare(b.unit, 'en', { numeric: true })) }
  })

export type ReengineeringPage = {
  procedure: string
  name: string
  field: string
  unit: string
  unitName: string
  before: Pick<ProcedureRecord, 'cases' | 'channels'>
  after: Pick<ProcedureRecord, 'cases' | 'channels'>
  burdens: { before: Burden; after: Burden }
  components: ComparedComponent[]
  steps: ComparedStep[]
  savings: Savings
  costs: { id: string; amount: number; source: string; sure: string }[]
  proposal: Omit<Proposal, 'proposed' | 'procedure' | 'unit' | 'id'> | null
  /** The newer version of the procedure that the proposal may be tied to. */
  nextVersion: string | null
  moves: ('propose' | 'approve' | 'return' | 'carry-out')[]
}

/** One procedure before and after, side by side, with what is saved by the unit costs of today. */
export const reengineeringPage = (
  app: App,
  actor: StaffActor,
  procedure: string,
): Promise<ReengineeringPage> =>
  app.read(actor, async (read) => {
    const [seat, workers, inForce, proposal, costs] = await Promise.all([
      seatOf(read, actor),
      workerOf(read, actor),
      versionInForce(read, procedure, read.today),
      proposalOf(read, procedure),
      costsOn(read, read.today),
    ])
    const before = proposal ? await versionContent(read, proposal.beforeVersion) : inForce?.content
    if (!before) throw catalogueErrors.procedureNotFound(procedure)
    const after = proposal?.proposed ?? before
    const unit = workers(before)
    const runs = mayRunReviews(actor, seat)
    const state = proposal?.state
    const burdens = { before: burdenOf(before), after: burdenOf(after) }
    const nextVersion = proposal ? await versionAfter(read, procedure, proposal.beforeVersion) : undefined
    const moves: ReengineeringPage['moves'] = []
    if (mayFillReview(actor, unit) && inForce && state !== 'approved') moves.push('propose')
    if (runs && state === 'proposed') moves.push('return')
    if (runs && state === 'proposed' && proposal?.proposedBy !== actor.id) moves.push('approve')
    if (runs && state === 'approved') moves.push('carry-out')
    return {
      procedure,
      name: before.name,
      field: before.field,
      unit,
      unitName: (await unitNames(read, read.today)).get(unit) ?? unit,
      before: partOf(before),
      after: partOf(after),
      burdens,
      components: compareComponents(before, after),
      steps: compareSteps(before, after),
      savings: computeSavings(
        { burden: burdens.before, trips: proposal?.tripsBefore ?? 0 },
        { burden: burdens.after, trips: proposal?.tripsAfter ?? 0 },
        toCosts(costs),
        proposal?.yearlyDossiers ?? 0,
      ),
      costs,
      proposal: proposal ? shown(proposal) : null,
      nextVersion: nextVersion ?? null,
      moves,
    }
  })

const partOf = ({ cases, channels }: ProcedureRecord) => ({ cases, channels })
const shown = ({ proposed: _, procedure: __, unit: ___, id: ____, ...rest }: Proposal) => rest
