import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { FlowGroup } from './flow-table.ts'
import type { State } from './life.ts'
import type { PlanLine, TaskLine } from './plan-lines.ts'

/** A unit whose report was taken in, or was not there to be taken: `state` says how far that was. `report`: once it was sent. */
export type Part = {
  report: string | null
  unit: string
  name: Text
  version: number | null
  state: State | 'not-opened'
}

/** What stands in a version: frozen as it was drawn, on the day `asOf`. `parts`: of a consolidated report, those asked for. */
export type Content =
  | {
      kind: 'dossiers'
      asOf: PlainDate
      groups: FlowGroup[]
      /** What was in progress when the period before ended, as known then; null in a consolidated report. */
      closedBefore: number | null
      parts: Part[] | null
    }
  | {
      kind: 'plan'
      asOf: PlainDate
      title: Text
      lines: PlanLine[]
      tasks: TaskLine[]
      parts: Part[] | null
    }

/** The parts of the text that go with the figures; people edit them. */
export const sectionIds = ['results', 'difficulties', 'proposals'] as const
export type SectionId = (typeof sectionIds)[number]
export type Narrative = Record<SectionId, string>

export const sectionTitles: Record<SectionId, Text> = {
  results: { vi: 'Kết quả', en: 'Results' },
  difficulties: { vi: 'Khó khăn, vướng mắc', en: 'Difficulties' },
  proposals: { vi: 'Kiến nghị, đề xuất', en: 'Proposals' },
}
