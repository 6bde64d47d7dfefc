import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Loading } from '../../shell/loading.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { FailedPane, LastPane } from './messages-panes.tsx'
import { portalQuery, portalRequests } from './queries.ts'
import { Counts, Standing } from './queue-standing.tsx'

/** What the National Public Service Portal was told of dossiers, what waits and what it refused. */
export function NationalPortalPage() {
  const { nationalPortal: said } = useWords()
  usePageTitle(said.title)
  const { data, error } = useQuery(portalQuery)
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
          <FailedPane said={said} data={data} requests={portalRequests} />
          <LastPane said={said} data={data} />
        </>
      )}
    </div>
  )
}
