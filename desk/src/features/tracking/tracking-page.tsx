import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { DayPane, DaysPane } from './comparison-panes.tsx'
import { emcRequests, trackingQuery } from './queries.ts'
import { QueuePage } from './queue-page.tsx'

/** What the monitoring system was told, what waits or failed, and how each day compares with its statement. */
export function TrackingPage({ day }: { day: string | undefined }) {
  const { tracking: said } = useWords()
  const { data, error } = useQuery(trackingQuery)
  return (
    <QueuePage said={said} data={data} error={error} requests={emcRequests}>
      {data && <DaysPane data={data} shown={day} />}
      {data && day && <DayPane key={day} day={day} connected={data.connected} />}
    </QueuePage>
  )
}
