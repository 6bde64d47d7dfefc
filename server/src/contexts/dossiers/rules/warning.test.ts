import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toVietnamIso } from '../../../kernel/values/vietnam-time.ts'
import { type WorkingCalendar, workingTimeBetween } from '../../../kernel/values/working-time.ts'
import { computeDue } from './deadline.ts'
import { answerBy, type DeadlineRule, deadlineRuleOn, dueState, warningsOf } from './warning.ts'

const hour = 3_600_000
const calendar: WorkingCalendar = {
  hours: [
    { from: 7 * hour, to: 11.5 * hour },
    { from: 13.5 * hour, to: 17 * hour },
  ],
  arrivalCutoff: 15 * hour,
  daysOff: new Map([['2026-09-02', 'Quốc khánh']]),
  workedWeekends: new Set(),
}
const rule: DeadlineRule = {
  validFrom: '2018-06-21',
  answerHours: 8,
  warnShare: 25,
  warnLeastHours: 4,
  escalateHours: 16,
  escalateShare: 75,
}
const moment = fc
  .integer({ min: Date.parse('2026-08-20T00:00:00Z'), max: Date.parse('2026-09-20T00:00:00Z') })
  .map((at) => new Date(at))

test('at each warning exactly the working time is left that the rule names, or the whole of it where there is less', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 30 }), (from, time) => {
      const due = computeDue(from, { time, unit: 'working-day' }, calendar).at
      const { warnAt, escalateAt } = warningsOf({ from, due }, calendar, rule)
      const whole = workingTimeBetween(from, due, calendar)
      const left = (at: Date) => workingTimeBetween(at, due, calendar)
      const asked = Math.min(16 * hour, Math.ceil(whole * 0.75))
      expect(left(escalateAt)).toBe(asked)
      expect(left(warnAt)).toBe(Math.min(whole, Math.max(4 * hour, Math.ceil(whole / 4), asked)))
      expect(warnAt >= from && warnAt <= due).toBe(true)
    }),
  )
})

test('a due moment is in time, then soon, then late, and nothing of these while its clock stands', () => {
  const due = new Date('2026-09-04T10:00:00Z')
  const warnAt = new Date('2026-09-04T03:30:00Z')
  const at = (now: string, paused = false) => dueState({ due, warnAt, paused }, new Date(now))
  expect(at('2026-09-04T03:30:00Z')).toBe('in-time')
  expect(at('2026-09-04T03:30:01Z')).toBe('soon')
  expect(at('2026-09-04T10:00:00Z')).toBe('soon')
  expect(at('2026-09-04T10:00:01Z')).toBe('late')
  expect(at('2026-09-04T10:00:01Z', true)).toBe('paused')
})

test.each([
  ['2026-11-23T07:00:00+07:00', '2026-11-23T17:00:00+07:00'],
  ['2026-11-23T09:00:00+07:00', '2026-11-24T09:00:00+07:00'],
  // After the hour of arrival it counts from the next working day (Decree 61/2018, Art. 18)
  ['2026-11-20T15:20:00+07:00', '2026-11-23T17:00:00+07:00'],
  ['2026-11-22T20:14:00+07:00', '2026-11-23T17:00:00+07:00'],
])('what arrives online at %s is answered by %s', (arrived, by) => {
  expect(toVietnamIso(answerBy(new Date(arrived), calendar, rule))).toBe(by)
})

test('the rule of a date is the last one that had begun', () => {
  const later = { ...rule, validFrom: '2027-01-01', answerHours: 4 }
  expect(deadlineRuleOn([rule, later], '2026-12-31').answerHours).toBe(8)
  expect(deadlineRuleOn([rule, later], '2027-01-01').answerHours).toBe(4)
  expect(deadlineRuleOn([rule, later], '2001-01-01').answerHours).toBe(8)
})
