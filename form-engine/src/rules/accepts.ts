import { type Answers, type AnswerValue, type PlainDate, sameAnswer } from '../answers.ts'
import { holds } from '../condition.ts'
import type { Rule } from '../form.ts'
import { areYearsBetween, isAtLeastAge, isNotBefore, isNotFuture } from './dates.ts'
import { identityAgrees, isPaperNumber } from './identity.ts'
import { hasSurnameOfOne, mayBeGivenName } from './names.ts'

/** What a rule may look at besides the answer itself: the answers that count, and the day. */
export type RuleContext = { counted: Answers; today: PlainDate }

/** Whether a rule accepts the answer; a rule that does not apply, or lacks what it compares with, accepts. */
export function accepts(rule: Rule, value: AnswerValue, { counted, today }: RuleContext): boolean {
  if (rule.when && !holds(rule.when, counted)) return true
  const of = (field: string | undefined): unknown => (field === undefined ? undefined : counted[field])
  switch (rule.rule) {
    case 'not-future':
      return isNotFuture(value, today)
    case 'not-before':
      return isNotBefore(value, of(rule.field))
    case 'at-least-age':
      return isAtLeastAge(value, rule.years, today)
    case 'at-least-years-before':
      return areYearsBetween(value, of(rule.field), rule.years)
    case 'identity-agrees':
      return identityAgrees(value, of(rule.birthDate), rule.sex ?? of(rule.gender))
    case 'paper-number':
      return isPaperNumber(value, of(rule.kind))
    case 'given-name':
      return mayBeGivenName(value)
    case 'surname-of-one':
      return hasSurnameOfOne(value, rule.fields.map(of))
    case 'same-as-one':
      return isSameAsOne(value, rule.fields.map(of))
    case 'one-of':
      return typeof value !== 'string' || rule.values.includes(value)
    default:
      return true
  }
}

function isSameAsOne(value: AnswerValue, others: readonly unknown[]): boolean {
  const known = others.filter((other) => other !== undefined)
  return known.length === 0 || known.some((other) => sameAnswer(other, value))
}
