import { useQuery } from '@tanstack/react-query'
import type { CalendarChange, DueRun } from '../../api-types.ts'
import { useWords, wordFor } from '../../messages/words.ts'
import { shortDate } from '../../shell/day.ts'
import { fullMoment } from '../dossiers/moments.ts'
import { rangesText } from './hours-pane.tsx'
import { dueRunsQuery } from './queries.ts'
import { useUnitName } from './use-unit-name.ts'

/** What was issued, latest first: the decision, its days and hours, who issued it, and how many dossiers it moved. */
export function HistoryPane({ changes }: { changes: readonly CalendarChange[] }) {
  const { calendar } = useWords()
  const { data: runs = [] } = useQuery(dueRunsQuery(changes))
  return (
    <section className="pane" aria-labelledby="calendar-history">
      <div className="pane-head">
        <h2 id="calendar-history">{calendar.history}</h2>
      </div>
      {changes.length === 0 ? (
        <p className="pane-body muted">{calendar.noHistory}</p>
      ) : (
        <ol className="history" reversed>
          {changes.map((change) => (
            <Change key={change.id} change={change} run={runs.find((one) => one.change === change.id)} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Change({ change, run }: { change: CalendarChange; run: DueRun | undefined }) {
  const { calendar, of } = useWords()
  const nameOf = useUnitName()
  const { decision, days, hours, reason, pastReason, issuedAt, issuedBy } = change
  return (
    <li>
      <time dateTime={issuedAt}>{fullMoment(issuedAt)}</time>
      <span>
        {decision && (
          <strong>{calendar.decided(decision.number, shortDate(decision.date), decision.issuer)}</strong>
        )}
        <span className="detail">{calendar.issuedBy(issuedBy, fullMoment(issuedAt))}</span>
        <span className="history-reason">{reason}</span>
        {pastReason && <span className="history-reason">{calendar.past(pastReason)}</span>}
        {days.map(({ date, kind, reason: why }) => (
          <span key={date} className="detail">
            {shortDate(date)}: {wordFor(calendar.kinds, kind)} – {of(why)}
          </span>
        ))}
        {hours.map(({ unit, from, hours: week }) => (
          <span key={`${unit} ${from}`} className="detail">
            {nameOf(unit)}, {calendar.fromDate.toLowerCase()} {shortDate(from)}:{' '}
            {week ? rangesText(week.weekdays, calendar.closed) : calendar.hoursEnd}
          </span>
        ))}
        {run?.finishedAt && <span className="detail">{calendar.effectOf(run.moved, run.done)}</span>}
      </span>
    </li>
  )
}
