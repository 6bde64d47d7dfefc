import { type Column, DataTable } from '@mot-cua/ui'
import { useWords, type Words, wordFor } from '../../messages/words.ts'
import { shortMoment } from '../dossiers/moments.ts'
import { useNow } from '../dossiers/use-now.ts'
import { Press } from './press.tsx'
import type { QueueRequests, QueueState, TrackedMessage } from './queries.ts'

/** What is said of a partner, and how it stands. */
export type PartnerQueue = { said: Words['tracking'] | Words['nationalPortal']; data: QueueState }

/** The columns that every list of messages has. */
function useColumns(said: PartnerQueue['said']) {
  const words = useWords()
  const now = useNow()
  const moment = (iso: string) => shortMoment(iso, now, words)
  const common: Column<TrackedMessage>[] = [
    {
      id: 'dossier',
      heading: said.columns.dossier,
      cell: ({ code, procedure }) => (
        <>
          <span className="code">{code}</span>
          <span className="sub">{procedure}</span>
        </>
      ),
    },
    {
      id: 'status',
      heading: said.columns.status,
      cell: ({ status }) => wordFor(said.statuses, `${status}`),
    },
    { id: 'at', heading: said.columns.happened, className: 'nowrap', cell: ({ at }) => moment(at) },
  ]
  return { common, moment }
}

/** What could not be sent, with the reason, and the way to send it again. */
export function FailedPane({ said, data, requests }: PartnerQueue & { requests: QueueRequests }) {
  const { common, moment } = useColumns(said)
  const columns: Column<TrackedMessage>[] = [
    ...common,
    {
      id: 'reason',
      heading: said.columns.reason,
      cell: ({ failure }) => wordFor(said.failures, failure ?? ''),
    },
    {
      id: 'next',
      heading: said.columns.next,
      cell: ({ refused, nextAt, attempts }) => (
        <span>
          {refused ? said.neverAgain : moment(nextAt)}
          <span className="sub">{said.attempts(attempts)}</span>
        </span>
      ),
    },
    {
      id: 'action',
      className: 'nowrap',
      heading: said.columns.action,
      cell: ({ dossier, code }) => (
        <Press
          ask={() => requests.sendDossier(dossier)}
          said={({ dossiers }) => said.sentAgain(dossiers)}
          name={said.sendAgainOf(code)}
        >
          {said.sendAgain}
        </Press>
      ),
    },
  ]
  return (
    <section className="pane" aria-labelledby="failed">
      <div className="pane-head">
        <h2 id="failed">{said.failed}</h2>
        {data.connected && data.failed.length > 1 && (
          <Press ask={requests.sendFailed} said={({ dossiers }) => said.sentAgain(dossiers)}>
            {said.sendAllAgain}
          </Press>
        )}
      </div>
      {data.failed.length === 0 ? (
        <p className="pane-body muted">{said.noneFailed}</p>
      ) : (
        <div className="pane-body pane-table">
          <DataTable
            caption={said.failed}
            rows={data.failed}
            rowKey={({ dossier, at, status }) => `${dossier} ${at} ${status}`}
            columns={data.connected ? columns : columns.slice(0, -1)}
          />
        </div>
      )}
    </section>
  )
}

/** What was sent last. */
export function LastPane({ said, data }: PartnerQueue) {
  const { common, moment } = useColumns(said)
  return (
    <section className="pane" aria-labelledby="last">
      <div className="pane-head">
        <h2 id="last">{said.last}</h2>
      </div>
      {data.last.length === 0 ? (
        <p className="pane-body muted">{said.noneLast}</p>
      ) : (
        <div className="pane-body pane-table">
          <DataTable
            caption={said.last}
            rows={data.last}
            rowKey={({ dossier, at, status }) => `${dossier} ${at} ${status}`}
            columns={[
              ...common,
              { id: 'sent', heading: said.columns.sent, cell: ({ sentAt }) => sentAt && moment(sentAt) },
            ]}
          />
        </div>
      )}
    </section>
  )
}
