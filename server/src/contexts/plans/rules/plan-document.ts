import type { Compare } from './target-progress.ts'

export type PlanTier = 'province' | 'district' | 'commune'
/** One goal for all, or one for each tier of government; and for units by name. At least one of them. */
export type Goals = Partial<Record<PlanTier | 'all', number>> & { units?: Readonly<Record<string, number>> }

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
  /** Where in the document it stands, when not among its targets. */
  source?: string | null
  /** How it stood when the plan was made, in the unit of the target. */
  baseline?: number | null
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
}
/** How often, as what and to whom the plan is reported on; null where the document does not say. */
export type Reporting = { every: string | null; what: string | null; to: string | null }

export type Baseline = Readonly<Record<string, number>>

/** What a plan says, without who issued it when. */
export type PlanContent = {
  year: number
  titleVi: string
  titleEn: string
  tiers: string[]
  legalBases: string[]
  reporting: Reporting
  targets: PlanTarget[]
  tasks: PlanTask[]
  /** How things stood when it was made, by the names of its document. */
  baseline?: Baseline | null
}
export type Plan = PlanContent & {
  code: string
  province: string
  number: string | null
  /** As the document says: a day, a month or a year. */
  issued: string
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
  typeof value === 'number'
    ? { all: value }
    : typeof value === 'object' && value !== null
      ? (value as Goals)
      : {}

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
  source: textOrNull(entry.source),
  baseline: typeof entry.baseline === 'number' ? entry.baseline : null,
})

const toTask = (entry: Entry): PlanTask => ({
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
})

const baselineOf = (value: unknown): Baseline | null => {
  const [entry = {}] = entries([value])
  const numbers = Object.entries(entry).filter((one): one is [string, number] => typeof one[1] === 'number')
  return numbers.length > 0 ? Object.fromEntries(numbers) : null
}

const readReporting = (value: unknown): Reporting => {
  const [entry = {}] = entries([value])
  return { every: textOrNull(entry.every), what: textOrNull(entry.what), to: textOrNull(entry.to) }
}

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
    reporting: readReporting(head.reporting),
    targets: entries(head.targets).map((entry) => toTarget(entry, year)),
    tasks: entries(head.tasks).map(toTask),
    baseline: baselineOf(head.baseline),
  }
}

/** What a plan says, taken out of whatever carries it. */
export const contentOf = (plan: PlanContent): PlanContent => ({
  year: plan.year,
  titleVi: plan.titleVi,
  titleEn: plan.titleEn,
  tiers: plan.tiers,
  legalBases: plan.legalBases,
  reporting: plan.reporting,
  targets: plan.targets,
  tasks: plan.tasks,
  baseline: plan.baseline ?? null,
})

/** What a new plan begins with. */
export const emptyContent = (today: string): PlanContent => ({
  year: Number(today.slice(0, 4)),
  titleVi: '',
  titleEn: '',
  tiers: [],
  legalBases: [],
  reporting: { every: null, what: null, to: null },
  targets: [],
  tasks: [],
})
