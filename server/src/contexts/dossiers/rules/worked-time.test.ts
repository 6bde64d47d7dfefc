import { expect, test } from 'vitest'
import type { WorkingCalendar } from '../../../kernel/values/working-time.ts'
import { workedMinutes } from './worked-time.ts'

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
const at = (moment: string) => new Date(`${moment}:00+07:00`)
const moved = (...moves: [move: string, moment: string][]) =>
  moves.map(([move, moment]) => ({ move, at: at(moment) }))

test('working time runs from the acceptance, over nights and days off, and rests while the applicant supplements', () => {
  const accepted = moved(['submit', '2026-08-31T08:00'], ['accept', '2026-08-31T16:00'])
  // An hour on Monday, eight on Tuesday, none on the holiday, half an hour on Thursday
  expect(workedMinutes(accepted, at('2026-09-03T07:30'), calendar)).toBe(9 * 60 + 30)
  const rested = [
    ...accepted,
    ...moved(['request-supplement', '2026-08-31T16:30'], ['supply-supplement', '2026-09-03T08:00']),
  ]
  expect(workedMinutes(rested, at('2026-09-03T09:00'), calendar)).toBe(30 + 60)
})

test('what was supplied before the acceptance is not work yet, and what was closed works on from the day it was opened again', () => {
  const early = moved(['request-supplement', '2026-08-31T08:00'], ['supply-supplement', '2026-08-31T09:00'])
  expect(workedMinutes(early, at('2026-08-31T11:00'), calendar)).toBe(0)
  const again = moved(
    ...([['accept', '2026-08-31T08:00'], ['refuse', '2026-08-31T09:00']] as [string, string][]),
    ...([['re-open', '2026-09-01T07:00'], ['seal-result', '2026-09-01T08:00']] as [string, string][]),
  )
  expect(workedMinutes(again, at('2026-09-04T08:00'), calendar)).toBe(120)
})
