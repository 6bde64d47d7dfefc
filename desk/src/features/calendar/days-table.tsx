import { type Column, DataTable } from '@mot-cua/ui'
import type { CalendarDay } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { shortDate } from '../../shell/day.ts'
import { dateWithWeekday } from './plain-date.ts'

/** The days that are different, each with why, on what ground and how sure that is. */
export function DaysTable({ days }: { days: readonly CalendarDay[] }) {
  const { calendar, of } = useWords()
  if (days.length === 0) return <p className="muted">{calendar.noDays}</p>
  const columns: Column<CalendarDay>[] = [
    {
      id: 'date',
      heading: calendar.columns.date,
      cell: ({ date }) => (
        <time className="nowrap" dateTime={date}>
          {dateWithWeekday(date, calendar.weekdays)}
        </time>
      ),
    },
    {
      id: 'kind',
      heading: calendar.columns.kind,
      cell: ({ kind }) => <span className="nowrap">{calendar.kinds[kind]}</span>,
    },
    { id: 'reason', heading: calendar.columns.reason, cell: ({ reason }) => of(reason) },
    {
      id: 'ground',
      heading: calendar.columns.ground,
      cell: ({ decision, source }) =>
        decision
          ? calendar.decided(decision.number, shortDate(decision.date), decision.issuer)
          : (source ?? ''),
    },
    { id: 'sure', heading: calendar.columns.sure, cell: ({ sure }) => calendar.sure[sure] },
  ]
  return <DataTable caption={calendar.days} columns={columns} rows={days} rowKey={({ date }) => date} />
}
