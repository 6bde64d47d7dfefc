import { type Column, DataTable, EmptyState, Icon } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { Problem } from '../../api.ts'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { explain, Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { Loading } from '../../shell/loading.tsx'
import { type CountedDossiers, figureDossiersQuery } from './queries.ts'
import type { FigureSearch } from './search.ts'

type Counted = CountedDossiers['items'][number]
const parts = ['all', 'numerator', 'missing'] as const

/** The very dossiers behind a figure, each with the sentence that says why it counts. */
export function CountedPane({ indicator, search }: { indicator: string; search: FigureSearch }) {
  const { dashboard: said } = useWords()
  const { data, error, isPending } = useQuery(figureDossiersQuery(indicator, search))
  const { sau: _, phan: _part, ...rest } = search
  const part = search.phan ?? 'all'
  return (
    <section className="pane" aria-labelledby="dossiers">
      <div className="pane-head">
        <h2 id="dossiers">{said.figure.dossiers}</h2>
        <nav className="filter-chips no-print" aria-label={said.figure.part}>
          {parts.map((one) => (
            <Link
              key={one}
              className="chip"
              to={paths.figure}
              params={{ indicator }}
              search={one === 'all' ? rest : { ...rest, phan: one }}
              resetScroll={false}
              aria-current={one === part ? 'true' : undefined}
            >
              {said.figure.parts3[one]}
            </Link>
          ))}
          {search.tt && <OnlyProcedure indicator={indicator} search={search} code={search.tt} />}
        </nav>
      </div>
      {isPending && <Loading />}
      {error ? (
        <div className="pane-body">
          <Refused error={error} />
        </div>
      ) : (
        data && <Dossiers indicator={indicator} search={search} data={data} />
      )}
    </section>
  )
}

/** Whom single dossiers are not for learns so without alarm; anything else is a failure. */
function Refused({ error }: { error: unknown }) {
  const words = useWords()
  if (!(error instanceof Problem) || error.status !== 403) return <Refusal error={error} />
  return (
    <EmptyState icon="lock" title={words.dashboard.figure.notShown}>
      {explain(error, words)}
    </EmptyState>
  )
}

function OnlyProcedure({
  indicator,
  search,
  code,
}: {
  indicator: string
  search: FigureSearch
  code: string
}) {
  const { dashboard: said } = useWords()
  const { tt: _, sau: _page, ...rest } = search
  return (
    <Link
      className="chip"
      to={paths.figure}
      params={{ indicator }}
      search={rest}
      resetScroll={false}
      aria-label={said.figure.allProcedures}
      aria-current="true"
    >
      {said.figure.onlyProcedure(code)}
      <Icon name="remove" />
    </Link>
  )
}

function Dossiers({
  indicator,
  search,
  data,
}: {
  indicator: string
  search: FigureSearch
  data: CountedDossiers
}) {
  const { dashboard: said, of } = useWords()
  const { sau, ...rest } = search
  if (data.items.length === 0)
    return (
      <div className="pane-body">
        <EmptyState icon="tray" title={said.figure.noDossiers}>
          {said.figure.noDossiersWhy}
        </EmptyState>
      </div>
    )
  const columns: Column<Counted>[] = [
    {
      id: 'code',
      heading: said.figure.dossier,
      cell: ({ id, code, unit }) => (
        <>
          <Link to={paths.dossier} params={{ id }} search={{}} className="code">
            {code}
          </Link>
          <span className="sub">{of(unit)}</span>
        </>
      ),
    },
    {
      id: 'side',
      heading: said.figure.side,
      className: 'nowrap',
      cell: ({ numerator }) => (
        <span className={`state state--${numerator > 0 ? 'ok' : 'paused'}`}>
          <Icon name={numerator > 0 ? 'tick-ring' : 'minus'} />
          {numerator > 0 ? said.figure.inNumerator : said.figure.inMissing}
        </span>
      ),
    },
    { id: 'because', heading: said.figure.because, className: 'because', cell: ({ because }) => of(because) },
    {
      id: 'received',
      heading: said.figure.received,
      numeric: true,
      cell: ({ receivedOn }) => shortDate(receivedOn),
    },
  ]
  return (
    <div className="pane-body pane-table">
      <DataTable
        caption={said.figure.dossiers}
        className="counted-table"
        rows={data.items}
        columns={columns}
        rowKey={({ id }) => id}
      />
      {(sau || data.next) && (
        <p className="page-turns no-print">
          {sau && (
            <Link className="button button--second" to={paths.figure} params={{ indicator }} search={rest}>
              {said.figure.first}
            </Link>
          )}
          {data.next && (
            <Link
              className="button button--second"
              to={paths.figure}
              params={{ indicator }}
              search={{ ...rest, sau: data.next }}
            >
              {said.figure.next}
            </Link>
          )}
        </p>
      )}
    </div>
  )
}
