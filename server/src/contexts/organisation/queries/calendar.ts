import type { Read } from '../../../kernel/app.ts'
import type { WorkingCalendar } from '../../../kernel/values/working-time.ts'
import { organisationErrors } from '../errors.ts'
import { type CalendarDefinition, calendarFromData } from '../rules/calendar.ts'
import { everHeld, organisationDb } from '../store/tables.ts'

/** The working calendar that holds today for a unit; throws `calendar-not-found` when the unit has none. */
export async function calendarOf(read: Read, unit: string): Promise<WorkingCalendar> {
  const row = await organisationDb(read)
    .selectFrom('organisation.unit_version as u')
    .innerJoin('organisation.calendar as c', 'c.id', 'u.calendar')
    .select('c.definition')
    .where('u.unit', '=', unit)
    .where(everHeld('u'))
    .where('u.valid_from', '<=', read.today)
    .where('c.valid_from', '<=', read.today)
    .orderBy('u.valid_from', 'desc')
    .orderBy('c.valid_from', 'desc')
    .orderBy('c.issued', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) throw organisationErrors.noCalendar(unit)
  return calendarFromData(row.definition as CalendarDefinition)
}
