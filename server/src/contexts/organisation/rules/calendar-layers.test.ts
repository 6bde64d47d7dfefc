import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../kernel/values/vietnam-time.ts'
import { hoursHeldOn, isWorkingDay } from '../../../kernel/values/working-time.ts'
import type { CalendarDefinition, WeekHours } from './calendar.ts'
import { judgeCalendarDraft, withDraft } from './calendar-draft.ts'
import { calendarFromLayers, daysOf, hoursOf, type IssuedDay, type IssuedHours } from './calendar-layers.ts'

const definition: CalendarDefinition = {
  id: 'c',
  validFrom: '2026-01-01',
  hours: [{ from: '07:00', to: '17:00' }],
  arrivalCutoff: '15:00',
  daysOff: [{ date: '2026-02-17', reason: 'Tết', source: 'Luật', sure: 'practice' }],
  workedWeekends: [],
}
const path = ['ward', 'district', 'province']
const decision = { number: '1', date: '2026-01-01', issuer: 'UBND' }
const dates = fc.integer({ min: 0, max: 40 }).map((n) => addDays('2026-02-01', n))
const week = (cutoff: number): WeekHours => ({
  weekdays: [{ from: '08:00', to: '16:00' }],
  saturday: [],
  arrivalCutoff: `1${cutoff}:00`,
})
const sets = fc.array(
  fc.record({
    unit: fc.constantFrom(...path, 'elsewhere'),
    from: dates,
    hours: fc.option(fc.integer({ min: 0, max: 4 }).map(week)),
  }),
  { maxLength: 12 },
)
/** As the store gives them: by first day, of the same day in the order of issue. */
const inOrder = (hours: IssuedHours[]) =>
  [...hours].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))

test('on every day a unit has its own hours, else those of the nearest unit above that has some on that day', () => {
  fc.assert(
    fc.property(sets, dates, (issued, date) => {
      const hours = inOrder(issued)
      const naive = () => {
        for (const unit of path) {
          let own: WeekHours | null = null
          for (const set of hours) if (set.unit === unit && set.from <= date) own = set.hours
          if (own) return own.arrivalCutoff
        }
        return definition.arrivalCutoff
      }
      const calendar = calendarFromLayers({ definition, path, days: [], hours })
      expect(hoursHeldOn(date, calendar).arrivalCutoff / 3_600_000).toBe(Number(naive().slice(0, 2)))
      const starts = hoursOf({ definition, path, days: [], hours }).map(({ from }) => from)
      expect(starts).toEqual([...new Set(starts)].sort())
    }),
  )
})

test('of what was said of a day the last word holds, over what was shipped', () => {
  const kinds = fc.constantFrom<IssuedDay['kind']>('day-off', 'worked-weekend', 'ordinary')
  fc.assert(
    fc.property(fc.array(fc.tuple(dates, kinds), { maxLength: 20 }), dates, (said, date) => {
      const days = said.map(
        ([on, kind]): IssuedDay => ({
          date: on,
          kind,
          reason: { vi: '', en: '' },
          decision,
          sure: 'announced',
        }),
      )
      const last = days.findLast((issued) => issued.date === date)?.kind
      const expected =
        last === 'ordinary' ? undefined : (last ?? (date === '2026-02-17' ? 'day-off' : undefined))
      expect(daysOf({ definition, path, days, hours: [] }).get(date)?.kind).toBe(expected)
    }),
  )
})

test('a draft that is accepted does what it says, and issued again as it is it is refused', () => {
  const items = fc.array(
    fc.record({
      kind: fc.constantFrom('day-off' as const, 'worked-weekend' as const, 'ordinary' as const),
      date: dates,
      reason: fc.constant('Nghỉ'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(items, (drawn) => {
      const draft = { items: drawn, decision, sure: 'announced' as const, reason: 'Thông báo' }
      const layers = { definition, path, days: [], hours: [] }
      const judge = (days: IssuedDay[]) =>
        judgeCalendarDraft(draft, { days: daysOf({ ...layers, days }), hours: [] }, '2026-02-01')
      fc.pre(judge([]).length === 0)
      const after = withDraft(layers, draft)
      for (const { kind, date } of drawn) {
        const works = isWorkingDay(date, calendarFromLayers(after))
        if (kind !== 'ordinary') expect(works).toBe(kind === 'worked-weekend')
      }
      expect(judge([...after.days])).toHaveLength(drawn.length)
    }),
  )
})
