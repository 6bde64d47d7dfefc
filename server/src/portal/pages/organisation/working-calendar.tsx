import {
  Button,
  type Choice,
  type Column,
  Crumbs,
  DataTable,
  EmptyState,
  Facts,
  SelectField,
  YearCalendar,
} from '@mot-cua/ui'
import type { calendarYear } from '../../../contexts/organisation/index.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { formatDate, formatDay } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { paths } from '../../paths.ts'

type Year = Awaited<ReturnType<typeof calendarYear>>
export type WorkingCalendarView = {
  calendar: Year
  today: PlainDate
  /** Whose hours are shown; empty for the whole province. */
  unit: string
  units: readonly Choice[]
}
type Part = { view: WorkingCalendarView; context: PageContext }

/** The days off of a year with why, and when offices are open; made to be printed as well. */
export function workingCalendarPage(view: WorkingCalendarView, context: PageContext) {
  const { calendar, common } = textsOf(context)
  const { year, days } = view.calendar
  return (
    <Layout context={context} title={calendar.title(year)}>
      <Crumbs label={common.crumbs} links={[{ href: paths.home(), text: common.home }]} />
      <div className="stack-l">
        <div className="stack">
          <h1>{calendar.title(year)}</h1>
          <p className="lead">{calendar.lead}</p>
          <nav className="row" aria-label={calendar.otherYears}>
            {[year - 1, year + 1].map((other) => (
              <a key={other} href={paths.calendar({ year: other, unit: view.unit })}>
                {calendar.title(other)}
              </a>
            ))}
          </nav>
        </div>
        {days.length === 0 ? (
          <EmptyState icon="calendar" title={calendar.noDays[0] ?? ''}>
            {calendar.noDays[1]}
          </EmptyState>
        ) : (
          <section className="stack" aria-labelledby="days">
            <h2 id="days">{calendar.days}</h2>
            <YearCalendar year={year} today={view.today} marked={days} words={calendar} />
            <Days view={view} context={context} />
          </section>
        )}
        <Hours view={view} context={context} />
      </div>
    </Layout>
  )
}

function Days({ view, context }: Part) {
  const { calendar } = textsOf(context)
  const { locale } = context
  const columns: Column<Year['days'][number]>[] = [
    {
      id: 'date',
      heading: calendar.columns.date,
      cell: ({ date }) => <span className="nowrap">{formatDay(date, locale)}</span>,
    },
    {
      id: 'kind',
      heading: calendar.columns.kind,
      cell: ({ kind }) => <span className="nowrap">{calendar.kinds[kind]}</span>,
    },
    {
      id: 'reason',
      heading: calendar.columns.reason,
      cell: ({ reason, sure }) =>
        reason[locale] + (sure === 'provisional' ? ` (${calendar.provisional})` : ''),
    },
    {
      id: 'ground',
      heading: calendar.columns.ground,
      cell: ({ decision, source }) =>
        decision
          ? calendar.decided(decision.number, formatDate(decision.date, locale), decision.issuer)
          : (source ?? ''),
    },
  ]
  return (
    <DataTable
      caption={calendar.days}
      columns={columns}
      rows={view.calendar.days}
      rowKey={({ date }) => date}
    />
  )
}

function Hours({ view, context }: Part) {
  const { calendar } = textsOf(context)
  const words = (ranges: Year['hours'][number]['weekdays']) =>
    ranges.map(({ from, to }) => `${from}–${to}`).join(', ') || calendar.closed
  return (
    <section className="stack" aria-labelledby="hours">
      <h2 id="hours">{calendar.hours}</h2>
      <form method="get" action={paths.calendar()} className="row">
        <input type="hidden" name="nam" value={view.calendar.year} />
        <SelectField
          id="unit"
          name="co-quan"
          label={calendar.unit}
          defaultValue={view.unit}
          choices={[{ value: '', label: calendar.wholeProvince }, ...view.units]}
        />
        <Button look="second">{calendar.show}</Button>
      </form>
      {view.calendar.hours.map((held, index) => (
        <div key={held.from}>
          {index > 0 && <h3>{calendar.hoursFrom(formatDate(held.from, context.locale))}</h3>}
          <Facts
            facts={[
              { label: calendar.weekdaysAre, value: words(held.weekdays) },
              { label: calendar.saturday, value: words(held.saturday) },
              { label: calendar.cutoff, value: held.arrivalCutoff },
            ]}
          />
        </div>
      ))}
    </section>
  )
}
