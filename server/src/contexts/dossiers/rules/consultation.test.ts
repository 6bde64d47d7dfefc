import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import {
  isWorkingDay,
  type WorkingCalendar,
  workingTimeBetween,
} from '../../../kernel/values/working-time.ts'
import { answerDue, consultationState, faultOfAnswerDay, linkEnds } from './consultation.ts'
import { computeDue } from './deadline.ts'

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
const rule = { validFrom: '2018-06-21', remindHours: 8, linkDays: 5 }
const moment = fc
  .integer({ min: Date.parse('2026-08-20T00:00:00Z'), max: Date.parse('2026-09-20T00:00:00Z') })
  .map((at) => new Date(at))

test('a day that is not at fault is a working day whose end lies ahead and, unless the dossier is late, before its due moment', () => {
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: -3, max: 30 }),
      (now, time, days) => {
        const due = computeDue(now, { time, unit: 'working-day' }, calendar).at
        const day = dateInVietnam(new Date(now.getTime() + days * 24 * hour))
        const late = new Date(now.getTime() - hour)
        if (!isWorkingDay(day, calendar)) {
          for (const end of [due, late])
            expect(faultOfAnswerDay(day, { now, due: end, calendar })).not.toBeNull()
          return
        }
        const { dueAt, remindAt } = answerDue(day, { now, calendar, rule })
        expect(faultOfAnswerDay(day, { now, due, calendar }) === null).toBe(dueAt > now && dueAt < due)
        expect(faultOfAnswerDay(day, { now, due: late, calendar }) === null).toBe(dueAt > now)
        if (dueAt <= now) return
        expect(remindAt >= now && remindAt <= dueAt).toBe(true)
        const whole = workingTimeBetween(now, dueAt, calendar)
        expect(workingTimeBetween(remindAt, dueAt, calendar)).toBe(Math.min(whole, 8 * hour))
      },
    ),
  )
})

test('an answer or a withdrawal ends it, whatever the clock says; else it is overdue exactly after its due moment', () => {
  fc.assert(
    fc.property(
      moment,
      moment,
      fc.option(moment),
      fc.option(moment),
      (dueAt, now, answeredAt, withdrawnAt) => {
        const state = consultationState({ dueAt, answeredAt, withdrawnAt }, now)
        if (answeredAt) expect(state).toBe('answered')
        else if (withdrawnAt) expect(state).toBe('withdrawn')
        else expect(state).toBe(now > dueAt ? 'overdue' : 'open')
        expect(linkEnds(dueAt, rule) > dueAt).toBe(true)
      },
    ),
  )
})
