import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** What an indicator came to: `value` is null when there was nothing to divide by. */
export type Measurement = { numerator: number; denominator: number; value: number | null }
/** From the first to the last day that counts. */
export type Period = { from: PlainDate; to: PlainDate }

export type Compare = 'gte' | 'gt' | 'lt'
export type Progress = 'met' | 'not-met' | 'no-data' | 'not-measured'

const holds = {
  gte: (value: number, goal: number) => value >= goal,
  gt: (value: number, goal: number) => value > goal,
  lt: (value: number, goal: number) => value < goal,
} as const satisfies Record<Compare, (value: number, goal: number) => boolean>

/** Whether the goal is reached, judged on the exact value and never on a rounded one. */
export function judgeProgress(
  measured: Measurement | 'not-measured-yet',
  { goal, compare }: { goal: number; compare: Compare },
): Progress {
  if (measured === 'not-measured-yet') return 'not-measured'
  if (measured.value === null) return 'no-data'
  return holds[compare](measured.value, goal) ? 'met' : 'not-met'
}
