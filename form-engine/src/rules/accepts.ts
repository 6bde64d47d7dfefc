import { type Answers, type AnswerValue, type PlainDate, sameAnswer } from '../answers.ts'
import { holds } from '../condition.ts'
import type { Rule } from '../form.ts'
import {
  areYearsBetween,
  hasRecentDay,
  isAtLeastAge,
  isNotBefore,
  isNotFuture,
  isNotPast,
  isOfAge,
  isWeekday,
  isWithinLast,
  isWithinNext,
  isYearNotFuture,
  liesDaysAfter,
  liesMonthsAfter,
} from './dates.ts'
import { identityAgrees, isBornBy, isPaperNumber } from './identity.ts'
import { hasSurnameOfOne, isPersonName, mayBeGivenName } from './names.ts'
import { hasNoneOfWords, matchesPattern } from './patterns.ts'
import { arePeriodsApart, countsRows, doRowsDiffer, hasRowsWith } from './tables.ts'

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
    case 'age-of':
      return isOfAge(of(rule.field), rule, today)
    case 'at-least-years-before':
      return areYearsBetween(value, of(rule.field), rule.years)
    case 'identity-agrees':
      return isBornBy(value, today) && identityAgrees(value, of(rule.birthDate), rule.sex ?? of(rule.gender))
    case 'paper-number':
      return isPaperNumber(value, of(rule.kind))
    case 'person-name':
      return isPersonName(value)
    case 'given-name':
      return mayBeGivenName(value)
    case 'surname-of-one':
      return hasSurnameOfOne(value, rule.fields.map(of))
    case 'same-as-one':
      return isSameAsOne(value, rule.fields.map(of))
    case 'one-of':
      return typeof value !== 'string' || rule.values.includes(value)
    case 'not-past':
      return isNotPast(value, today, rule.days)
    case 'not-after':
      return isNotBefore(of(rule.field), value)
    case 'within-last':
      return isWithinLast(value, rule.days, today)
    case 'within-next':
      return isWithinNext(value, rule.days, today)
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
    case 'number-within':
      return isNumberWithin(value, rule)
    case 'pattern':
      return matchesPattern(value, rule.patterns)
    case 'not-words':
      return hasNoneOfWords(value, rule.words)
    case 'day-in-text':
      return hasRecentDay(value, rule.months, today)
    case 'counts-rows':
      return countsRows(value, of(rule.table), rule)
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

function isNumberWithin(value: AnswerValue, { least, most }: { least?: number; most?: number }): boolean {
  if (typeof value !== 'number') return true
  return (least === undefined || value >= least) && (most === undefined || value <= most)
}
