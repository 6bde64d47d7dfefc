import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { predecessorsOf, type UnitNode } from '../../organisation/index.ts'
import { isReported, type ReportedFigures, reportedFigures, unitsUnder } from '../../performance/index.ts'
import type { Asked, ReportSource } from '../rules/figures.ts'
import type { PlanTarget } from '../rules/plan-document.ts'
import type { Measurement } from '../rules/target-progress.ts'

type Reported = { measured: Measurement; sources: ReportSource[] }
type Looked = { at: PlainDate; looked: readonly UnitNode[] }
type Lately = ReportedFigures['figures']

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
  const years = new Set(
    targets
      .filter(({ indicator }) => isReported(indicator, at))
      .flatMap(({ indicator, year }) => [`${indicator} ${year}`, `${indicator} ${at.slice(0, 4)}`]),
  )
  if (years.size === 0) return () => undefined
  const before = await predecessorsOf(read, ids, at)
  const units = [...new Set([...ids, ...[...before.values()].flat()])]
  const found = await Promise.all(
    [...years].map(async (key): Promise<[string, Lately]> => {
      const [indicator = '', year = ''] = key.split(' ')
      const last = at < `${year}-12-31` ? at : `${year}-12-31`
      const asked = { indicator, units, at: last, asOf: read.now, from: `${year}-01-01` }
      return [key, (await reportedFigures(read, asked))?.figures ?? []]
    }),
  )
  const byYear = new Map(found)
  return ({ indicator, year, tier, of }, nodes = looked) => {
    const all = byYear.get(`${indicator} ${year}`)
    const named = of === null ? nodes : nodes.filter(({ id }) => id === of).flatMap(unitsUnder)
    const counted = new Set(
      named
        .filter((unit) => tier === null || unit.tier === tier)
        .flatMap(({ id }) => [id, ...(before.get(id) ?? [])]),
    )
    return all && toReported(all.filter(({ unit }) => counted.has(unit)))
  }
}

function toReported(figures: Lately): Reported {
  const numerator = figures.reduce((sum, one) => sum + (one.numerator ?? 0), 0)
  const denominator = figures.reduce((sum, one) => sum + one.denominator, 0)
  return {
    measured: { numerator, denominator, value: denominator === 0 ? null : (100 * numerator) / denominator },
    sources: figures.map(({ unit, periodEnd, source, reportedAt, checkedAt }) => ({
      ...{ unit, periodEnd, source, reportedAt: reportedAt.toISOString() },
      checkedAt: checkedAt?.toISOString() ?? null,
    })),
  }
}
