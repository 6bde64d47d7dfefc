import type { ReactNode } from 'react'
import { Refusal } from '../../shell/failure.tsx'
import { Loading } from '../../shell/loading.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { FailedPane, LastPane, type PartnerQueue } from './messages-panes.tsx'
import type { QueueRequests } from './queries.ts'
import { Counts, Standing } from './queue-standing.tsx'

/** How a partner is told of dossiers: whether it answers, what waits, failed and went out last; `children` in between. */
export function QueuePage({
  said,
  data,
  error,
  requests,
  children,
}: {
  said: PartnerQueue['said']
  data: PartnerQueue['data'] | undefined
  error: Error | null
  requests: QueueRequests
  children?: ReactNode
}) {
  usePageTitle(said.title)
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
          <FailedPane said={said} data={data} requests={requests} />
          {children}
          <LastPane said={said} data={data} />
        </>
      )}
    </div>
  )
}
