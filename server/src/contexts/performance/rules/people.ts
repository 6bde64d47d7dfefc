import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Tier } from './happening.ts'
import type { Sums } from './sums.ts'

/** A day on which a person handed something in at a unit, and whether under a verified national identity. */
export type Visit = { day: PlainDate; verified: boolean }

const quarterOf = (day: PlainDate): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

const spans = [
  { of: (day: PlainDate) => day.slice(0, 4), users: 'usersOfYear', verified: 'verifiedOfYear' },
  { of: quarterOf, users: 'usersOfQuarter', verified: 'verifiedOfQuarter' },
  { of: (day: PlainDate) => day.slice(0, 7), users: 'usersOfMonth', verified: 'verifiedOfMonth' },
] as const

/**
 * Counts a person once at each unit that received something from them, in each year, quarter and month, under the first day
 * of it; so that units add up to the province (ADR 0048).
 */
export function addVisits(
  sums: Pick<Sums, 'add'>,
  at: { unit: string; tier: Tier | null },
  visits: readonly Visit[],
  times: 1 | -1 = 1,
): void {
  const days = [...visits].sort((a, b) => (a.day < b.day ? -1 : 1))
  for (const { of, users, verified } of spans) {
    const seen = new Set<string>()
    const known = new Set<string>()
    for (const visit of days) {
      const span = of(visit.day)
      const place = { ...at, known: visit.day, day: visit.day, procedure: '', channel: '' }
      if (!seen.has(span)) sums.add(place, users, times)
      seen.add(span)
      if (visit.verified && !known.has(span)) sums.add(place, verified, times)
      if (visit.verified) known.add(span)
    }
  }
}
