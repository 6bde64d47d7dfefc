import type { App, StaffActor } from '../../../kernel/app.ts'
import { organisationErrors } from '../errors.ts'
import { calendarRights } from '../rules/calendar-rights.ts'
import { type CalendarChange, calendarOfUnit, changesOf, unitsBelow } from '../store/calendar-change.ts'

export type CalendarAdministration = {
  /** Whether the days of the province are this person's to change. */
  mayChangeDays: boolean
  /** Units whose hours this person may set. */
  units: string[]
  changes: CalendarChange[]
}

/** What was issued of the actor's calendar, latest first, and what the actor may issue. */
export const calendarAdministration = (app: App, actor: StaffActor): Promise<CalendarAdministration> =>
  app.read(actor, async (read) => {
    const own = await calendarOfUnit(read, actor.unit)
    if (!own) throw organisationErrors.noCalendar(actor.unit)
    const rights = calendarRights(actor)
    const below = rights.days ? own.root : actor.unit
    return {
      mayChangeDays: rights.days,
      units: rights.hours ? await unitsBelow(read, [below]) : [],
      changes: await changesOf(read, own.calendar),
    }
  })
