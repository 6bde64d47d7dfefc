import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toVietnamIso } from '../../../kernel/values/vietnam-time.ts'
import {
  isWorkingDay,
  type WorkingCalendar,
  workingTimeBetween,
} from '../../../kernel/values/working-time.ts'
import { computeDue, computeResumedDue, remainingWhen, type TimeUnit } from './deadline.ts'

const hour = 3_600_000
const calendar: WorkingCalendar = {
  hours: [
    { from: 7 * hour, to: 11.5 * hour },
    { from: 13.5 * hour, to: 17 * hour },
  ],
  arrivalCutoff: 15 * hour,
  daysOff: new Map([
    ['2026-04-27', 'Giỗ Tổ'],
    ['2026-04-30', '30/4'],
    ['2026-05-01', '1/5'],
    ['2026-08-31', 'nghỉ bù'],
    ['2026-09-01', 'Quốc khánh'],
    ['2026-09-02', 'Quốc khánh'],
  ]),
  workedWeekends: new Set(['2026-08-22']),
}
const due = (received: string, time: number, unit: TimeUnit) =>
  toVietnamIso(computeDue(new Date(received), { time, unit }, calendar).at)

test.each([
  // Decree 61/2018, Art. 18: what comes after 15:00 counts from the next working day
  ['2026-11-20T15:20:00+07:00', 1, 'working-day', '2026-11-24T17:00:00+07:00'],
  ['2026-11-20T15:00:00+07:00', 1, 'working-day', '2026-11-23T17:00:00+07:00'],
  ['2026-11-22T20:14:00+07:00', 1, 'working-day', '2026-11-24T17:00:00+07:00'],
  ['2026-11-23T06:10:00+07:00', 1, 'working-hour', '2026-11-23T08:00:00+07:00'],
  ['2026-11-23T12:00:00+07:00', 1, 'hour', '2026-11-23T14:30:00+07:00'],
  ['2026-11-23T07:00:00+07:00', 8, 'working-hour', '2026-11-23T17:00:00+07:00'],
  ['2026-11-23T07:00:00+07:00', 4.5, 'working-hour', '2026-11-23T11:30:00+07:00'],
  ['2026-11-23T10:30:00+07:00', 2, 'working-hour', '2026-11-23T14:30:00+07:00'],
  // A Saturday that is worked in exchange counts, the day it stands for does not
  ['2026-08-21T09:00:00+07:00', 1, 'working-day', '2026-08-22T17:00:00+07:00'],
  ['2026-08-28T09:00:00+07:00', 1, 'working-day', '2026-09-03T17:00:00+07:00'],
  // Civil Code 2015, Art. 148.5: a last day that is off moves on
  ['2026-04-20T09:00:00+07:00', 10, 'day', '2026-05-04T17:00:00+07:00'],
  ['2026-01-30T09:00:00+07:00', 1, 'month', '2026-03-02T17:00:00+07:00'],
  ['2024-02-29T09:00:00+07:00', 1, 'year', '2025-02-28T17:00:00+07:00'],
] as const)('received %s, %d %s: due %s', (received, time, unit, expected) => {
  expect(due(received, time, unit)).toBe(expected)
})

const received = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000))
const days = fc.constantFrom<TimeUnit>('working-day', 'day', 'month')

test('a due moment is in working time, after the arrival, and never earlier for a longer limit', () => {
  fc.assert(
    fc.property(received, days, fc.integer({ min: 1, max: 30 }), (at, unit, time) => {
      const [first, longer] = [time, time + 1].map((n) => computeDue(at, { time: n, unit }, calendar).at)
      const text = toVietnamIso(first!)
      expect(text.endsWith('T17:00:00+07:00')).toBe(true)
      expect(isWorkingDay(text.slice(0, 10), calendar)).toBe(true)
      expect(first! > at && longer! >= first!).toBe(true)
    }),
  )
})

test('hours are exactly the working time between the counted start and the due moment', () => {
  fc.assert(
    fc.property(received, fc.integer({ min: 1, max: 40_000 }), (at, seconds) => {
      const { at: end, countedFrom } = computeDue(at, { time: seconds / 3600, unit: 'hour' }, calendar)
      const start = new Date(`${countedFrom.at.date}T00:00:00+07:00`).getTime() + countedFrom.at.time
      expect(workingTimeBetween(new Date(start), end, calendar)).toBe(Math.round((seconds / 3600) * hour))
    }),
  )
})

test('a clock that is stopped and resumed in working time gives back exactly what was left', () => {
  fc.assert(
    fc.property(received, received, (stopped, resumed) => {
      const promised = computeDue(stopped, { time: 3, unit: 'working-day' }, calendar).at
      const left = remainingWhen(stopped, promised, calendar)
      const { at, countedFrom } = computeResumedDue(resumed, left, calendar)
      const start = new Date(`${countedFrom.at.date}T00:00:00+07:00`).getTime() + countedFrom.at.time
      expect(workingTimeBetween(new Date(start), at, calendar)).toBe(left)
    }),
  )
})

test('the explanation is one sentence with the arrival, the reason it counts later, and the due moment', () => {
  const { explanation } = computeDue(
    new Date('2026-08-28T15:20:00+07:00'),
    { time: 1, unit: 'working-day' },
    calendar,
  )
  expect(explanation.vi).toBe(
    'Nhận lúc 15:20 Thứ Sáu 28/8/2026 (sau giờ chốt nhận trong ngày) nên tính từ 07:00 Thứ Năm 3/9/2026; ' +
      '1 ngày làm việc, không tính ngày đầu; hạn là 17:00 Thứ Sáu 4/9/2026.',
  )
})
