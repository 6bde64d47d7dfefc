import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toVietnamIso } from '../../../kernel/values/vietnam-time.ts'
import { momentText } from './moment-text.ts'

test('a moment is told by the clock of Vietnam, whatever the clock of the server', () => {
  expect(momentText(new Date('2026-11-23T10:00:00Z'), 'vi')).toBe('17:00 Thứ Hai 23/11')
  expect(momentText(new Date('2026-11-21T17:05:00Z'), 'en')).toBe('00:05 Sunday 22/11')
})

test('no minute of the year is lost in the words', () => {
  const instants = fc.date({ min: new Date('2025-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, (instant) => {
      const words = momentText(instant, 'vi')
      const [day, month] = words.slice(-5).split('/')
      expect(`-${month}-${day}T${words.slice(0, 5)}`).toBe(toVietnamIso(instant).slice(4, 16))
    }),
  )
})
