import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type UnitNode, withPredecessors } from '../../organisation/index.ts'
import { reportedMeasurement } from '../../performance/index.ts'
import type { Asked, ReportSource } from '../rules/figures.ts'
import type { PlanTarget, PlanTier } from '../rules/plan-document.ts'
import type { Measurement } from '../rules/target-progress.ts'
import { unitsUnder } from './unit-nodes.ts'

type Reported = { measured: Measurement; sources: ReportSource[] }
type Looked = { at: PlainDate; looked: readonly UnitNode[] }

const keyOf = ({ indicator, year, tier, of }: Asked) => `${indicator} ${year} ${tier ?? ''} ${of ?? ''}`

/** What units reported for the targets that no dossier can tell, each within its year up to the day; undefined for the others. */
export async function reportedMeasurements(
  read: Read,
  targets: readonly PlanTarget[],
  { at, looked }: Looked,
): Promise<(asked: Asked) => Reported | undefined> {
  const asked = new Map(
    targets.flatMap((target) => askedOf(target, Number(at.slice(0, 4)))).map((one) => [keyOf(one), one]),
  )
  const found = await Promise.all(
    [...asked].map(async ([key, one]) => [key, await reportedIn(read, one, { at, looked })] as const),
  )
  const byKey = new Map(found)
  return (one) => byKey.get(keyOf(one))
}

/** Every figure that a target may become, in its own year and the one looked at. */
const askedOf = ({ indicator, year, goals }: PlanTarget, thisYear: number): Asked[] => {
  const byTier = (['province', 'district', 'commune'] as const).filter((tier) => goals[tier] !== undefined)
  const tiers: (PlanTier | null)[] = [null, ...byTier]
  const parts = [
    ...tiers.map((tier) => ({ tier, of: null })),
    ...Object.keys(goals.units ?? {}).map((of) => ({ tier: null, of })),
  ]
  return [...new Set([year, thisYear])].flatMap((one) =>
    parts.map((part) => ({ indicator, year: one, ...part })),
  )
}

async function reportedIn(
  read: Read,
  { indicator, year, tier, of }: Asked,
  { at, looked }: Looked,
): Promise<Reported | undefined> {
  // All of it, with whoever ended long ago.
  const isProvince = of === null && tier === null && looked.some(({ parent }) => parent === null)
  const named = of === null ? looked : looked.filter(({ id }) => id === of).flatMap(unitsUnder)
  const units = named.filter((unit) => tier === null || unit.tier === tier).map(({ id }) => id)
  const last = at < `${year}-12-31` ? at : `${year}-12-31`
  const found = await reportedMeasurement(read, {
    indicator,
    units: isProvince ? null : await withPredecessors(read, units, at),
    at: last,
    asOf: read.now,
    from: `${year}-01-01`,
  })
  return (
    found && {
      measured: found.measured,
      sources: found.figures.map(({ unit, periodEnd, source, reportedAt, checkedAt }) => ({
        ...{ unit, periodEnd, source, reportedAt: reportedAt.toISOString() },
        checkedAt: checkedAt?.toISOString() ?? null,
      })),
    }
  )
}
