import { type Answers, type AnswerValue, type PlainDate, sameAnswer } from '../answers.ts'
import { holds } from '../condition.ts'
import type { Rule } from '../form.ts'
import {
  areYearsBetween,
  isAtLeastAge,
  isNotBefore,
  isNotFuture,
  isNotPast,
  isWeekday,
  isYearNotFuture,
  liesDaysAfter,
  liesMonthsAfter,
} from './dates.ts'
import { identityAgrees, isPaperNumber } from './identity.ts'
import { hasSurnameOfOne, mayBeGivenName } from './names.ts'
import { hasNoneOfWords, matchesPattern } from './patterns.ts'
import { arePeriodsApart, doRowsDiffer, hasRowsWith } from './tables.ts'

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
    case 'not-past':
      return isNotPast(value, today)
    case 'not-after':
      return isNotBefore(of(rule.field), value)
    case 'days-after':
      return liesDaysAfter(value, of(rule.field), rule)
    case 'months-after':
      return liesMonthsAfter(value, of(rule.field), rule)
    case 'weekday':
      return isWeekday(value)
    case 'year-not-future':
      return isYearNotFuture(value, today)
    case 'differs-from':
      return !sameAnswer(value, of(rule.field))
    case 'number-at-most':
      return isNumberAtMost(value, of(rule.field), rule.less)
    case 'pattern':
      return matchesPattern(value, rule.patterns)
    case 'not-words':
      return hasNoneOfWords(value, rule.words)
    case 'rows-differ':
      return doRowsDiffer(value, rule.column)
    case 'rows-with':
      return hasRowsWith(value, rule)
    case 'periods-apart':
      return arePeriodsApart(value, rule)
    default:
      return true
  }
}

function isSameAsOne(value: AnswerValue, others: readonly unknown[]): boolean {
  const known = others.filter((other) => other !== undefined)
  return known.length === 0 || known.some((other) => sameAnswer(other, value))
}

function isNumberAtMost(value: AnswerValue, other: unknown, less = false): boolean {
  if (typeof value !== 'number' || typeof other !== 'number') return true
  return less ? value < other : value <= other
}
