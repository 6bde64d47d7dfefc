import type { Generated } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ReportEvery } from '../rules/task-due.ts'
import type { TermState } from '../rules/task-term.ts'

export const entryKinds = [
  'reported',
  'submitted',
  'accepted',
  'returned',
  'extension-asked',
  'extension-granted',
  'extension-refused',
  'plan-amended',
] as const
export type EntryKind = (typeof entryKinds)[number]

type Tables = {
  'plans.task_words': {
    plan: string
    words: string
    units: string[]
    set_by: string
    set_by_name: string
    set_at: Date
  }
  'plans.task_work': {
    id: Generated<string>
    plan: string
    heading: string
    no: string
    parent: string | null
    unit: string
    assignee: string | null
    assignee_name: string | null
    name: string
    due: string[]
    every: ReportEvery
    from_on: PlainDate
    to_on: PlainDate
    given_by: string
    given_by_name: string
    given_at: Date
    ended_at: Date | null
    ended_because: 'merged' | 'not-in-plan' | null
    goes_on: string | null
  }
  'plans.task_term': {
    work: string
    term: string
    first_due: PlainDate
    due: PlainDate
    plan_term: Generated<string | null>
    added_at: Generated<Date | null>
    state: Generated<TermState>
    percent: Generated<number>
    reported: Generated<boolean>
    submitted_on: PlainDate | null
    submitted_by: string | null
    asked_due: PlainDate | null
    asked_reason: string | null
    asked_by: string | null
    asked_by_name: string | null
  }
  'plans.task_entry': {
    id: Generated<string>
    work: string
    term: string
    kind: EntryKind
    percent: number | null
    words: string | null
    day: PlainDate | null
    files: Generated<string[]>
    by: string | null
    by_name: string
    unit: string | null
    at: Date
  }
  'plans.task_reminder': {
    work: string
    term: string
    due: PlainDate
    occasion: string
    reminded_on: PlainDate
  }
}

export const taskDb = (read: Read) => read.db.withTables<Tables>()
