import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** The rule of a day: the latest that holds by then; the first one before all of them. */
export const ruleOn = <Rule extends { validFrom: PlainDate }>(rules: readonly Rule[], day: PlainDate): Rule =>
  rules.findLast(({ validFrom }) => validFrom <= day) ?? rules[0]!
