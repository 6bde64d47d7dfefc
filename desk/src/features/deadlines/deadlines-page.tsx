import { type Column, DataTable, EmptyState } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { Loading } from '../../shell/loading.tsx'
import { PageLinks } from '../../shell/page-links.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { shortMoment } from '../dossiers/moments.ts'
import { useNow } from '../dossiers/use-now.ts'
import {
  type Deadlines,
  deadlinesQuery,
  type Grouping,
  groupings,
  type Unanswered,
  unansweredQuery,
} from './queries.ts'
import type { DeadlinesSearch } from './search.ts'

/** How the running dossiers stand in what somebody looks after, and the late ones that nobody has answered for. */
export function DeadlinesPage({ search }: { search: DeadlinesSearch }) {
  const { deadlines: said } = useWords()
  usePageTitle(said.title)
  const by = search.theo ?? 'unit'
  const { data, error } = useQuery(deadlinesQuery(by))
  return (
    <div className="stack">
      <div className="desk-head">
        <h1>{said.title}</h1>
        <Link className="button button--second" to={paths.lateList} search={{}}>
          {said.monthly}
        </Link>
      </div>
      <p className="muted small measure">{said.lead}</p>
      <Refusal error={error} />
      {!data && !error && <Loading />}
      {data && <Totals total={data.total} />}
      {data && <Lines data={data} by={by} />}
      <UnansweredPane page={search.trang ?? 1} by={by} />
    </div>
  )
}

function Totals({ total }: { total: Deadlines['total'] }) {
  const { deadlines: said } = useWords()
  return (
    <dl className="review-counts">
      {(['open', 'soon', 'late', 'unanswered'] as const).map((name) => (
        <div key={name}>
          <dt>{said.counts[name]}</dt>
          <dd className="num">{total[name]}</dd>
        </div>
      ))}
    </dl>
  )
}

type Line = Deadlines['lines'][number]

function Lines({ data, by }: { data: Deadlines; by: Grouping }) {
  const { deadlines: said, of } = useWords()
  const count = (name: 'open' | 'soon' | 'late' | 'unanswered' | 'explainedInTime'): Column<Line> => ({
    id: name,
    heading: said.counts[name],
    numeric: true,
    cell: (line) => (line[name] === 0 ? <span className="muted">0</span> : line[name]),
  })
  return (
    <section className="pane" aria-labelledby="groups">
      <div className="pane-head">
        <h2 id="groups">{said.by[by]}</h2>
        <nav className="filter-chips" aria-label={said.grouping}>
          {groupings.map((one) => (
            <Link
              key={one}
              className="chip"
              to={paths.deadlines}
              search={one === 'unit' ? {} : { theo: one }}
              aria-current={one === by ? 'true' : undefined}
            >
              {said.by[one]}
            </Link>
          ))}
        </nav>
      </div>
      <div className="pane-body pane-table">
        <DataTable
          caption={said.by[by]}
          rows={data.lines}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'name',
              heading: said.by[by],
              cell: ({ name, unit }) => (
                <>
                  {of(name)}
                  {unit && <span className="sub">{unit}</span>}
                </>
              ),
            },
            count('open'),
            count('soon'),
            count('late'),
            count('unanswered'),
            count('explainedInTime'),
          ]}
        />
      </div>
    </section>
  )
}

function UnansweredPane({ page, by }: { page: number; by: Grouping }) {
  const words = useWords()
  const { deadlines: said, of } = words
  const { data } = useQuery(unansweredQuery(page))
  const now = useNow()
  if (!data) return null
  const to = (trang: number) => ({ ...(by !== 'unit' && { theo: by }), ...(trang > 1 && { trang }) })
  const columns: Column<Unanswered['items'][number]>[] = [
    {
      id: 'code',
      heading: said.dossier,
      cell: ({ code, procedure }) => (
        <>
          <span className="code">{code}</span>
          <span className="sub">{of(procedure)}</span>
        </>
      ),
    },
    { id: 'unit', heading: said.by.unit, cell: ({ unit }) => of(unit) },
    { id: 'holder', heading: said.by.person, cell: ({ holder }) => holder ?? said.nobody },
    { id: 'due', heading: said.due, cell: ({ dueAt }) => shortMoment(dueAt, now, words) },
    { id: 'lacks', heading: said.lacks, cell: ({ lacks }) => said.lacking[lacks] },
  ]
  return (
    <section className="pane" aria-labelledby="unanswered">
      <div className="pane-head">
        <h2 id="unanswered">{said.unanswered(data.total)}</h2>
      </div>
      {data.total === 0 ? (
        <EmptyState icon="tick-ring" title={said.noneUnanswered}>
          {said.noneUnansweredWhy}
        </EmptyState>
      ) : (
        <div className="pane-body pane-table">
          <DataTable
            caption={said.unanswered(data.total)}
            rows={data.items}
            rowKey={({ id }) => id}
            columns={columns}
          />
          <PageLinks
            page={page}
            pages={Math.ceil(data.total / data.pageSize)}
            link={(trang, word) => (
              <Link className="button button--second" to={paths.deadlines} search={to(trang)}>
                {word}
              </Link>
            )}
          />
        </div>
      )}
    </section>
  )
}
