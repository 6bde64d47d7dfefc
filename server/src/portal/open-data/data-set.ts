import type { App } from '../../kernel/app.ts'
import type { PlainDate } from '../../kernel/values/vietnam-time.ts'
import type { CsvCell } from './csv.ts'

export type DataSetName = 'thu-tuc' | 'linh-vuc' | 'co-quan' | 'muc-do' | 'chi-so-766' | 'so-lieu-chi-tieu'
export type Records = AsyncIterable<Record<string, unknown>>
export type SetState = { mark: string; changedOn: PlainDate | null }
export type Given = { app: App; onDate: PlainDate; publicUrl: string }

/** A table that anybody may take: its records as JSON, and the columns that the CSV has of them. */
export type DataSet = {
  name: DataSetName
  /** Whether it can be asked for another day than today. */
  dated: boolean
  /** Changes when anything of the set does; and the day of the latest change, where that is known. */
  state(given: Omit<Given, 'publicUrl'>): Promise<SetState>
  records(given: Given): Records
  columns: readonly string[]
  row(record: Record<string, unknown>): readonly CsvCell[]
}
