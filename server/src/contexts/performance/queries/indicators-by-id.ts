import type { Read } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { howComputed } from '../rules/explanation.ts'
import { type IndicatorRow, performanceDb } from '../store/tables.ts'

/** What an indicator means. `how`: in a sentence or two, how it is computed. */
export type Indicator = {
  id: string
  kind: IndicatorRow['kind']
  name: Text
  how: Text
  numerator: Text
  denominator: Text | null
  /** What it means when there is nothing to divide by. */
  missing: Text | null
  /** In the names of measures and of what the catalogue says; null where nothing is computed here. */
  formula: string | null
  /** The law or plan behind it. */
  basis: string | null
  version: number
  validFrom: PlainDate
}

/** Every indicator that is known, in the order of the list. */
export async function indicatorsById(read: Read): Promise<Map<string, Indicator>> {
  const rows = await performanceDb(read)
    .selectFrom('performance.indicator')
    .selectAll()
    .orderBy('position')
    .execute()
  return new Map(rows.map((row) => [row.id, toIndicator(row)]))
}

const both = (vi: string | null, en: string | null): Text | null =>
  vi !== null && en !== null ? { vi, en } : null

const toIndicator = (row: IndicatorRow): Indicator => ({
  id: row.id,
  kind: row.kind,
  name: { vi: row.name_vi, en: row.name_en },
  numerator: { vi: row.numerator_vi, en: row.numerator_en },
  denominator: both(row.denominator_vi, row.denominator_en),
  missing: both(row.missing_vi, row.missing_en),
  formula: row.formula,
  basis: row.basis,
  version: row.version,
  validFrom: row.valid_from,
  how: howComputed({
    kind: row.kind,
    numerator: { vi: row.numerator_vi, en: row.numerator_en },
    denominator: both(row.denominator_vi, row.denominator_en),
    note: both(row.note_vi, row.note_en),
  }),
})
