import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { predecessorsOf, type UnitNode } from '../../organisation/index.ts'
import { reportedMeasurement, unitsUnder } from '../../performance/index.ts'
import type { Asked, ReportSource } from '../rules/figures.ts'
import type { PlanTarget } from '../rules/plan-document.ts'
import type { Measurement } from '../rules/target-progress.ts'

type Reported = { measured: Measurement; sources: ReportSource[] }
type Looked = { at: PlainDate; looked: readonly UnitNode[] }
type Measured = NonNullable<Awaited<ReturnType<typeof reportedMeasurement>>>
/** Of the whole province with whoever ended long ago, and of the units that are looked at. */
type Known = { whole: Measured | undefined; ofUnits: Measured | undefined }

/**
 * What units reported for the targets that no dossier can tell, each within its year up to the day; undefined for the others. One look
 * for each indicator and year, whatever the number of units; `nodes` limits what is told to some of the `looked` ones.
 */
export async function reportedMeasurements(
  read: Read,
  targets: readonly PlanTarget[],
  { at, looked }: Looked,
): Promise<(asked: Asked, nodes?: readonly UnitNode[]) => Reported | undefined> {
  const ids = looked.map(({ id }) => id)
  const before = await predecessorsOf(read, ids, at)
  const units = [...new Set([...ids, ...[...before.values()].flat()])]
  const knownIn = async (indicator: string, year: number): Promise<Known> => {
    const last = at < `${year}-12-31` ? at : `${year}-12-31`
    const asked = { indicator, at: last, asOf: read.now, from: `${year}-01-01` }
    const [whole, ofUnits] = await Promise.all([
      looked.some(isRoot) ? reportedMeasurement(read, { ...asked, units: null }) : undefined,
      reportedMeasurement(read, { ...asked, units }),
    ])
    return { whole, ofUnits }
  }
  const years = targets.flatMap(({ indicator, year }) => [
    { indicator, year },
    { indicator, year: Number(at.slice(0, 4)) },
  ])
  const asked = new Map(years.map((one) => [keyOf(one), one]))
  const found = await Promise.all(
    [...asked].map(async ([key, { indicator, year }]) => [key, await knownIn(indicator, year)] as const),
  )
  const known = new Map(found)
  return (one, nodes = looked) => {
    const { whole, ofUnits } = known.get(keyOf(one)) ?? {}
    const { tier, of } = one
    if (of === null && tier === null && nodes.some(isRoot))
      return whole && { measured: whole.measured, sources: sourcesOf(whole) }
    const named = of === null ? nodes : nodes.filter(({ id }) => id === of).flatMap(unitsUnder)
    const counted = new Set(
      named
        .filter((unit) => tier === null || unit.tier === tier)
        .flatMap(({ id }) => [id, ...(before.get(id) ?? [])]),
    )
    return ofUnits && addedUp(ofUnits.figures.filter(({ unit }) => counted.has(unit)))
  }
}

const isRoot = ({ parent }: UnitNode) => parent === null
const keyOf = ({ indicator, year }: { indicator: string; year: number }) => `${indicator} ${year}`

function addedUp(figures: Measured['figures']): Reported {
  const numerator = figures.reduce((sum, one) => sum + (one.numerator ?? 0), 0)
  const denominator = figures.reduce((sum, one) => sum + one.denominator, 0)
  const value = denominator === 0 ? null : (100 * numerator) / denominator
  return { measured: { numerator, denominator, value }, sources: sourcesOf({ figures }) }
}

const sourcesOf = ({ figures }: Pick<Measured, 'figures'>): ReportSource[] =>
  figures.map(({ unit, periodEnd, source, reportedAt, checkedAt }) => ({
    ...{ unit, periodEnd, source, reportedAt: reportedAt.toISOString() },
    checkedAt: checkedAt?.toISOString() ?? null,
  }))
