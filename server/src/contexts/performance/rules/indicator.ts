import {
  type Counted,
  type IndicatorTerms,
  nothingCounted,
  type ProcedureCounts,
  type Standing,
  together,
} from './counted.ts'
import { type Counts, type DossierMeasure, dossierMeasures, type Measure, noCounts } from './measures.ts'

/** `value` is a percentage, a mean or a number; null when there was nothing to divide by: no data, which is not 0 and not 100 %. */
export type Measurement = { numerator: number; denominator: number; value: number | null }

type Fraction = readonly [numerator: number, denominator: number]
/** `needs`: what is looked up beside the counts of dossiers. */
type Definition = {
  kind: 'ratio' | 'mean' | 'count'
  needs: readonly ('procedures' | 'yearly' | 'standings')[]
  of(counted: Counted): Fraction
}

const ratio = (of: (counts: Counts) => Fraction): Definition => ({
  kind: 'ratio',
  needs: [],
  of: ({ counts }) => of(counts),
})

/** The share of procedures in the catalogue; of those that are meant, how many fit. */
const share = (
  fits: (one: Standing) => boolean,
  meant: (one: Standing) => boolean = () => true,
): Definition => ({
  kind: 'ratio',
  needs: ['standings'],
  of({ standings }) {
    const all = [...standings.values()].filter(meant)
    return [all.filter(fits).length, all.length]
  },
})

const number = (fits: (one: Standing, terms: IndicatorTerms) => boolean): Definition => ({
  kind: 'count',
  needs: ['standings'],
  of: ({ standings, terms }) => [
    terms ? [...standings.values()].filter((one) => fits(one, terms)).length : 0,
    1,
  ],
})

const isIn = (groups: readonly string[], one: Standing) => groups.some((group) => one.groups.includes(group))

/** The share of procedures for which something was received or paid; `meant` ones count when `counts` says so. */
const happening = (
  fits: (counts: ProcedureCounts) => boolean,
  meant: (one: Standing, counts: ProcedureCounts | undefined) => boolean,
): Definition => ({
  kind: 'ratio',
  needs: ['standings', 'procedures'],
  of({ standings, procedures }) {
    const all = [...standings.values()].filter((one) => meant(one, procedures.get(one.code)))
    const fitting = all.filter(({ code }) => {
      const counts = procedures.get(code)
      return counts !== undefined && fits(counts)
    })
    return [fitting.length, all.length]
  },
})

const isOnline = ({ level }: Standing) => level !== 'info'
const isFull = ({ level }: Standing) => level === 'full'
const hasDossiers = (counts: ProcedureCounts | undefined) => counts !== undefined && counts.received > 0
const rank = { info: 0, partial: 1, full: 2 }

/** Cash that is taken at a desk is a payment as well as one through the national platform, by which every online payment goes. */
const onlineShare = (c: Counts): Fraction => [c.onlinePayments, c.onlinePayments + c.cashPayments]

/** Sources that hold what the person gave before and agreed to have used again. */
const givenBefore = (source: string) =>
  source === 'earlier-dossier' || source === 'share-question-library' || source.startsWith('own-document')

/**
 * The share of time saved online of each procedure that was finished in both ways, weighted by what was finished online. Each share is
 * rounded to a millionth, half up, so that every computation of it comes to the same.
 */
function timeSaved({ procedures }: Counted): Fraction {
  let [saved, weight] = [0n, 0n]
  for (const one of procedures.values()) {
    const [online, desk] = [BigInt(one.finishedOnlineWorked), BigInt(one.finishedDeskWorked)]
    const usual = BigInt(one.finishedDeskMinutes) * online
    if (online === 0n || usual === 0n) continue
    const spent = BigInt(one.finishedOnlineMinutes) * desk
    saved += online * floor((usual - spent) * 2_000_000n + usual, 2n * usual)
    weight += online
  }
  return [Number(saved) / 1_000_000, Number(weight)]
}

