import type { JSONColumnType } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Content, Narrative } from '../rules/content.ts'
import type { State } from '../rules/life.ts'
import type { Form, Scope } from '../rules/report-rules.ts'

type Tables = {
  'reports.report': {
    id: string
    form: Form
    plan: string
    unit: string
    scope: Scope
    receiver: string | null
    period: string
    year: number
    no: number
    from_day: PlainDate
    to_day: PlainDate
    deadline: PlainDate
    opened_at: Date
    reminded_on: PlainDate | null
  }
  'reports.version': {
    report: string
    version: number
    state: State
    reason: string | null
    content: JSONColumnType<Content>
    narrative: JSONColumnType<Narrative>
    prefilled: JSONColumnType<Narrative>
    revision: number
    drawn_at: Date
    number: string | null
    signed_by: string | null
    signed_by_name: string | null
    signed_by_position: string | null
    signed_at: Date | null
    signed_file: string | null
    sealed_by_name: string | null
    sealed_at: Date | null
    submitted_by_name: string | null
    submitted_at: Date | null
    decided_by_name: string | null
    decided_at: Date | null
    decision_reason: string | null
  }
}

export const reportsDb = (read: Read) => read.db.withTables<Tables>()
