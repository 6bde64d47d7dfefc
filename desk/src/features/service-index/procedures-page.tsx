import { EmptyState, ShareBar } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { todayInVietnam } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { Loading } from '../../shell/loading.tsx'
import { LongTable } from '../../shell/long-table.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { type SortableColumn, useSorted } from '../../shell/use-sorted.tsx'
import { tenths, whole } from './numbers.ts'
import { PeriodField } from './period-field.tsx'
import { periodsOf } from './periods.ts'
import { type ProcedureIndexes, procedureIndexesQuery } from './queries.ts'
import type { IndexSearch } from './search.ts'

type Line = ProcedureIndexes['items'][number]
const shareOf = ({ index }: Line): number | null =>
  index.measurable > 0 ? index.points / index.measurable : null

/** The index of Decision 766 of each procedure that was used in a period, over the whole province. */
export function ProcedureIndexPage({ search }: { search: IndexSearch }) {
  const { serviceIndex: said } = useWords()
  usePageTitle(said.byProcedure)
  const navigate = useNavigate()
  const period = search.ky ?? periodsOf(todayInVietnam()).month
  const { data, error } = useQuery(procedureIndexesQuery(period))
  return (
    <div className="stack">
      <p>
        <Link to={paths.serviceIndex} search={{ ky: period }} className="back">
          {said.title}
        </Link>
      </p>
      <h1>{said.byProcedure}</h1>
      <p className="muted small measure">{said.byProcedureLead}</p>
      <PeriodField
        period={period}
        onChange={(ky) => navigate({ to: paths.procedureIndex, search: { ky } })}
      />
      <Refusal error={error} />
      {!data && !error && <Loading />}
      {data && (
        <section className="pane" aria-label={said.byProcedure}>
          <div className="pane-body pane-table">
            {data.items.length === 0 ? (
              <EmptyState icon="chart" title={said.nothing}>
                {said.nothingWhy}
              </EmptyState>
            ) : (
              <Procedures lines={data.items} />
            )}
          </div>
        </section>
      )}
    </div>
  )
}

function Procedures({ lines }: { lines: readonly Line[] }) {
  const { serviceIndex: said, language } = useWords()
  const columns: SortableColumn<Line>[] = [
    {
      id: 'procedure',
      name: said.procedure,
      by: ({ name }) => name,
      cell: ({ procedure, name }) => (
        <>
          <Link to={paths.procedure} params={{ code: procedure }} search={{}} lang="vi">
            {name}
          </Link>
          <span className="sub">{procedure}</span>
        </>
      ),
    },
    {
      id: 'dossiers',
      name: said.dossiers,
      by: ({ dossiers }) => dossiers,
      numeric: true,
      cell: ({ dossiers }) => whole(dossiers, language),
    },
    {
      id: 'points',
      name: said.points,
      by: ({ index }) => index.points,
      numeric: true,
      cell: ({ index }) => said.pointsOf(tenths(index.points, language), index.measurable),
    },
    {
      id: 'share',
      name: said.reached,
      by: shareOf,
      cell: (line) => {
        const share = shareOf(line)
        return share === null ? (
          '–'
        ) : (
          <span className="share-cell">
            <ShareBar share={share} />
            <span className="num">{tenths(share * 100, language)}</span>
          </span>
        )
      },
    },
  ]
  const sorted = useSorted(lines, columns, { id: 'dossiers', up: false })
  return (
    <LongTable
      caption={said.byProcedure}
      className="index-table"
      rowKey={({ procedure }) => procedure}
      {...sorted}
    />
  )
}
