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
  'performance.dossier_fact': DossierFactRow
  'performance.payment_fact': PaymentFactRow
}

export type PaymentFactRow = {
  payment: string
  draft: string
  unit: string
  tier: string | null
  procedure: string
  amount: number
  settled_on: string
}

export type DossierFactRow = {
  dossier: string
  unit: string
  procedure: string
  tier: string | null
  draft: string | null
  channel: string | null
  assisted: Generated<boolean>
  submitted_on: string | null
  minutes: number | null
  fee: number | null
  accepted_at: Date | null
  due_at: Date | null
  due_said_at: Date | null
  applicant: string | null
  supplement_asked_at: Date | null
  supplement_given_at: Date | null
  outcome: 'resolved' | 'refused' | 'withdrawn' | 'stopped' | null
  finished_at: Date | null
  finished_on: string | null
  first_due_at: Date | null
  explained_at: Date | null
  apologised_at: Date | null
  reopened_at: Date | null
  redirected_to: string | null
  redirected_tier: string | null
  on_time: boolean | null
  result_document: string | null
  score: number | null
  satisfied: boolean | null
  rated_on: string | null
}

export const performanceDb = (read: Read) => read.db.withTables<Tables>()
