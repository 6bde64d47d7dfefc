import { DataTable, ShareBar } from '@mot-cua/ui'
import { useWords } from '../../messages/words.ts'
import { allBuckets, minutesText, shareText } from './figures.ts'
import type { FillingTimes } from './queries.ts'

/** How many submissions took how many minutes, and the median by month: each figure with its bar. */
export function Distribution({ times }: { times: FillingTimes }) {
  const { filling: said, language } = useWords()
  const buckets = allBuckets(times.buckets)
  const most = Math.max(1, ...buckets.map(({ count }) => count))
  const slowest = Math.max(0.1, ...times.months.map(({ median }) => median ?? 0))
  return (
    <div className="filling-pair">
      <section className="pane" aria-labelledby="distribution">
        <div className="pane-head">
          <h2 id="distribution">{said.distribution}</h2>
        </div>
        <div className="pane-body pane-table">
          <DataTable
            caption={said.distribution}
            rows={buckets}
            rowKey={({ from }) => String(from)}
            className="filling-bars filling-bars--short"
            columns={[
              { id: 'from', heading: said.minutesHead, cell: ({ from }) => said.bucket(from, times.goal) },
              { id: 'count', heading: said.submitted, numeric: true, cell: ({ count }) => count },
              {
                id: 'bar',
                heading: said.share,
                cell: ({ count }) => (
                  <span className="share-cell">
                    <ShareBar share={count / most} />
                    <span className="num">{shareText(count, times.total.submitted)}</span>
                  </span>
                ),
              },
            ]}
          />
        </div>
      </section>
      {times.months.length > 1 && (
        <section className="pane" aria-labelledby="months">
          <div className="pane-head">
            <h2 id="months">{said.byMonth}</h2>
          </div>
          <div className="pane-body pane-table">
            <DataTable
              caption={said.byMonth}
              rows={times.months}
              rowKey={({ month }) => month}
              className="filling-bars filling-bars--short"
              columns={[
                { id: 'month', heading: said.period, cell: ({ month }) => said.month(month) },
                { id: 'count', heading: said.submitted, numeric: true, cell: ({ submitted }) => submitted },
                {
                  id: 'median',
                  heading: said.median,
                  cell: ({ median }) => (
                    <span className="share-cell">
                      <ShareBar
                        share={(median ?? 0) / Math.max(slowest, times.goal ?? 0)}
                        {...(times.goal !== null && { target: times.goal / Math.max(slowest, times.goal) })}
                      />
                      <span className="num">{minutesText(median, language)}</span>
                    </span>
                  ),
                },
              ]}
            />
          </div>
        </section>
      )}
    </div>
  )
}
