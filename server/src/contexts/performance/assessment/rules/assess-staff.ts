import {
  type AssessmentMethod,
  type Band,
  bandOf,
  mean,
  pointsOfContacts,
  pointsOfTimes,
  type Times,
} from './method.ts'

/** What an officer handled: dossiers by the day that was due, by how often the applicant was asked, and their own parts of them. */
export type OfficerWork = {
  dossiers: Times
  unasked: number
  askedOnce: number
  askedMore: number
  parts: Times
}
export type StaffAssessment = {
  handled: number
  onTime: number
  late: number
  /** Whose applicant was asked for a supplement more than once. */
  askedMore: number
  /** The mean of a dossier, to one decimal; null while an indicator of it has nothing to compare. */
  points: number | null
  outOf: number
  band: Band | null
}

/** The band of an officer by the dossiers that they handled themselves (Circular 01/2018, Art. 15). */
export function assessStaff(method: AssessmentMethod, work: OfficerWork): StaffAssessment {
  const { dossiers, unasked, askedOnce, askedMore, parts } = work
  const handled = unasked + askedOnce + askedMore
  const scored: Readonly<Record<number, number | null>> = {
    1: pointsOfTimes(method, dossiers),
    2: pointsOfTimes(method, parts),
    3: pointsOfContacts(method, { dossiers: handled, unasked, askedOnce }),
  }
  const { indicators, bands } = method.staff
  const each = indicators.map((no) => scored[no] ?? null)
  const points = each.includes(null)
    ? null
    : mean(
        method.decimals,
        each.reduce<number>((sum, one) => sum + one!, 0),
        1,
      )
  return {
    ...{ handled, askedMore, points },
    onTime: dossiers.earlier + dossiers.same,
    late: dossiers.later,
    outOf: method.most * indicators.length,
    band: points === null ? null : bandOf(bands, points),
  }
}