const floor = (a: bigint, b: bigint): bigint => (a < 0n && a % b !== 0n ? a / b - 1n : a / b)

const definitions: Record<string, Definition> = {
  'fully-online-on-national-portal': share(({ onNationalPortal }) => onNationalPortal, isFull),
  'eligible-procedures-fully-online': share(isFull, ({ reviewed }) => reviewed === 'full'),
  'eligible-procedures-online': share(
    ({ level, reviewed }) => rank[level] >= rank[reviewed ?? 'info'],
    ({ reviewed }) => reviewed === 'full' || reviewed === 'partial',
  ),
  'online-procedures-with-online-dossiers': happening(
    ({ receivedOnline }) => receivedOnline > 0,
    (one, counts) => isOnline(one) && hasDossiers(counts),
  ),
  'online-procedures-done-remotely': happening(
    ({ receivedRemotely }) => receivedRemotely > 0,
    (one, counts) => isOnline(one) && hasDossiers(counts),
  ),
  'online-dossiers': ratio((c) => [c.receivedOnline, c.received]),
  'remote-online-dossiers': ratio((c) => [c.receivedRemotely, c.received]),
  'online-payment-share': ratio(onlineShare),
  'national-portal-payment-share': ratio(onlineShare),
  'paid-dossiers-paid-online': ratio((c) => [c.withFeePaidOnline, c.withFee]),
  'paid-procedures-paid-on-national-portal': happening(
    ({ onlinePayments }) => onlinePayments > 0,
    ({ hasFee }) => hasFee,
  ),
  'paid-procedures-with-online-payment': share(
    ({ hasForm }) => hasForm,
    ({ hasFee }) => hasFee,
  ),
  'paid-procedures-with-online-paid-dossiers': happening(
    ({ withFeePaidOnline }) => withFeePaidOnline > 0,
    ({ hasFee }, counts) => hasFee && hasDossiers(counts),
  ),
  'resolved-on-time': ratio((c) => [c.finishedOnTime, c.finished + c.waitingDue]),
  'results-synced-to-national-portal': ratio((c) => [c.finishedSynced, c.finishedToSync]),
  'results-digitised': ratio((c) => [c.issuedElectronically, c.issued]),
  'electronic-results': ratio((c) => [c.issuedElectronically, c.issued]),
  'electronic-reusable-results': ratio((c) => [c.issuedReusable, c.issued]),
  'dossiers-digitised': ratio((c) => [c.receivedDigitised, c.received]),
  'new-dossiers-and-results-digitised-on-receipt': ratio((c) => [c.digitisedThroughout, c.received]),
  // Nobody passes a step but by recording it, so what is finished was processed here.
  'dossiers-processed-electronically': ratio((c) => [c.finished, c.finished]),
  'late-dossiers-explained-and-apologised': ratio((c) => [
    c.endedLateAnswered + c.waitingFirstDueAnswered,
    c.endedLate + c.waitingFirstDue,
  ]),
  'users-with-unified-identity': ratio((c) => [c.verifiedOfYear, c.usersOfYear]),
  'services-redesigned-with-prefill': share(({ filledFrom }) => filledFrom.some(givenBefore), isOnline),
  'online-services-with-interactive-form-and-prefill': share(
    ({ hasForm, filledFrom }) => hasForm && filledFrom.length > 0,
    isOnline,
  ),
  'procedures-published-on-national-database': {
    ...share(({ sameAsNational }) => sameAsNational === true),
    of({ standings }) {
      const all = [...standings.values()]
      // Where nothing was ever compared there is nothing to say.
      const compared = all.some(({ sameAsNational }) => sameAsNational !== null)
      return [all.filter(({ sameAsNational }) => sameAsNational === true).length, compared ? all.length : 0]
    },
  },
  'procedures-reengineered': share(({ reengineered }) => reengineered),
  'fully-online-services-kept-on-national-portal': number(
    (one, { essentialGroups }) => isIn(essentialGroups, one) && isFull(one) && one.onNationalPortal,
  ),
  'priority-groups-fully-online': number(
    (one, { priorityGroups }) => isIn(priorityGroups, one) && isFull(one),
  ),
  'high-volume-online-services': {
    kind: 'count',
    needs: ['standings', 'yearly'],
    of: ({ standings, yearly, terms }) => [
      [...standings.values()].filter(
        (one) => isOnline(one) && terms !== null && (yearly.get(one.code) ?? 0) >= terms.highVolume,
      ).length,
      1,
    ],
  },
  'minutes-from-login-to-submission': {
    kind: 'mean',
    needs: [],
    of: ({ counts }) => [counts.timedMs / 60_000, counts.timed],
  },
  'submissions-under-5-minutes': ratio((c) => [c.timedUnderFive, c.timed]),
  'online-processing-time-reduction': { kind: 'ratio', needs: ['procedures'], of: timeSaved },
  satisfaction: ratio((c) => [c.satisfied, c.rated]),
}

