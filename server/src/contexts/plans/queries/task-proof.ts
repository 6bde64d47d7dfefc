import type { Read } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { overseenUnits, withPredecessors } from '../../organisation/index.ts'
import {
  countsOfYears,
  indicatorsById,
  type Measurement,
  measureIndicator,
  reportedMeasurement,
} from '../../performance/index.ts'
import type { PlanTask } from '../rules/plan-document.ts'
import { judgeProgress, type Progress } from '../rules/target-progress.ts'

/** The figure that proves a task, of the unit and what lies below it, in the plan's year to today. `measured` null: no dossier tells it. */
export type TaskProof = {
  indicator: string
  name: Text
  how: Text
  goal: number
  measured: Measurement | null
  progress: Progress
}

/** Null for a task that names no indicator. What it shows proposes completion and completes nothing. */
export async function taskProof(
  read: Read,
  { indicator, goal }: Pick<PlanTask, 'indicator' | 'goal'>,
  { year, unit }: { year: number; unit: string },
): Promise<TaskProof | null> {
  if (!indicator || goal === null || goal === undefined) return null
  const known = (await indicatorsById(read)).get(indicator)
  if (!known) return null
  const below = await overseenUnits(read, unit)
  const units = below && (await withPredecessors(read, below, read.today))
  const measured =
    (await reportedIn(read, indicator, { year, units })) ??
    measureIndicator(
      await countsOfYears(read, { years: [year], at: read.today, units, indicators: [indicator] }),
      { indicator, year, tier: null },
    )
  return {
    indicator,
    name: known.name,
    how: known.how,
    goal,
    measured: measured === 'not-measured-yet' ? null : measured,
    progress: judgeProgress(measured, { goal, compare: 'gte' }),
  }
}

/** What units reported and the unit above accepted, in the year up to today. */
async function reportedIn(
  read: Read,
  indicator: string,
  { year, units }: { year: number; units: readonly string[] | null },
): Promise<Measurement | undefined> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const at = read.today < last ? read.today : last
  const reported = await reportedMeasurement(read, { indicator, units, at, from: first, asOf: read.now })
  return reported?.measured
}
