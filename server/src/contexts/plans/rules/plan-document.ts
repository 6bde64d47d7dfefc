import type { Compare } from './target-progress.ts'
import type { ReportEvery } from './task-due.ts'

export type PlanTier = 'province' | 'district' | 'commune'
/** One goal for all, or one for each tier of government. */
export type Goals = { all: number } | Partial<Record<PlanTier, number>>

export type PlanTarget = {
  id: string
  indicator: string
  goals: Goals
  compare: Compare
  unit: 'percent' | 'count' | 'minutes'
  year: number
  name: string
  note: string | null
  basis: string | null
  lead: string[]
  cooperating: string[]
}
export type PlanTask = {
  heading: string
  no: string
  name: string
  note: string | null
  due: string[]
  done: boolean
  lead: string[]
  cooperating: string[]
  /** The figure that proves it, and what it has to reach at least. */
  indicator?: string | null
  goal?: number | null
  /** How often it is reported when it is ongoing. */
  every?: ReportEvery
}
export type Plan = {
  code: string
  province: string
  number: string | null
  issued: string
  year: number
  titleVi: string
  titleEn: string
  tiers: string[]
  legalBases: string[]
  targets: PlanTarget[]
  tasks: PlanTask[]
}

type Entry = Record<string, unknown>
const entries = (value: unknown): Entry[] =>
  Array.isArray(value) ? value.filter((item): item is Entry => typeof item === 'object' && item !== null) : []
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
const textOrNull = (value: unknown): string | null => text(value) || null
const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(text)

const goalsOf = (value: unknown): Goals =>
  typeof value === 'number' ? { all: value } : ((value ?? {}) as Goals)

const toTarget = (entry: Entry, year: number): PlanTarget => ({
  id: text(entry.id),
  indicator: text(entry.indicator),
  goals: goalsOf(entry.value),
  compare: (entry.compare ?? 'gte') as Compare,
  unit: entry.unit as PlanTarget['unit'],
  year: typeof entry.year === 'number' ? entry.year : year,
  name: text(entry.name),
  note: textOrNull(entry.note),
  basis: textOrNull(entry.basis),
  lead: texts(entry.lead),
  cooperating: texts(entry.with),
})

const toTask = (entry: Entry, every: ReportEvery): PlanTask => ({
  heading: text(entry.group),
  no: text(entry.no),
  name: text(entry.name),
  note: textOrNull(entry.note),
  due: texts(entry.due),
  done: entry.status === 'done',
  lead: texts(entry.lead),
  cooperating: texts(entry.with),
  indicator: textOrNull(entry.indicator),
  goal: typeof entry.value === 'number' ? entry.value : null,
  every,
})

/** Ongoing tasks are reported as often as the plan says of its reports; every quarter where it does not say. */
const reportEvery = (reporting: unknown): ReportEvery =>
  typeof reporting === 'object' && (reporting as Entry | null)?.every === 'month' ? 'month' : 'quarter'

/** The plan a document describes; ask `faultsOfPlan` whether it is whole. */
export function readPlan(document: unknown): Plan {
  const head = (typeof document === 'object' && document !== null ? document : {}) as Entry
  const year = typeof head.year === 'number' ? head.year : 0
  return {
    code: text(head.code),
    province: text(head.province),
    number: textOrNull(head.number),
    issued: text(head.issued),
    year,
    titleVi: text(head.title),
    titleEn: text(head.title_en),
    tiers: texts(head.tiers),
    legalBases: texts(head.legal_bases),
    targets: entries(head.targets).map((entry) => toTarget(entry, year)),
    tasks: entries(head.tasks).map((entry) => toTask(entry, reportEvery(head.reporting))),
  }
}

const goalKeys = ['all', 'province', 'district', 'commune']

/** What is wrong with the plan, in words for whoever prepares the file; empty when nothing is. */
export function faultsOfPlan(plan: Plan, indicators: ReadonlySet<string>): string[] {
  const heads = ['code', 'province', 'issued', 'titleVi', 'titleEn'] as const
  const faults: string[] = heads.filter((key) => plan[key] === '').map((key) => `${key} is missing`)
  if (plan.year < 2000) faults.push('year is missing')
  if (plan.targets.length === 0) faults.push('there are no targets')
  const ids = plan.targets.map(({ id }) => id)
  if (new Set(ids).size < ids.length || ids.includes('')) faults.push('targets need an id each')
  for (const target of plan.targets) {
    const goals = Object.entries(target.goals)
    if (!indicators.has(target.indicator))
      faults.push(`${target.id}: indicator ${target.indicator} is unknown`)
    if (goals.length === 0 || !goals.every(([key, goal]) => goalKeys.includes(key) && Number.isFinite(goal)))
      faults.push(`${target.id}: value is not a number, nor one for each tier`)
    if (!['gte', 'gt', 'lt'].includes(target.compare))
      faults.push(`${target.id}: compare is not gte, gt or lt`)
    if (!['percent', 'count', 'minutes'].includes(target.unit)) faults.push(`${target.id}: unit is unknown`)
    if (target.name === '') faults.push(`${target.id}: name is missing`)
  }
  if (plan.tasks.some(({ name, no, due }) => name === '' || no === '' || due.length === 0))
    faults.push('tasks need a number, a name and when they are due')
  return faults
}
