import type { JSONColumnType } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { Goals, PlanTarget } from '../rules/plan-document.ts'
import type { Compare } from '../rules/target-progress.ts'
import type { ReportEvery } from '../rules/task-due.ts'

type Tables = {
  'plans.plan': {
    code: string
    province: string
    number: string | null
    issued: string
    year: number
    title_vi: string
    title_en: string
    tiers: string[]
    legal_bases: string[]
    checksum: string
    loaded_at: Date
  }
  'plans.target': {
    plan: string
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
  }
  'plans.task': {
    plan: string
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
    every?: ReportEvery | null
  }
}

export const plansDb = (read: Read) => read.db.withTables<Tables>()
