/** What was counted in one period and scope. */
export type Counts = {
  received: number
  receivedOnline: number
  /** Of these, those in which nobody of the administration entered anything or helped. */
  receivedRemotely: number
  /** Online dossiers whose time from login to submission is known, and that time in minutes. */
  timed: number
  minutes: number
  /** Of the timed ones, those under 5 minutes. */
  timedUnderFive: number
  /** People who handed something in, and those of them who did it under a verified national identity. */
  users: number
  verifiedUsers: number
  /** Resolved, or refused after acceptance; `overdue` are unfinished ones whose time has run out. */
  finished: number
  finishedOnTime: number
  overdue: number
  /** Finished after, or unfinished at, the due moment before any new one; of them those explained to the head and apologised for. */
  late: number
  lateAnswered: number
  issued: number
  issuedElectronically: number
  withFee: number
  withFeePaidOnline: number
  onlinePayments: number
  ratings: number
  satisfied: number
}

export const noCounts: Counts = {
  received: 0,
  receivedOnline: 0,
  receivedRemotely: 0,
  timed: 0,
  minutes: 0,
  timedUnderFive: 0,
  users: 0,
  verifiedUsers: 0,
  finished: 0,
  finishedOnTime: 0,
  overdue: 0,
  late: 0,
  lateAnswered: 0,
  issued: 0,
  issuedElectronically: 0,
  withFee: 0,
  withFeePaidOnline: 0,
  onlinePayments: 0,
  ratings: 0,
  satisfied: 0,
}

export const addCounts = (a: Counts, b: Counts): Counts =>
  Object.fromEntries(
    Object.keys(noCounts).map((key) => [key, a[key as keyof Counts] + b[key as keyof Counts]]),
  ) as Counts

/** `value` is a percentage or a mean; null when there was nothing to divide by: no data, which is not 0 and not 100 %. */
export type Measurement = { numerator: number; denominator: number; value: number | null }

type Fraction = readonly [numerator: number, denominator: number]
type Measure = { kind: 'ratio' | 'mean'; of(counts: Counts): Fraction }

const ratio = (of: Measure['of']): Measure => ({ kind: 'ratio', of })

/** Where the whole includes cash: a dossier with a fee and no online payment was paid in cash, once. */
const onlineShare = (c: Counts): Fraction => [
  c.onlinePayments,
  c.onlinePayments + c.withFee - c.withFeePaidOnline,
]

const measures: Record<string, Measure> = {
  'online-dossiers': ratio((c) => [c.receivedOnline, c.received]),
  'remote-online-dossiers': ratio((c) => [c.receivedRemotely, c.received]),
  'resolved-on-time': ratio((c) => [c.finishedOnTime, c.finished + c.overdue]),
  'late-dossiers-explained-and-apologised': ratio((c) => [c.lateAnswered, c.late]),
  'minutes-from-login-to-submission': { kind: 'mean', of: (c) => [c.minutes, c.timed] },
  'submissions-under-5-minutes': ratio((c) => [c.timedUnderFive, c.timed]),
  'users-with-unified-identity': ratio((c) => [c.verifiedUsers, c.users]),
  satisfaction: ratio((c) => [c.satisfied, c.ratings]),
  'electronic-results': ratio((c) => [c.issuedElectronically, c.issued]),
  'paid-dossiers-paid-online': ratio((c) => [c.withFeePaidOnline, c.withFee]),
  'online-payment-share': ratio(onlineShare),
  // Every online payment goes through the national platform.
  'national-portal-payment-share': ratio(onlineShare),
  // Nobody passes a step but by recording it, so what is finished was processed here.
  'dossiers-processed-electronically': ratio((c) => [c.finished, c.finished]),
}

/** The figures that are measured today. */
export const measuredIndicators: readonly string[] = Object.keys(measures)

/** What an indicator comes to, by exact division; `not-measured-yet` for those the system has no facts for. */
export function computeIndicator(id: string, counts: Counts): Measurement | 'not-measured-yet' {
  const measure = Object.hasOwn(measures, id) ? measures[id] : undefined
  if (!measure) return 'not-measured-yet'
  const [numerator, denominator] = measure.of(counts)
  const scale = measure.kind === 'ratio' ? 100 : 1
  return { numerator, denominator, value: denominator === 0 ? null : (scale * numerator) / denominator }
}

/** What was counted in a year to date over dossiers of one tier of government. */
export type CountRow = Partial<Counts> & { year: number; tier: string | null }

/** What an indicator came to in a year, over one tier or (null) over all. */
export function measureIndicator(
  counted: readonly CountRow[],
  { indicator, year, tier }: { indicator: string; year: number; tier: string | null },
): Measurement | 'not-measured-yet' {
  const counts = counted
    .filter((row) => row.year === year && (tier === null || row.tier === tier))
    .reduce((sum, row) => addCounts(sum, { ...noCounts, ...row }), noCounts)
  return computeIndicator(indicator, counts)
}