/** The figures that are measured from what happens here. */
export const measuredIndicators: readonly string[] = Object.keys(definitions)

/** What has to be looked up beside the counts for some indicators. */
export const neededBy = (indicators: readonly string[]): ReadonlySet<'procedures' | 'yearly' | 'standings'> =>
  new Set(indicators.flatMap((id) => (Object.hasOwn(definitions, id) ? definitions[id]!.needs : [])))

/** The measures of dossiers that an indicator reads; none for one that is made of payments, people or procedures. */
export const measuresOf = (id: string): readonly Measure[] =>
  measuresRead(id).filter((measure) => dossierMeasures.includes(measure as DossierMeasure))

/** The measures that an indicator reads; none for one that is made procedure by procedure. */
export function measuresRead(id: string): readonly Measure[] {
  const definition = Object.hasOwn(definitions, id) ? definitions[id]! : undefined
  if (!definition || definition.needs.length > 0) return []
  const read = new Set<Measure>()
  const counts = new Proxy(noCounts, {
    get(target, measure) {
      read.add(measure as Measure)
      return target[measure as Measure]
    },
  })
  definition.of({ ...nothingCounted, counts })
  return [...read]
}

/** What an indicator comes to, by exact division; `not-measured-yet` for those the system has no facts for. */
export function computeIndicator(id: string, counted: Counted): Measurement | 'not-measured-yet' {
  const definition = Object.hasOwn(definitions, id) ? definitions[id] : undefined
  if (!definition) return 'not-measured-yet'
  const [numerator, denominator] = definition.of(counted)
  const scale = definition.kind === 'ratio' ? 100 : 1
  return { numerator, denominator, value: denominator === 0 ? null : (scale * numerator) / denominator }
}

/** What was counted in a year to date over the units of one tier of government. */
export type CountRow = Counted & { year: number; tier: string }

/** What rows come to together is asked for by every target of a plan; it is worked out once. */
const combined = new WeakMap<readonly CountRow[], Map<string, Counted>>()

function countedIn(rows: readonly CountRow[], year: number, tier: string | null): Counted {
  const known = combined.get(rows) ?? new Map<string, Counted>()
  combined.set(rows, known)
  const key = `${year} ${tier ?? 'all'}`
  const before = known.get(key)
  if (before) return before
  const counted = rows
    .filter((row) => row.year === year && (tier === null || row.tier === tier))
    .reduce(together, nothingCounted)
  known.set(key, counted)
  return counted
}

/** What an indicator came to in a year, over one tier or (null) over all. */
export const measureIndicator = (
  counted: readonly CountRow[],
  { indicator, year, tier }: { indicator: string; year: number; tier: string | null },
): Measurement | 'not-measured-yet' => computeIndicator(indicator, countedIn(counted, year, tier))
