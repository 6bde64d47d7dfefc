import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dateInVietnam, toLocal } from '../../../kernel/values/vietnam-time.ts'
import { hoursOn, type WorkingCalendar } from '../../../kernel/values/working-time.ts'
import { isToCollect, offeredTimes } from './appointments.ts'

const hour = 3_600_000
const calendars = fc
  .record({
    off: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 8 }),
    closing: fc.constantFrom(16, 16.75, 17),
    saturday: fc.boolean(),
  })
  .map(
    ({ off, closing, saturday }): WorkingCalendar => ({
      hours: [
        { from: 7.5 * hour, to: 11.5 * hour },
        { from: 13.5 * hour, to: closing * hour },
      ],
      saturday: saturday ? [{ from: 7.5 * hour, to: 11 * hour }] : [],
      arrivalCutoff: 15 * hour,
      daysOff: new Map(off.map((days) => [addDays('2026-11-23', days), 'nghỉ'])),
      workedWeekends: new Set(),
    }),
  )
const rules = fc.record({
  validFrom: fc.constant('2018-06-21'),
  slotMinutes: fc.constantFrom(15, 20, 30, 45),
  perSlot: fc.constant(3),
  workingDays: fc.integer({ min: 1, max: 8 }),
  leadMinutes: fc.constantFrom(0, 60, 600),
})
const moments = fc
  .integer({ min: 0, max: 14 * 24 * 60 })
  .map((n) => new Date(Date.parse('2026-11-22T17:00:00Z') + n * 60_000))

test('every time offered lies whole in office hours, far enough ahead, once, on as many days as are offered', () => {
  fc.assert(
    fc.property(moments, calendars, rules, (now, calendar, rule) => {
      const times = offeredTimes(now, calendar, rule)
      for (const at of times) {
        const { date, time } = toLocal(at)
        const end = time + rule.slotMinutes * 60_000
        expect(hoursOn(date, calendar).some(({ from, to }) => from <= time && end <= to)).toBe(true)
        expect(at.getTime() - now.getTime()).toBeGreaterThanOrEqual(rule.leadMinutes * 60_000)
      }
      expect(new Set(times.map(dateInVietnam)).size).toBe(rule.workingDays)
      expect(times.map(Number)).toEqual([...new Set(times.map(Number))].sort((one, other) => one - other))
    }),
  )
})

test('what is sent by post, on its way, electronic or handed over is not collected', () => {
  const ready = { status: 'resolved', delivery: 'desk', onTheWay: false }
  const cases = [
    ready,
    { ...ready, status: 'returned' },
    { ...ready, delivery: 'post' },
    { ...ready, onTheWay: true },
  ]
  expect(cases.map(isToCollect)).toEqual([true, false, false, false])
})
