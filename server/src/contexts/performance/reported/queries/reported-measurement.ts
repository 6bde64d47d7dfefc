import type { Read } from '../../../../kernel/app.ts'
import { adultAccounts } from '../../../identity/index.ts'
import { standingUnits } from '../../../organisation/index.ts'
import type { Measurement } from '../../rules/indicator.ts'
import { partOn, type ReportedPart } from '../../rules/reported.ts'
import { reportedParts } from '../parts.ts'
import type { ReportedFigure } from '../store.ts'
import { type AskedFigures, type ReportedFigures, reportedFigures } from './reported-figures.ts'
import { reportingUnits } from './reporting-units.ts'

export type ReportedMeasurement = { measured: Measurement; figures: ReportedFigure[] }

/** What is counted here over what units report, for the whole province only: nobody knows where the people counted live. */
const counted: Readonly<Record<string, (read: Read, asked: AskedFigures) => Promise<number>>> = {
  'adults-with-service-account': (read, { at, asOf }) => adultAccounts(read, { on: at, by: asOf }),
}

/**
 * An indicator as units reported it, or as it is counted over what they reported; undefined when no unit reports it, or it cannot be
 * told for the units asked. While one of the units that report is missing, what is counted of everybody has nothing to be divided by.
 */
export async function reportedMeasurement(
  read: Read,
  asked: AskedFigures,
): Promise<ReportedMeasurement | undefined> {
  const part = partOn(reportedParts(), asked.indicator, asked.at)
  if (!part) return undefined
  const count = counted[asked.indicator]
  if (part.part === 'denominator' && (!count || asked.units !== null)) return undefined
  const all = await reportedFigures(read, asked)
  const [numerator, denominator] =
    part.part === 'both' || !count
      ? [all?.numerator ?? 0, all?.denominator ?? 0]
      : [await count(read, asked), all && (await isWhole(read, part, all)) ? all.denominator : 0]
  const value = denominator === 0 ? null : (100 * numerator) / denominator
  return { measured: { numerator, denominator, value }, figures: all?.figures ?? [] }
}

/** Every unit that reports has, or what it took over has. */
async function isWhole(read: Read, part: ReportedPart, { figures }: ReportedFigures): Promise<boolean> {
  const [units, standing] = await Promise.all([reportingUnits(read, part), standingUnits(read, read.today)])
  const reported = new Set(figures.map(({ unit }) => standing(unit)))
  return units.every((unit) => reported.has(unit))
}
