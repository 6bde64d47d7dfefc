import { Notice } from '@mot-cua/ui'
import { useWords, wordFor } from '../../messages/words.ts'
import { shortMoment } from '../dossiers/moments.ts'
import { useNow } from '../dossiers/use-now.ts'
import type { PartnerQueue } from './messages-panes.tsx'

/** Whether the partner is connected and answers. */
export function Standing({ said, data }: PartnerQueue) {
  const words = useWords()
  const now = useNow()
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

export function Counts({ said, data }: PartnerQueue) {
  const words = useWords()
  const now = useNow()
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
