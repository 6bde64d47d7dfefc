import { readGoal } from './judge-goals.ts'
import type { PlanTarget } from './queries.ts'

/** A target as it stands in the boxes of the form. */
export type TypedTarget = Record<
  | 'id'
  | 'name'
  | 'indicator'
  | 'compare'
  | 'unit'
  | 'year'
  | 'all'
  | 'province'
  | 'district'
  | 'commune'
  | 'units'
  | 'lead'
  | 'cooperating'
  | 'basis'
  | 'note'
  | 'source'
  | 'baseline',
  string
>

export const emptyTarget = (year: number): PlanTarget => ({
  ...{ id: '', indicator: '', goals: {}, compare: 'gte', unit: 'percent', year, name: '' },
  ...{ note: null, basis: null, lead: [], cooperating: [] },
})

/** Names of units separated by semicolons. */
export const namesOf = (text: string): string[] =>
  text
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean)

export const typedOf = ({ goals, ...target }: PlanTarget): TypedTarget => ({
  ...{ id: target.id, name: target.name, indicator: target.indicator, compare: target.compare },
  ...{ unit: target.unit, year: String(target.year), basis: target.basis ?? '', note: target.note ?? '' },
  ...{ source: target.source ?? '', baseline: String(target.baseline ?? '') },
  ...{ lead: target.lead.join('; '), cooperating: target.cooperating.join('; ') },
  all: String(goals.all ?? ''),
  province: String(goals.province ?? ''),
  district: String(goals.district ?? ''),
  commune: String(goals.commune ?? ''),
  units: Object.entries(goals.units ?? {})
    .map(([unit, goal]) => `${unit}: ${goal}`)
    .join('\n'),
})

/** The target that the boxes say; a goal that is no number is left out, and the draft says that it is missing. */
export function toTarget(typed: TypedTarget): PlanTarget {
  const tiers = (['all', 'province', 'district', 'commune'] as const).flatMap((key) => {
    const goal = readGoal(typed[key])
    return goal === undefined ? [] : [[key, goal] as const]
  })
  const units = typed.units.split('\n').flatMap((line) => {
    const [unit = '', text = ''] = line.split(':')
    const goal = readGoal(text)
    return unit.trim() === '' || goal === undefined ? [] : [[unit.trim(), goal] as const]
  })
  return {
    ...{ id: typed.id.trim(), name: typed.name.trim(), indicator: typed.indicator },
    goals: { ...Object.fromEntries(tiers), ...(units.length > 0 && { units: Object.fromEntries(units) }) },
    compare: typed.compare as PlanTarget['compare'],
    unit: typed.unit as PlanTarget['unit'],
    year: Math.trunc(Number(typed.year)) || 0,
    note: typed.note.trim() || null,
    basis: typed.basis.trim() || null,
    lead: namesOf(typed.lead),
    cooperating: namesOf(typed.cooperating),
    source: typed.source.trim() || null,
    baseline: readGoal(typed.baseline) ?? null,
  }
}
