import type { Text } from '../../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../../kernel/values/vietnam-time.ts'

export type Band = { id: string; from: number; name: Text }
/** Where the points of an indicator come from: facts of the platform, what the unit reports, or both together. */
export type Origin = 'counted' | 'reported' | 'both'
/** `sum`: the figures of all quarters of the period added up; `latest`: how it stood last. */
export type ReportedNeed = { indicator: string; over: 'sum' | 'latest' }

/** The points of Circular 01/2018/TT-VPCP, Art. 13 to 15, as they hold from a day. Shares are per cent. */
export type AssessmentMethod = {
  validFrom: PlainDate
  source: string
  sureness: string
  indicators: readonly {
    no: number
    of: 'dossier' | 'agency'
    name: Text
    from: Origin
    reported: readonly ReportedNeed[]
  }[]
  /** The most points of one indicator. */
  most: number
  time: { earlier: number; same: number; later: number }
  /** For no, one and more requests. */
  contacts: readonly number[]
  agencies: { none: number; deskOnly: number }
  /** Of the procedures: so many handled wholly at the desk for all points, by tier; received and returned there for half of them. */
  desk: { wholly: Readonly<Record<string, number>>; received: number }
  /** Points of a procedure that is on the portal, and of one that is posted at the office. */
  publicity: { electronic: number; posted: number }
  /** Petitions answered in time for all points, and for half of them. */
  petitions: { full: number; half: number }
  online: { procedures: number; full: number; half: number }
  decimals: number
  bands: readonly Band[]
  /** Officers: which of the indicators their own dossiers are scored by, and the bands of the mean. */
  staff: { indicators: readonly number[]; sureness: string; bands: readonly Band[] }
}

/** How many were done sooner than, exactly by, and after what was due. */
export type Times = { earlier: number; same: number; later: number }

export const allOf = ({ earlier, same, later }: Times): number => earlier + same + later

export const pointsOfTimes = ({ time, decimals }: AssessmentMethod, times: Times): number | null =>
  mean(
    decimals,
    times.earlier * time.earlier + times.same * time.same + times.later * time.later,
    allOf(times),
  )

/** Of so many dossiers those that nobody was asked to supplement, and those of one request; the others had more. */
export const pointsOfContacts = (
  { contacts, decimals }: AssessmentMethod,
  { dossiers, unasked, askedOnce }: { dossiers: number; unasked: number; askedOnce: number },
): number | null =>
  mean(
    decimals,
    unasked * contacts[0]! + askedOnce * contacts[1]! + (dossiers - unasked - askedOnce) * contacts[2]!,
    dossiers,
  )

/** Rounded half up to so many decimals; null for a mean of nothing. */
export function mean(decimals: number, points: number, of: number): number | null {
  if (of === 0) return null
  const scale = 10 ** decimals
  return Math.round((scale * points) / of) / scale
}

export const bandOf = (bands: readonly Band[], points: number): Band =>
  (bands.find(({ from }) => points >= from) ?? bands.at(-1))!
