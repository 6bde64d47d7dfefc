import { Notice, YearCalendar } from '@mot-cua/ui'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { CalendarChange } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { todayInVietnam } from '../../shell/day.ts'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { ChangeForm } from './change-form.tsx'
import { DaysTable } from './days-table.tsx'
import { HistoryPane } from './history-pane.tsx'
import { HoursPane } from './hours-pane.tsx'
import { administrationQuery, calendarYearQuery, dueRunsQuery, thisYear } from './queries.ts'
import type { CalendarSearch } from './search.ts'

/** The working calendar of a year: days, hours, what was issued, and the form that changes it. */
export function CalendarPage({ search }: { search: CalendarSearch }) {
  const { calendar } = useWords()
  const year = search.nam ?? thisYear()
  const { data } = useSuspenseQuery(calendarYearQuery(year, search.dv))
  const { data: administration } = useSuspenseQuery(administrationQuery)
  usePageTitle(calendar.title(year))
  return (
    <>
      <div className="desk-head">
        <h1>{calendar.title(year)}</h1>
        <nav className="row" aria-label={calendar.name}>
          {[year - 1, year + 1].map((other) => (
            <Link key={other} className="chip" to={paths.calendar} search={{ ...search, nam: other }}>
              {calendar.yearBefore(other)}
            </Link>
          ))}
        </nav>
      </div>
      <Progress changes={administration.changes} />
      <div className="stack">
        <section className="pane" aria-labelledby="year-days">
          <div className="pane-head">
            <h2 id="year-days">{calendar.days}</h2>
          </div>
          <div className="pane-body stack">
            <YearCalendar year={year} today={todayInVietnam()} marked={data.days} words={calendar} />
            <DaysTable days={data.days} />
          </div>
        </section>
        <HoursPane hours={data.hours} units={administration.units} search={search} />
        {administration.units.length > 0 && <ChangeForm administration={administration} />}
        <HistoryPane changes={administration.changes} />
      </div>
    </>
  )
}

/** How far the recomputation of due moments is; nothing when none runs. */
function Progress({ changes }: { changes: readonly CalendarChange[] }) {
  const { calendar } = useWords()
  const { data = [] } = useQuery(dueRunsQuery(changes))
  const run = data.find(({ finishedAt }) => !finishedAt)
  const said = run && (run.total === null ? calendar.runningSoon : calendar.running(run.done, run.total))
  return (
    <div role="status">
      {run && (
        <Notice tone="soon">
          <p>{said}</p>
          <progress aria-label={calendar.runningSoon} value={run.done} max={run.total || 1} />
        </Notice>
      )}
    </div>
  )
}
