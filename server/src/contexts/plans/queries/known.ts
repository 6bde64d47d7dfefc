import type { Read } from '../../../kernel/app.ts'
import { unitsOn } from '../../organisation/index.ts'
import { indicatorsById } from '../../performance/index.ts'

/** What a plan may name today: indicators and units. */
export async function knownToPlans(
  read: Read,
): Promise<{ indicators: ReadonlySet<string>; units: ReadonlySet<string> }> {
  const [indicators, units] = await Promise.all([indicatorsById(read), unitsOn(read, read.today)])
  return { indicators: new Set(indicators.keys()), units: new Set(units.map(({ id }) => id)) }
}
