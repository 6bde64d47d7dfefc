import fc from 'fast-check'
import { expect, test } from 'vitest'
import { naiveDue, naiveRecompute } from '../../../../test/naive-due.ts'
import { addDays, dateInVietnam, toInstant, weekdayOf } from '../../../kernel/values/vietnam-time.ts'
import {
  closingOf,
  type DayHours,
  type WorkingCalendar,
  workingDayFrom,
} from '../../../kernel/values/working-time.ts'
import { computeDue, computeRestartedDue, computeResumedDue, remainingWhen } from './deadline.ts'
import { type Pause, recomputeDue } from './recompute-due.ts'

const minute = 60_000
const day = 24 * 60
const hour = 3_600_000
const usual: DayHours = [
  { from: 7 * hour, to: 11.5 * hour },
  { from: 13.5 * hour, to: 17 * hour },
]
const others: DayHours[] = [
  usual,
  [
    { from: 7.5 * hour, to: 11.5 * hour },
    { from: 13 * hour, to: 17 * hour },
  ],
  [{ from: 8 * hour, to: 16 * hour }],
]
const morning: DayHours = [{ from: 7.5 * hour, to: 11 * hour }]

/** Tết and other days off at random, weekend days worked in exchange, a unit of its own hours, hours that change on a day. */
const dates = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-01-20', n))
const hours = fc.record({
  hours: fc.constantFrom(...others),
  saturday: fc.option(fc.constant(morning), { nil: [] as DayHours }),
  arrivalCutoff: fc.constantFrom(11 * hour, 15 * hour, 15.5 * hour, 24 * hour),
})
const calendars = fc
  .record({
    first: hours,
    changed: fc.option(fc.tuple(dates, hours)),
    tet: fc.boolean(),
    off: fc.array(dates, { maxLength: 8 }),
    worked: fc.array(dates, { maxLength: 4 }),
  })
  .map(({ first, changed, tet, off, worked }): WorkingCalendar => {
    const holidays = tet ? [16, 17, 18, 19, 20].map((n) => `2026-02-${n}`) : []
    return {
      ...first,
      ...(changed && { later: [{ from: changed[0], ...changed[1] }] }),
      daysOff: new Map([...off, ...holidays].map((date) => [date, 'nghỉ'])),
      workedWeekends: new Set(worked.filter((date) => weekdayOf(date) % 6 === 0)),
    }
  })

const arrivals = fc
  .integer({ min: 0, max: 20 * day })
  .map((n) => new Date(Date.parse('2026-01-25T17:00:00Z') + n * minute))
const limits = fc.oneof(
  fc.record({ unit: fc.constant('working-day' as const), time: fc.integer({ min: 1, max: 15 }) }),
  fc.record({ unit: fc.constant('day' as const), time: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ unit: fc.constant('month' as const), time: fc.constant(1) }),
  fc.record({
    unit: fc.constantFrom('hour' as const, 'working-hour' as const),
    time: fc.integer({ min: 1, max: 40 }),
  }),
)
/** How long after the arrival, and after the question, the clock was stopped and ran again, in minutes. */
const stops = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 6 * day }), fc.integer({ min: 1, max: 9 * day }), fc.boolean()),
  { maxLength: 2 },
)
const pausesFrom = (received: Date, drawn: [number, number, boolean][], stillStopped: boolean): Pause[] => {
  let at = received.getTime()
  return drawn.map(([until, length, restarts], index) => {
    const from = new Date(at + until * minute)
    at = from.getTime() + length * minute
    return { from, restarts, to: stillStopped && index === drawn.length - 1 ? null : new Date(at) }
  })
}

test('a due moment is the one that is found by walking every minute, over Tết, swapped Saturdays, cut-offs and own hours', () => {
  fc.assert(
    fc.property(arrivals, limits, calendars, (received, limit, calendar) => {
      expect(computeDue(received, limit, calendar).at).toEqual(naiveDue(received, limit, calendar))
    }),
  )
})

test('counted anew over its pauses, a due moment and what is left are those of the walk', () => {
  fc.assert(
    fc.property(
      arrivals,
      limits,
      stops,
      fc.boolean(),
      calendars,
      (received, limit, drawn, stopped, calendar) => {
        const pauses = pausesFrom(received, drawn, stopped)
        const { due, remaining } = recomputeDue({ received, limit, pauses }, calendar)
        expect({ due: due.at, remaining }).toEqual(naiveRecompute(received, limit, pauses, calendar))
      },
    ),
    { numRuns: 40 }, // each walks tens of thousands of minutes
  )
})

test('without a change of the calendar nothing moves: it is what the moves of the dossier counted one by one', () => {
  fc.assert(
    fc.property(arrivals, limits, stops, calendars, (received, limit, drawn, calendar) => {
      const pauses = pausesFrom(received, drawn, false)
      let due = computeDue(received, limit, calendar).at
      for (const { from, to, restarts } of pauses)
        due = restarts
          ? computeRestartedDue(to!, limit, calendar).at
          : computeResumedDue(to!, remainingWhen(from, due, calendar), calendar).at
      expect(recomputeDue({ received, limit, pauses }, calendar).due.at).toEqual(due)
    }),
  )
})

test('one more day off never brings a due moment forward, and one after the due day changes nothing', () => {
  fc.assert(
    fc.property(arrivals, limits, calendars, dates, (received, limit, calendar, date) => {
      const before = computeDue(received, limit, calendar).at
      const daysOff = new Map([...calendar.daysOff, [date, 'nghỉ thêm'] as const])
      const after = computeDue(received, limit, { ...calendar, daysOff }).at
      expect(after >= before).toBe(true)
      if (toInstant({ date, time: 0 }) > before) expect(after).toEqual(before)
    }),
  )
})

test('a day that was promised anew holds whatever was counted before; only a day off or a later pause moves it', () => {
  fc.assert(
    fc.property(arrivals, limits, calendars, stops, fc.nat(20), (received, limit, calendar, drawn, ahead) => {
      const pauses = pausesFrom(received, drawn, false)
      const end = pauses.at(-1)?.to ?? received
      const promised = addDays(dateInVietnam(end), ahead + 1)
      const counted = { received, limit, pauses }
      const { due, remaining } = recomputeDue({ ...counted, extension: { at: end, day: promised } }, calendar)
      expect(remaining).toBeNull()
      expect(due.at).toEqual(closingOf(workingDayFrom(promised, calendar), calendar))
      // Promised before the clock was stopped, what was left then is what is left.
      const again = { from: new Date(end.getTime() + minute), to: new Date(end.getTime() + 3 * day * minute) }
      const later = recomputeDue(
        { ...counted, pauses: [...pauses, again], extension: { at: end, day: promised } },
        calendar,
      )
      const left = remainingWhen(again.from, due.at, calendar)
      expect(later.due.at).toEqual(computeResumedDue(again.to, left, calendar).at)
    }),
  )
})
