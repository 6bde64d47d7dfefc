import type { Read } from '../../../kernel/app.ts'

export type IndicatorRow = {
  id: string
  position: number
  kind: 'ratio' | 'count' | 'mean' | 'reported'
  name_vi: string
  name_en: string
  numerator_vi: string
  numerator_en: string
  denominator_vi: string | null
  denominator_en: string | null
  note_vi: string | null
  note_en: string | null
  /** In the names of measures (`rules/measures.ts`) and of what the catalogue says; null where nothing is computed. */
  formula: string | null
  /** The law or plan behind it. */
  basis: string | null
  missing_vi: string | null
  missing_en: string | null
  version: number
  valid_from: string
}

type Tables = {
  'performance.indicator': IndicatorRow
}

export const performanceDb = (read: Read) => read.db.withTables<Tables>()
