import type { Read } from '../../../../kernel/app.ts'
import { addMonths, type PlainDate } from '../../../../kernel/values/vietnam-time.ts'
import { standingUnits } from '../../../organisation/index.ts'
import { reportedParts } from '../../reported/parts.ts'
import { acceptedBetween, type ReportedFigure } from '../../reported/store.ts'
import type { Period } from '../../rules/period.ts'
import { endsWithin, partOn } from '../../rules/reported.ts'
import type { Reported } from '../rules/assess-unit.ts'
import type { AssessmentMethod, ReportedNeed } from '../rules/method.ts'

/** What a unit reported for an indicator in the period, with each figure behind it. */
export type ReportedOfUnit = Reported & { indicator: string; figures: ReportedFigure[] }

/**
 * What units reported for their assessment, as accepted by now. What adds up needs a figure for each of its periods that ended in the
 * period since the unit began; how something stands is the latest of the year before. A unit that ended counts for its successor.
 */
export async function reportedOfUnits(
  read: Read,
  { from, to }: Period,
  { indicators }: AssessmentMethod,
): Promise<(unit: string, begun: PlainDate) => ReportedOfUnit[]> {
  const needs = indicators.flatMap(({ reported }) => reported)
  const [figures, standing] = await Promise.all([
    acceptedBetween(read, {
      indicators: needs.map(({ indicator }) => indicator),
      from: yearBefore(to, from),
      to,
    }),
    standingUnits(read, to),
  ])
  const byUnit = Map.groupBy(figures, ({ unit }) => standing(unit))
  return (unit, begun) => {
    const own = byUnit.get(unit) ?? []
    return needs.flatMap((need) => {
      const of = own.filter(({ indicator }) => indicator === need.indicator)
      const counted = need.over === 'latest' ? latestOf(of) : allOf(need, of, { from, to, begun })
      return counted.length === 0
        ? []
        : [
            {
              indicator: need.indicator,
              figures: counted,
              numerator: sum(counted.map(({ numerator }) => numerator ?? 0)),
              denominator: sum(counted.map(({ denominator }) => denominator)),
            },
          ]
    })
  }
}

const yearBefore = (to: PlainDate, from: PlainDate): PlainDate => {
  const earlier = addMonths(to, -12)
  return earlier < from ? earlier : from
}
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

function latestOf(figures: readonly ReportedFigure[]): ReportedFigure[] {
  const last = figures.reduce<PlainDate>((end, { periodEnd }) => (periodEnd > end ? periodEnd : end), '')
  return figures.filter(({ periodEnd }) => periodEnd === last)
}

/** None while one of the periods that ended is missing. */
function allOf(
  { indicator }: ReportedNeed,
  figures: readonly ReportedFigure[],
  { from, to, begun }: Period & { begun: PlainDate },
): ReportedFigure[] {
  const part = partOn(reportedParts(), indicator, to)
  if (!part) return []
  const first = [from, begun, part.validFrom].sort().at(-1)!
  const ends = endsWithin(part.every, { from: first, to })
  const within = figures.filter(({ periodEnd }) => periodEnd >= first)
  return ends.length > 0 && ends.every((end) => within.some(({ periodEnd }) => periodEnd === end))
    ? within
    : []
}
