import type { Read } from '../../../../kernel/app.ts'
import { addMonths, type PlainDate } from '../../../../kernel/values/vietnam-time.ts'
import { partsOfUnits } from '../../../dossiers/index.ts'
import { momentsOf, monthEnd, monthOf, type Period } from '../../rules/period.ts'
import { keptMonths, keptParts, type PartsOfMonth } from '../store.ts'

/** The parts that the units (null: all) took in dossiers, month by month: what is kept, and the rest from the control sheets. */
export async function partsInPeriod(
  read: Read,
  { from, to }: Period,
  units: readonly string[] | null,
): Promise<PartsOfMonth[]> {
  const months: PlainDate[] = []
  for (let month = monthOf(from); month <= to; month = addMonths(month, 1)) months.push(month)
  const kept = await keptMonths(read, months)
  const open = months.filter((month) => !kept.has(month))
  const [first, last] = [open[0], open.at(-1)]
  const [before, now] = await Promise.all([
    keptParts(read, { months: [...kept], units }),
    first && last
      ? partsOfUnits(read, { ...momentsOf({ from: first, to: monthEnd(last) }), units })
      : ([] as PartsOfMonth[]),
  ])
  return [...before, ...now.filter(({ month }) => !kept.has(month))]
}
