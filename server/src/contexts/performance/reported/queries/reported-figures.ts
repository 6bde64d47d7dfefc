import type { Read } from '../../../../kernel/app.ts'
import type { PlainDate } from '../../../../kernel/values/vietnam-time.ts'
import { predecessorsOf, unitById } from '../../../organisation/index.ts'
import { countedOnce, sumOf } from '../../rules/reported.ts'
import { latestAccepted, type ReportedFigure } from '../store.ts'

/** `units`: whose figures count, with those they took over; null means all. `asOf`: only what was accepted by then. */
export type AskedFigures = {
  indicator: string
  units: readonly string[] | null
  at: PlainDate
  asOf: Date
  /** No period that ended before counts; absent: however old. */
  from?: PlainDate
}
/** What was reported, added up, and each figure behind it with who reported and checked it. */
export type ReportedFigures = {
  numerator: number | null
  denominator: number
  figures: ReportedFigure[]
}

/**
 * The latest figures that were accepted for periods up to the day, as known then, one a unit; null when nobody reported. A unit
 * that ended counts until its successor has reported.
 */
export async function reportedFigures(read: Read, asked: AskedFigures): Promise<ReportedFigures | null> {
  const latest = await latestAccepted(read, asked)
  const units = latest.map(({ unit }) => unit)
  const before = await predecessorsOf(read, units, asked.at)
  // When a unit ended matters only where one that took it over reported too.
  const succeeded = new Set([...before.values()].flat())
  const standing = await Promise.all(
    latest.map(async (figure) => ({
      ...figure,
      endsOn: succeeded.has(figure.unit) ? await endOf(read, figure.unit, asked.at) : null,
    })),
  )
  const counted = countedOnce(standing, before)
  const sum = sumOf(counted)
  return sum && { ...sum, figures: counted.map(({ endsOn: _, ...figure }) => figure) }
}

/** The first day the unit was gone; null while it stands. */
async function endOf(read: Read, unit: string, at: PlainDate): Promise<PlainDate | null> {
  const endsOn = (await unitById(read, unit))?.validTo ?? null
  return endsOn !== null && endsOn <= at ? endsOn : null
}
