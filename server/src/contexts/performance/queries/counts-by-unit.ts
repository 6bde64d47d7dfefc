import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { standingUnits, type UnitNode } from '../../organisation/index.ts'
import { nothingCounted } from '../rules/counted.ts'
import { type CountRow, measuresRead } from '../rules/indicator.ts'
import { addCounts, noCounts } from '../rules/measures.ts'
import type { Period } from '../rules/period.ts'
import { countTotals } from './count-totals.ts'
import { unitsUnder } from './units-looked-at.ts'

/**
 * What was counted in a period, as known at the end of its last day, for each of the nodes with everything under it and what it took
 * over; for `indicators` that come from dossiers and are not made procedure by procedure; all when absent. One look whatever the number of units.
 */
export async function countsByUnit(
  read: Read,
  { from, to }: Period,
  asked: { nodes: readonly UnitNode[]; units: readonly string[] | null; indicators?: readonly string[] },
): Promise<Map<string, CountRow[]>> {
  const { nodes, units, indicators } = asked
  const measures = indicators?.flatMap(measuresRead)
  const [rows, standing] = await Promise.all([
    countTotals(read, { from, to, asOf: to, units, ...(measures && { measures }), by: ['unit', 'tier'] }),
    standingUnits(read, to),
  ])
  const ownerOf = new Map(nodes.flatMap((node) => unitsUnder(node).map(({ id }) => [id, node.id] as const)))
  const counted = new Map<string, Map<string, CountRow>>()
  for (const row of rows) {
    const owner = ownerOf.get(standing(row.unit))
    if (owner === undefined) continue
    const tiers = counted.get(owner) ?? new Map<string, CountRow>()
    const known = tiers.get(row.tier)
    tiers.set(row.tier, {
      ...nothingCounted,
      ...{ year: yearOf(to), tier: row.tier },
      counts: addCounts(known?.counts ?? noCounts, row),
    })
    counted.set(owner, tiers)
  }
  return new Map([...counted].map(([unit, tiers]) => [unit, [...tiers.values()]]))
}

const yearOf = (day: PlainDate): number => Number(day.slice(0, 4))
