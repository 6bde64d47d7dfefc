import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { WorkingCalendar } from '../../../kernel/values/working-time.ts'
import { type CalendarDefinition, type Certainty, type WeekHours, weekFromData } from './calendar.ts'

/** The paper behind a change: its kind and number, its date, who issued it. */
export type Decision = { number: string; date: PlainDate; issuer: string }

export type DayKind = 'day-off' | 'worked-weekend'

/** A day that is different from its weekday, with why, on what ground and how sure that is. */
export type CalendarDay = {
  date: PlainDate
  kind: DayKind
  reason: Text
  /** Where it comes from, when no decision was issued here: the law, practice. */
  source: string | null
  decision: Decision | null
  sure: Certainty
  /** Whether it was issued here, and not only shipped with the data. */
  issued: boolean
}

/** What was issued of a day. `ordinary` takes back what was said of it before. */
export type IssuedDay = {
  date: PlainDate
  kind: DayKind | 'ordinary'
  reason: Text
  decision: Decision | null
  sure: Certainty
}
/** What was issued of a unit's hours from a day on; null: from then it follows the unit above. */
export type IssuedHours = { unit: string; from: PlainDate; hours: WeekHours | null }

/** Everything a unit's calendar is made of. What was issued later stands later. */
export type CalendarLayers = {
  definition: CalendarDefinition
  /** The unit, then each unit above it up to the root. */
  path: readonly string[]
  days: readonly IssuedDay[]
  hours: readonly IssuedHours[]
}

/** The hours that hold from a day on, and the unit that has set them; null: those of the shipped calendar. */
export type HeldHours = WeekHours & { from: PlainDate; unit: string | null }

/** The days that are different, by date: what was issued lies over what was shipped. */
export function daysOf({ definition, days }: CalendarLayers): Map<PlainDate, CalendarDay> {
  const shipped = (kind: DayKind) =>
    definition[kind === 'day-off' ? 'daysOff' : 'workedWeekends'].map(
      (day): CalendarDay => ({
        date: day.date,
        kind,
        reason: { vi: day.reason, en: day.reasonEn ?? day.reason },
        source: day.source,
        decision: null,
        sure: day.sure,
        issued: false,
      }),
    )
  const byDate = new Map([...shipped('day-off'), ...shipped('worked-weekend')].map((day) => [day.date, day]))
  for (const { kind, ...day } of days)
    if (kind === 'ordinary') byDate.delete(day.date)
    else byDate.set(day.date, { ...day, kind, source: null, issued: true })
  return new Map([...byDate].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The hours of the unit from each day on which they change: its own, else those of the nearest unit above that has some. */
export function hoursOf({ definition, path, hours }: CalendarLayers): HeldHours[] {
  const shipped = { weekdays: definition.hours, saturday: [], arrivalCutoff: definition.arrivalCutoff }
  const heldOn = (date: PlainDate): HeldHours => {
    for (const unit of path) {
      const own = latest(hours.filter((set) => set.unit === unit && set.from <= date))
      if (own?.hours) return { ...own.hours, from: date, unit }
    }
    return { ...shipped, from: date, unit: null }
  }
  const starts = new Set([definition.validFrom, ...hours.map(({ from }) => from)])
  return [...starts].sort().map(heldOn)
}

/** The one that begins last; of two that begin on the same day, the one issued later. */
const latest = (sets: readonly IssuedHours[]): IssuedHours | undefined =>
  sets.reduce<IssuedHours | undefined>((last, set) => (last && last.from > set.from ? last : set), undefined)

/** The calendar that the unit's deadlines are counted with. */
export function calendarFromLayers(layers: CalendarLayers): WorkingCalendar {
  const days = [...daysOf(layers).values()]
  const [first, ...later] = hoursOf(layers)
  return {
    ...weekFromData(first!),
    ...(later.length > 0 && { later: later.map((held) => ({ from: held.from, ...weekFromData(held) })) }),
    daysOff: new Map(days.filter(({ kind }) => kind === 'day-off').map((day) => [day.date, day.reason.vi])),
    workedWeekends: new Set(days.filter(({ kind }) => kind === 'worked-weekend').map(({ date }) => date)),
  }
}
