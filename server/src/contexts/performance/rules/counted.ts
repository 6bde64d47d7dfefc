import { addCounts, type Counts, noCounts } from './measures.ts'

/** What was counted of one procedure in a period. */
export type ProcedureCounts = Pick<
  Counts,
  | 'received'
  | 'receivedOnline'
  | 'receivedRemotely'
  | 'withFeePaidOnline'
  | 'onlinePayments'
  | 'finishedOnlineWorked'
  | 'finishedOnlineMinutes'
  | 'finishedDeskWorked'
  | 'finishedDeskMinutes'
>

/** How a procedure stands in the catalogue (`catalogue.procedureStandings`), as far as indicators ask. */
export type Standing = {
  code: string
  level: 'full' | 'partial' | 'info'
  onNationalPortal: boolean
  reviewed: 'full' | 'partial' | 'info' | null
  hasFee: boolean
  hasForm: boolean
  filledFrom: readonly string[]
  reengineered: boolean
  sameAsNational: boolean | null
  groups: readonly string[]
}

/** What decisions of the Government say that indicators go by; dated data (`data/indicators/terms.json`). */
export type IndicatorTerms = {
  /** From so many dossiers in twelve months a service has a high volume. */
  highVolume: number
  /** Lists of procedures in the catalogue. */
  essentialGroups: readonly string[]
  priorityGroups: readonly string[]
}

/** Everything that indicators are computed from, over some units and a period. */
export type Counted = {
  counts: Counts
  /** By procedure, in the period. */
  procedures: ReadonlyMap<string, ProcedureCounts>
  /** Dossiers received in the twelve months up to the end of the period, the running one included, by procedure. */
  yearly: ReadonlyMap<string, number>
  /** The procedures that are handled there, by code, on the last day. */
  standings: ReadonlyMap<string, Standing>
  /** As they hold on the last day; null where nothing was counted. */
  terms: IndicatorTerms | null
}

export const nothingCounted: Counted = {
  counts: noCounts,
  procedures: new Map(),
  yearly: new Map(),
  standings: new Map(),
  terms: null,
}

/** Over the units of both. A procedure that both handle is one. */
export const together = (a: Counted, b: Counted): Counted => ({
  counts: addCounts(a.counts, b.counts),
  procedures: merged(a.procedures, b.procedures, addProcedures),
  yearly: merged(a.yearly, b.yearly, (one, other) => one + other),
  terms: b.terms ?? a.terms,
  standings: a.standings.size === 0 ? b.standings : new Map([...a.standings, ...b.standings]),
})

function merged<T>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
  add: (a: T, b: T) => T,
): ReadonlyMap<string, T> {
  if (a.size === 0) return b
  const all = new Map(a)
  for (const [key, value] of b) {
    const known = all.get(key)
    all.set(key, known === undefined ? value : add(known, value))
  }
  return all
}

const addProcedures = (a: ProcedureCounts, b: ProcedureCounts): ProcedureCounts => {
  const sum = { ...a }
  for (const key of Object.keys(sum) as (keyof ProcedureCounts)[]) sum[key] = a[key] + b[key]
  return sum
}
