import { Notice } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useWords, wordFor } from '../../messages/words.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Loading } from '../../shell/loading.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { shortMoment } from '../dossiers/moments.ts'
import { useNow } from '../dossiers/use-now.ts'
import { DayPane, DaysPane } from './comparison-panes.tsx'
import { FailedPane, LastPane } from './messages-panes.tsx'
import { type Tracking, trackingQuery } from './queries.ts'

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
      {data && <Standing data={data} />}
      {data && (data.connected || data.since !== null) && (
        <>
          <Counts data={data} />
          <FailedPane data={data} />
          <DaysPane data={data} shown={day} />
          {day && <DayPane key={day} day={day} connected={data.connected} />}
          <LastPane data={data} />
        </>
      )}
    </div>
  )
}

function Standing({ data }: { data: Tracking }) {
  const words = useWords()
  const now = useNow()
  const { tracking: said } = words
  const { connected, closedUntil, failure, answeredAt, since, waiting } = data
  if (!connected) return <Notice tone="paused">{<p>{said.notConnected}</p>}</Notice>
  if (closedUntil)
    return (
      <Notice tone="late" announce>
        <p>{said.closed(shortMoment(closedUntil, now, words))}</p>
        {failure && <p>{wordFor(said.failures, failure)}.</p>}
      </Notice>
    )
  return (
    <p className="small" role="status">
      {answeredAt && `${said.answered(shortMoment(answeredAt, now, words))} `}
      {!answeredAt && waiting === 0 && `${said.nothingYet} `}
      {since && said.since(shortMoment(since, now, words))}
    </p>
  )
}

function Counts({ data }: { data: Tracking }) {
  const words = useWords()
  const now = useNow()
  const { tracking: said } = words
  return (
    <div>
      <dl className="review-counts">
        <div>
          <dt>{said.counts.sentToday}</dt>
          <dd className="num">{data.sentToday}</dd>
        </div>
        <div>
          <dt>{said.counts.waiting}</dt>
          <dd className="num">
            {data.waiting}
            {data.oldestAt && (
              <span className="sub">{said.oldest(shortMoment(data.oldestAt, now, words))}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{said.counts.refused}</dt>
          <dd className="num">{data.refused}</dd>
        </div>
      </dl>
    </div>
  )
}
