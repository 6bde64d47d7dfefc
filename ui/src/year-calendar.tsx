import { classNames } from './class-names.ts'

/** A day that is different from its weekday. */
export type MarkedDay = { date: string; kind: 'day-off' | 'worked-weekend' }

export type CalendarWords = {
  month: (month: number) => string
  /** Monday first: short, and in full for those who listen. */
  weekdays: readonly { short: string; full: string }[]
  off: string
  worked: string
  today: string
  plain: string
}

const two = (n: number) => String(n).padStart(2, '0')
const days = [1, 2, 3, 4, 5, 6, 7]

/** The weeks of a month, Monday first; null where the day belongs to another month. */
function weeksOf(year: number, month: number): (number | null)[][] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const cells = Array.from({ length: Math.ceil((before + length) / 7) * 7 }, (_, index) => {
    const day = index - before + 1
    return day >= 1 && day <= length ? day : null
  })
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/**
 * Twelve small months. A day off is a solid block, a day worked in exchange a box, today a line below: told apart without colour,
 * and said in words to those who listen. The same days stand in a table beside it.
 */
export function YearCalendar({
  year,
  today,
  marked,
  words,
}: {
  year: number
  /** `2026-11-23`. */
  today: string
  marked: readonly MarkedDay[]
  words: CalendarWords
}) {
  const kinds = new Map(marked.map(({ date, kind }) => [date, kind]))
  return (
    <div className="year">
      <ul className="year-legend small">
        <li>
          <span className="year-day year-day--off" aria-hidden="true">
            2
          </span>
          {words.off}
        </li>
        <li>
          <span className="year-day year-day--worked" aria-hidden="true">
            2
          </span>
          {words.worked}
        </li>
        <li>
          <span className="year-day year-day--today" aria-hidden="true">
            2
          </span>
          {words.today}
        </li>
        <li>
          <span className="year-day year-day--weekend" aria-hidden="true">
            2
          </span>
          {words.plain}
        </li>
      </ul>
      <div className="year-months">
        {[...days, 8, 9, 10, 11, 12].map((month) => (
          <table key={month} className="year-month">
            <caption>{words.month(month)}</caption>
            <thead>
              <tr>
                {words.weekdays.map(({ short, full }) => (
                  <th key={short} scope="col">
                    <abbr title={full}>{short}</abbr>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(year, month).map((week, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: weeks never change their place
                <tr key={row}>
                  {week.map((day, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: nor do days
                    <td key={index}>
                      {day && (
                        <Day
                          day={day}
                          weekend={index > 4}
                          today={today === `${year}-${two(month)}-${two(day)}`}
                          kind={kinds.get(`${year}-${two(month)}-${two(day)}`)}
                          words={words}
                        />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </div>
  )
}

function Day({
  day,
  weekend,
  today,
  kind,
  words,
}: {
  day: number
  weekend: boolean
  today: boolean
  kind: MarkedDay['kind'] | undefined
  words: CalendarWords
}) {
  const said = [kind && (kind === 'day-off' ? words.off : words.worked), today && words.today].filter(Boolean)
  return (
    <span
      className={classNames(
        'year-day',
        kind === 'day-off' && 'year-day--off',
        kind === 'worked-weekend' && 'year-day--worked',
        !kind && weekend && 'year-day--weekend',
        today && 'year-day--today',
      )}
    >
      {day}
      {said.length > 0 && <span className="visually-hidden"> {said.join(', ')}</span>}
    </span>
  )
}
