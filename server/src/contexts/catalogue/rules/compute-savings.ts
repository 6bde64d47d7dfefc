import type { Burden } from './compare-records.ts'

/** Unit costs of complying, đồng; hours in hundredths. */
export type ComplianceCosts = {
  hour: number
  'hours-per-form': number
  'hours-per-paper': number
  copy: number
  'hours-per-trip': number
  trip: number
}

/**
 * What one dossier costs a person in whole đồng: time for forms, papers and trips at the price of an hour, copies, fares and the
 * fee. After the standard cost method of Circular 03/2022/TT-BTP (from memory), for the heaviest case of the procedure.
 */
export function costPerDossier(burden: Burden, trips: number, costs: ComplianceCosts): number {
  const hundredths =
    burden.forms * costs['hours-per-form'] +
    burden.papers * costs['hours-per-paper'] +
    trips * costs['hours-per-trip']
  const time = Math.round((hundredths * costs.hour) / 100)
  return time + burden.copies * costs.copy + trips * costs.trip + burden.fee
}

export type Effort = { burden: Burden; trips: number }
export type Savings = { before: number; after: number; perDossier: number; perYear: number }

/** What a re-engineering saves, per dossier and in a year of so many; negative when it costs more. */
export function computeSavings(
  before: Effort,
  after: Effort,
  costs: ComplianceCosts,
  yearlyDossiers: number,
): Savings {
  const [old, next] = [before, after].map(({ burden, trips }) => costPerDossier(burden, trips, costs)) as [
    number,
    number,
  ]
  const perDossier = old - next
  return { before: old, after: next, perDossier, perYear: perDossier * yearlyDossiers }
}
