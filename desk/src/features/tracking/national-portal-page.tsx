import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { portalQuery, portalRequests } from './queries.ts'
import { QueuePage } from './queue-page.tsx'

/** What the National Public Service Portal was told of dossiers, what waits and what it refused. */
export function NationalPortalPage() {
  const { nationalPortal: said } = useWords()
  const { data, error } = useQuery(portalQuery)
  return <QueuePage said={said} data={data} error={error} requests={portalRequests} />
}
