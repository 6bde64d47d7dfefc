import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Loading } from '../../shell/loading.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { DayPane, DaysPane } from './comparison-panes.tsx'
import { FailedPane, LastPane } from './messages-panes.tsx'
import { emcRequests, trackingQuery } from './queries.ts'
import { Counts, Standing } from './queue-standing.tsx'

/** What the monitoring system was told, what waits or failed, and how each day compares with its statement. */
export function TrackingPage({ day }: { day: string | undefined }) {
  const { tracking: said } = useWords()
  usePageTitle(said.title)
  const { data, error } = useQuery(trackingQuery)
  return (
    <div className="stack">
      <h1>{said.title}</h1>
      <p className="muted small measure">{said.lead}</p>
      <Refusal error={error} />
      {!data && !error && <Loading />}
      {data && <Standing said={said} data={data} />}
      {data && (data.connected || data.since !== null) && (
        <>
          <Counts said={said} data={data} />
          <FailedPane said={said} data={data} requests={emcRequests} />
          <DaysPane data={data} shown={day} />
          {day && <DayPane key={day} day={day} connected={data.connected} />}
          <LastPane said={said} data={data} />
        </>
      )}
    </div>
  )
}
