import { isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { WorkingCalendar } from '../../../kernel/values/working-time.ts'

/** How far a day off may be trusted: announced by the authorities, from practice, or a guess until it is announced. */
export type Certainty = 'announced' | 'practice' | 'provisional'

export type SpecialDay = { date: PlainDate; reason: string; source: string; sure: Certainty }

/** A working calendar as data: `data/calendars/*.json`, and as stored. Times of day are `HH:MM` in Vietnam. */
export type CalendarDefinition = {
  id: string
  validFrom: PlainDate
  hours: { from: string; to: string }[]
  arrivalCutoff: string
  daysOff: SpecialDay[]
  workedWeekends: SpecialDay[]
}

function timeOfDay(text: string): number {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text)
  if (!match) throw new RangeError(`"${text}" is not a time of day, HH:MM.`)
  return (Number(match[1]) * 60 + Number(match[2])) * 60_000
}

function dateOf({ date }: SpecialDay): PlainDate {
  if (!isPlainDate(date)) throw new RangeError(`"${date}" is not a date, YYYY-MM-DD.`)
  return date
}

/** The calendar that deadlines are counted with; throws a RangeError on data that would count wrongly. */
export function calendarFromData(definition: CalendarDefinition): WorkingCalendar {
  const hours = definition.hours.map(({ from, to }) => ({ from: timeOfDay(from), to: timeOfDay(to) }))
  if (hours.length === 0) throw new RangeError(`Calendar ${definition.id} has no working hours.`)
  hours.forEach(({ from, to }, index) => {
    if (to <= from || from < (hours[index - 1]?.to ?? 0))
      throw new RangeError(`The working hours of calendar ${definition.id} overlap or run backwards.`)
  })
  return {
    hours,
    arrivalCutoff: timeOfDay(definition.arrivalCutoff),
    daysOff: new Map(definition.daysOff.map((day) => [dateOf(day), day.reason])),
    workedWeekends: new Set(definition.workedWeekends.map(dateOf)),
  }
}
