import type { Generated } from 'kysely'
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
}

type Tables = {
  'performance.indicator': IndicatorRow
}

export const performanceDb = (read: Read) => read.db.withTables<Tables>()
