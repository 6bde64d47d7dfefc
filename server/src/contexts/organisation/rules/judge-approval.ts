import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type PlanFault, planFault } from './reorganisation-faults.ts'

/** What a plan lacks before somebody can approve it, beside what is wrong with its changes. */
export function judgeApproval(
  plan: {
    decision: { number: string | null; issuedOn: PlainDate | null; signer: string | null }
    timing: 'at-midnight' | 'at-once'
    effectiveOn: PlainDate | null
    choices: readonly { context: string; subject: string; successor: string }[]
  },
  conflicts: readonly { context: string; subject: string; successor: string }[],
  today: PlainDate,
): PlanFault[] {
  const { number, issuedOn, signer } = plan.decision
  const key = (one: { context: string; subject: string; successor: string }) =>
    `${one.context} ${one.subject} ${one.successor}`
  const chosen = new Set(plan.choices.map(key))
  return [
    ...(number?.trim() && issuedOn && signer?.trim() ? [] : [planFault(null, 'decision-missing', '')]),
    ...(plan.timing === 'at-once' || (plan.effectiveOn !== null && plan.effectiveOn > today)
      ? []
      : [planFault(null, 'day-missing', '')]),
    ...conflicts
      .filter((conflict) => !chosen.has(key(conflict)))
      .map(({ subject }) => planFault(null, 'choice-open', subject)),
  ]
}
