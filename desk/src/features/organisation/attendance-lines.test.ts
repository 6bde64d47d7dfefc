import { expect, test } from 'vitest'
import { readAttendanceLines, writeAttendanceLines } from './attendance-lines.ts'

test('staff are user names, members names with a commune; a mark says passed, blank lines say nothing', () => {
  expect(readAttendanceLines('tohieu.canbo; x\n\n tohieu.vanthu \r\n', 'staff')).toEqual([
    { username: 'tohieu.canbo', completed: true },
    { username: 'tohieu.vanthu', completed: false },
  ])
  expect(readAttendanceLines('Lò Thị Hoa;h52.40;X\nCà Văn Ân\tH52.41', 'community-team')).toEqual([
    { name: 'Lò Thị Hoa', unit: 'H52.40', completed: true },
    { name: 'Cà Văn Ân', unit: 'H52.41', completed: false },
  ])
})

test('what is written is read as it was', () => {
  const attendees = [
    { username: 'a.b', name: 'A', unit: 'H52', completedOn: '2026-11-17' },
    { username: 'c.d', name: 'C', unit: 'H52', completedOn: null },
  ]
  expect(readAttendanceLines(writeAttendanceLines(attendees), 'staff')).toEqual([
    { username: 'a.b', completed: true },
    { username: 'c.d', completed: false },
  ])
})
