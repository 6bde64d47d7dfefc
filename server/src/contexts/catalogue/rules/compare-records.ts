import type { ChannelTime, ProcedureComponent, ProcedureRecord, TimeUnit } from './procedure-record.ts'
import { canonical, componentLayout, pairsOf } from './record-layout.ts'

/** What a procedure asks of a person in its heaviest case; what of it a re-engineering can change. */
export type Burden = {
  forms: number
  /** Papers that are no forms. */
  papers: number
  copies: number
  steps: number
  /** The longest time of any channel in working days; null when none is given. */
  workingDays: number | null
  /** The largest amount that any channel names, đồng. */
  fee: number
}
export type Change = 'kept' | 'changed' | 'removed' | 'added'
export type ComparedComponent = {
  case: string | null
  before: ProcedureComponent | null
  after: ProcedureComponent | null
  change: Change
}
export type ComparedStep = { case: string | null; step: string; change: Change }

const inWorkingDays: Record<TimeUnit, number> = { hour: 1 / 8, day: 5 / 7, 'working-day': 1, month: 22 }

const timesOf = ({ channels }: Pick<ProcedureRecord, 'channels'>): ChannelTime[] =>
  channels.flatMap(({ times }) => times)

const largest = (values: readonly number[]): number => Math.max(0, ...values)

export function burdenOf(record: Pick<ProcedureRecord, 'cases' | 'channels'>): Burden {
  const times = timesOf(record)
  const days = times.flatMap(({ time, unit }) => (time && unit ? [time * inWorkingDays[unit]] : []))
  const most = (count: (components: ProcedureComponent[]) => number) =>
    largest(record.cases.map(({ components }) => count(components)))
  return {
    forms: most((papers) => papers.filter(({ form }) => form).length),
    papers: most((papers) => papers.filter(({ form }) => !form).length),
    copies: most((papers) => papers.reduce((sum, { copies }) => sum + copies, 0)),
    steps: largest(record.cases.map(({ steps }) => steps.length)),
    workingDays: days.length > 0 ? Math.round(largest(days) * 100) / 100 : null,
    fee: largest(times.map(({ fees }) => fees.reduce((sum, { amount }) => sum + (amount ?? 0), 0))),
  }
}

/** Whether a proposal leaves papers, steps, times and fees as they are. */
export const isUnchanged = (
  before: Pick<ProcedureRecord, 'cases' | 'channels'>,
  after: Pick<ProcedureRecord, 'cases' | 'channels'>,
): boolean => canonical([before.cases, before.channels]) === canonical([after.cases, after.channels])

type Cases = Pick<ProcedureRecord, 'cases'>

const caseIds = (before: Cases, after: Cases) => [
  ...new Set([...before.cases, ...after.cases].map(({ id }) => id)),
]
const caseOf = ({ cases }: Cases, id: string) => cases.find((one) => one.id === id)

/** Every paper of either record once, by case: kept, changed, removed or added. Papers are matched as differences match them. */
export function compareComponents(before: Cases, after: Cases): ComparedComponent[] {
  return caseIds(before, after).flatMap((id) => {
    const [old, next] = [caseOf(before, id), caseOf(after, id)]
    const [olds, nexts] = [old?.components ?? [], next?.components ?? []]
    const pairs = pairsOf(olds, nexts, componentLayout.alike)
    const kept = new Map([...pairs].map(([there, here]) => [here, nexts[there]!]))
    const row = (was: ProcedureComponent | null, is: ProcedureComponent | null): ComparedComponent => ({
      case: next?.name ?? old?.name ?? null,
      before: was,
      after: is,
      change: !was
        ? 'added'
        : !is
          ? 'removed'
          : canonical(was, 'id') === canonical(is, 'id')
            ? 'kept'
            : 'changed',
    })
    return [
      ...olds.map((paper, index) => row(paper, kept.get(index) ?? null)),
      ...nexts.filter((_, index) => !pairs.has(index)).map((paper) => row(null, paper)),
    ]
  })
}

/** Every step of either record, by its words. */
export function compareSteps(before: Cases, after: Cases): ComparedStep[] {
  return caseIds(before, after).flatMap((id) => {
    const [old, next] = [caseOf(before, id), caseOf(after, id)]
    const [olds, nexts] = [old?.steps ?? [], next?.steps ?? []]
    const row = (step: string, change: Change): ComparedStep => ({
      case: next?.name ?? old?.name ?? null,
      step,
      change,
    })
    return [
      ...olds.map((step) => row(step, nexts.includes(step) ? 'kept' : 'removed')),
      ...nexts.filter((step) => !olds.includes(step)).map((step) => row(step, 'added')),
    ]
  })
}
