import { isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { DayHours, WorkingCalendar, WorkingHours } from '../../../kernel/values/working-time.ts'

/** How far a day off may be trusted: announced by the authorities, from practice, or a guess until it is announced. */
export type Certainty = 'announced' | 'practice' | 'provisional'

export type SpecialDay = {
  date: PlainDate
  reason: string
  reasonEn?: string
  source: string
  sure: Certainty
}

/** A part of a day as data: `HH:MM` in Vietnam. */
export type Range = { from: string; to: string }

/** A working calendar as data: `data/calendars/*.json`, and as stored. Times of day are `HH:MM` in Vietnam. */
export type CalendarDefinition = {
  id: string
  validFrom: PlainDate
  hours: Range[]
  arrivalCutoff: string
  daysOff: SpecialDay[]
  workedWeekends: SpecialDay[]
}

/** The ordinary week of a unit as data. An empty `saturday` is a day off. */
export type WeekHours = { weekdays: Range[]; saturday: Range[]; arrivalCutoff: string }

function timeOfDay(text: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/.exec(text)
  if (!match) throw new RangeError(`"${text}" is not a time of day, HH:MM.`)
  const [hours, minutes] = text.split(':').map(Number) as [number, number]
  return (hours * 60 + minutes) * 60_000
}

function dateOf({ date }: { date: PlainDate }): PlainDate {
  if (!isPlainDate(date)) throw new RangeError(`"${date}" is not a date, YYYY-MM-DD.`)
  return date
}

function dayHours(ranges: readonly Range[]): DayHours {
  const hours = ranges.map(({ from, to }) => ({ from: timeOfDay(from), to: timeOfDay(to) }))
  hours.forEach(({ from, to }, index) => {
    if (to <= from || from < (hours[index - 1]?.to ?? 0))
      throw new RangeError('The working hours overlap or run backwards.')
  })
  return hours
}

/** The hours that time is counted with; throws a RangeError on hours that overlap, run backwards, or leave the week empty. */
export function weekFromData({ weekdays, saturday, arrivalCutoff }: WeekHours): WorkingHours {
  if (weekdays.length === 0) throw new RangeError('There are no working hours.')
  return {
    hours: dayHours(weekdays),
    ...(saturday.length > 0 && { saturday: dayHours(saturday) }),
    arrivalCutoff: timeOfDay(arrivalCutoff),
  }
}

/** The calendar that deadlines are counted with; throws a RangeError on data that would count wrongly. */
export const calendarFromData = (definition: CalendarDefinition): WorkingCalendar => ({
  ...weekFromData({
    weekdays: definition.hours,
    saturday: [],
    arrivalCutoff: definition.arrivalCutoff,
  }),
  daysOff: new Map(definition.daysOff.map((day) => [dateOf(day), day.reason])),
  workedWeekends: new Set(definition.workedWeekends.map(dateOf)),
})
