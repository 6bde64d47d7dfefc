import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../kernel/values/vietnam-time.ts'
import type { WorkingCalendar } from '../../../kernel/values/working-time.ts'
import { type ReminderRule, reminderOn } from './task-reminder.ts'
import { daysLate, furthestBehind, standingOf, type Term, termMovesFor } from './task-term.ts'

const place = { unit: 'P.40', giver: null, assignee: null }
const term: Term = {
  state: 'open',
  due: '2026-11-30',
  reported: true,
  submittedBy: null,
  askedDue: null,
  askedBy: null,
}
const head = { id: 'head', unit: 'P.40', roles: ['leader'], provincial: false }
const supervisor = { id: 'office', unit: 'P.01', roles: ['supervisor'], provincial: true }
const chairman = { id: 'chair', unit: 'P', roles: ['leader'], provincial: true }

test('nobody reviews what they handed in, nor decides what they asked for', () => {
  const both = { id: 'one', unit: 'P.01', roles: ['leader', 'supervisor'], provincial: true }
  const handed: Term = {
    ...term,
    state: 'submitted',
    submittedBy: 'one',
    askedDue: '2026-12-15',
    askedBy: 'one',
  }
  expect(termMovesFor(both, { ...place, unit: 'P.01' }, handed, '2026-11-23')).toEqual([])
  expect(termMovesFor(supervisor, place, handed, '2026-11-23')).toEqual(['review'])
  expect(termMovesFor(chairman, place, handed, '2026-11-23')).toEqual(['decide-extension'])
})

test('more time is asked for up to the due day and no later', () => {
  expect(termMovesFor(head, place, term, '2026-11-30')).toEqual(['report', 'submit', 'ask-extension'])
  expect(termMovesFor(head, place, term, '2026-12-01')).toEqual(['report', 'submit'])
})

test('a part is reviewed and extended by the unit that handed it down', () => {
  const part = { unit: 'P.40.01', giver: 'P.40', assignee: null }
  const handed: Term = {
    ...term,
    state: 'submitted',
    submittedBy: 'other',
    askedDue: '2026-12-15',
    askedBy: 'other',
  }
  expect(termMovesFor(head, part, handed, '2026-11-23')).toEqual(['review', 'decide-extension'])
  expect(termMovesFor(supervisor, part, handed, '2026-11-23')).toEqual([])
})

test('late is what is due before today and not handed in', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
      const today = addDays(term.due, days)
      expect(standingOf(term, today) === 'overdue').toBe(days > 0)
      expect(daysLate(term.due, { submittedOn: null, today })).toBe(Math.max(0, days))
      expect(standingOf({ ...term, state: 'submitted' }, today)).toBe('submitted')
    }),
  )
})

test('what goes on of merged work counts nothing as done that one of them has not done', () => {
  const works = fc.array(fc.record({ id: fc.uuid(), accepted: fc.nat(3), percent: fc.nat(100) }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(works, (all) => {
      expect(furthestBehind(all)?.accepted).toBe(Math.min(...all.map(({ accepted }) => accepted)))
    }),
  )
})

const hours = [{ from: 7 * 3_600_000, to: 11 * 3_600_000 }]
const calendar: WorkingCalendar = {
  hours,
  arrivalCutoff: 0,
  daysOff: new Map(),
  workedWeekends: new Set(),
}
const rule: ReminderRule = { validFrom: '2023-01-01', beforeWorkingDays: [7, 1], afterEveryDays: 7 }
const on = (today: string) => reminderOn({ due: '2026-11-30' }, today, { calendar, rule })

test('reminders: seven working days and one before, each week after', () => {
  expect(on('2026-11-18')).toBeNull() // Wednesday: eight working days are left
  expect(on('2026-11-19')).toBe('before-7')
  expect(on('2026-11-26')).toBe('before-7')
  expect(on('2026-11-27')).toBe('before-1') // Friday, due on Monday
  expect(on('2026-11-30')).toBe('before-1')
  expect(on('2026-12-01')).toBe('after-1')
  expect(on('2026-12-07')).toBe('after-1')
  expect(on('2026-12-08')).toBe('after-2')
})
