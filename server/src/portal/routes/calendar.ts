import { calendarYear, receivingUnits } from '../../contexts/organisation/index.ts'
import { dateInVietnam } from '../../kernel/values/vietnam-time.ts'
import type { PortalOptions } from '../options.ts'
import { workingCalendarPage } from '../pages/organisation/working-calendar.tsx'
import { shortUnitName } from '../views/start.ts'
import type { Handler } from '../visit.ts'

/** When offices work: the days of the province and the hours of an agency, for everybody. */
export function calendarHandlers({ app }: PortalOptions) {
  const page: Handler = async ({ query, request, context }) => {
    const today = dateInVietnam(app.now())
    const asked = Number(query('nam'))
    const year = asked >= 2000 && asked <= 2200 ? Math.trunc(asked) : Number(today.slice(0, 4))
    const unit = query('co-quan') || undefined
    const [calendar, units] = await app.read({ kind: 'system', id: 'portal.calendar' }, (read) =>
      Promise.all([calendarYear(read, year, unit), receivingUnits(read)]),
    )
    return workingCalendarPage(
      {
        calendar,
        today,
        unit: unit ?? '',
        units: units.map((one) => ({ value: one.id, label: shortUnitName(one, request.locale) })),
      },
      context,
    )
  }
  return { page }
}
