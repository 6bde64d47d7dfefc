import type { Text } from '../../../kernel/values/locale.ts'
import { addDays, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { PeriodKind, ReportPeriod } from './period.ts'

/** What is reported: by unit (II.06a), by field and procedure (II.06b), or how a plan stands. */
export const forms = ['06a', '06b', 'plan'] as const
export type Form = (typeof forms)[number]
/** `own`: of a unit and what is below it; `consolidated`: out of the reports that were sent to it. */
export const scopes = ['own', 'consolidated'] as const
export type Scope = (typeof scopes)[number]

/** What holds for a form, or for the reports of one plan, from a day on: which periods open by themselves, who gets them. */
export type ReportRule = {
  form: Form
  /** Code of the plan; absent for forms of dossiers. */
  plan?: string
  validFrom: PlainDate
  validTo: PlainDate | null
  /** Kinds of periods for which it may be drawn; those of `opens` are opened when they end. */
  periods: readonly string[]
  opens: readonly string[]
  /** Days after the end of the period, by which it is to be sent: by a unit, and by who consolidates. */
  days: Record<Scope, number>
  /** Name of the unit at the province that gets them; absent: the office of the province. */
  to?: string
  number: string
  title: Text
}
export type ReportRules = { periods: readonly PeriodKind[]; rules: readonly ReportRule[]; remindDays: number }

const holds = ({ validFrom, validTo }: { validFrom: PlainDate; validTo: PlainDate | null }, day: PlainDate) =>
  validFrom <= day && (validTo === null || day < validTo)

/** The rules that hold on a day, each form and plan once. */
export const rulesOn = (rules: ReportRules, day: PlainDate): ReportRule[] =>
  rules.rules.filter((rule) => holds(rule, day))

export const ruleFor = (
  rules: ReportRules,
  day: PlainDate,
  { form, plan }: { form: Form; plan: string | null },
): ReportRule | undefined =>
  rulesOn(rules, day).find((rule) => rule.form === form && (rule.plan ?? null) === plan)

export const periodKind = (rules: ReportRules, id: string): PeriodKind | undefined =>
  rules.periods.find((kind) => kind.id === id)

/** The day by which a report of the period is to be sent. */
export const deadlineOf = (rule: ReportRule, { to }: Pick<ReportPeriod, 'to'>, scope: Scope): PlainDate =>
  addDays(to, rule.days[scope])
