import type { Generated, JSONColumnType } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { DraftState } from '../rules/draft.ts'
import type { Baseline, Goals, PlanContent, PlanTarget, Reporting } from '../rules/plan-document.ts'
import type { Compare } from '../rules/target-progress.ts'

type Tables = {
  'plans.plan': { code: string; province: string; lead: string | null }
  'plans.version': {
    plan: string
    no: number
    number: string | null
    issued: string
    signer: string | null
    holds_from: string
    reason: string | null
    year: number
    title_vi: string
    title_en: string
    tiers: string[]
    legal_bases: string[]
    reporting: JSONColumnType<Reporting>
    baseline: JSONColumnType<Baseline> | null
    checksum: string | null
    drafted_by: string | null
    drafted_by_name: string | null
    issued_by: string | null
    issued_by_name: string | null
    recorded_at: Date
  }
  'plans.target': {
    plan: string
    version: number
    id: string
    position: number
    indicator: string
    goals: JSONColumnType<Goals>
    compare: Compare
    unit: PlanTarget['unit']
    year: number
    name: string
    note: string | null
    basis: string | null
    lead: string[]
    cooperating: string[]
    source?: string | null
    baseline?: number | null
  }
  'plans.task': {
    plan: string
    version: number
    position: number
    heading: string
    no: string
    name: string
    note: string | null
    due: string[]
    done: boolean
    lead: string[]
    cooperating: string[]
    indicator?: string | null
    goal?: number | null
  }
  'plans.draft': {
    id: Generated<string>
    plan: string
    base: number | null
    lead: string | null
    content: JSONColumnType<PlanContent>
    reason: string
    state: DraftState
    author: string
    author_name: string
    revision: Generated<number>
    started_at: Date
    saved_at: Date
    submitted_at: Date | null
    returned_because: string | null
    decided_by: string | null
    decided_by_name: string | null
    decided_at: Date | null
    version: number | null
  }
  'plans.assignment': {
    id: Generated<string>
    plan: string
    version: number
    target: string
    unit: string
    giver: string
    goal: number
    minimum: number
    head: string | null
    head_name: string | null
    head_position: string | null
    note: string | null
    given_by: string
    given_by_name: string
    given_on: string
    given_at: Date
    acknowledged_by: string | null
    acknowledged_by_name: string | null
    acknowledged_at: Date | null
    ended_on: string | null
    ended_at: Date | null
  }
}

export const plansDb = (read: Read) => read.db.withTables<Tables>()
