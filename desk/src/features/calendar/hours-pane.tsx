import { type Column, DataTable, SelectField } from '@mot-cua/ui'
import { useNavigate } from '@tanstack/react-router'
import type { CalendarYear } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import type { CalendarSearch } from './search.ts'
import { useUnitName } from './use-unit-name.ts'

type Hours = CalendarYear['hours'][number]

export const rangesText = (ranges: Hours['weekdays'], closed: string): string =>
  ranges.map(({ from, to }) => `${from}–${to}`).join(', ') || closed

/** The hours of a unit over the year, and who has set them. */
export function HoursPane({
  hours,
  units,
  search,
}: {
  hours: readonly Hours[]
  units: readonly string[]
  search: CalendarSearch
}) {
  const { calendar } = useWords()
  const nameOf = useUnitName()
  const navigate = useNavigate()
  const said = calendar.hoursColumns
  const columns: Column<Hours>[] = [
    { id: 'from', heading: said.from, cell: ({ from }) => <time dateTime={from}>{shortDate(from)}</time> },
    {
      id: 'weekdays',
      heading: said.weekdays,
      cell: ({ weekdays }) => rangesText(weekdays, calendar.closed),
    },
    { id: 'saturday', heading: said.saturday, cell: ({ saturday }) => rangesText(saturday, calendar.closed) },
    { id: 'cutoff', heading: said.cutoff, cell: ({ arrivalCutoff }) => arrivalCutoff },
    { id: 'set', heading: said.set, cell: ({ unit }) => (unit ? nameOf(unit) : calendar.shipped) },
  ]
  return (
    <section className="pane" aria-labelledby="hours">
      <div className="pane-head">
        <h2 id="hours">{calendar.hours}</h2>
      </div>
      <div className="pane-body stack">
        {units.length > 0 && (
          <SelectField
            id="hours-unit"
            label={calendar.hoursOf}
            width="l"
            value={search.dv ?? units[0]}
            choices={units.map((unit) => ({ value: unit, label: nameOf(unit) }))}
            onChange={({ target }) =>
              navigate({ to: paths.calendar, search: { ...search, dv: target.value }, resetScroll: false })
            }
          />
        )}
        <DataTable caption={calendar.hours} columns={columns} rows={hours} rowKey={({ from }) => from} />
      </div>
    </section>
  )
}
