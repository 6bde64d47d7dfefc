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
import { amount, change, changeOf, tenths, whole } from './numbers.ts'
import { PeriodField } from './period-field.tsx'
import { isMonth, periodsOf } from './periods.ts'
import { PublishPane } from './publish-pane.tsx'
import { type IndexBoard, indexBoardQuery } from './queries.ts'
import type { IndexSearch } from './search.ts'

type Line = IndexBoard['lines'][number]

/** Units by the index of Decision 766, ranked by the published method, with what changed since the period before. */
export function IndexPage({ search }: { search: IndexSearch }) {
  const { serviceIndex: said, language } = useWords()
  usePageTitle(said.title)
  const navigate = useNavigate()
  const period = search.ky ?? periodsOf(todayInVietnam()).month
  const { data, error } = useQuery(indexBoardQuery(period))
  return (
    <div className="stack">
      <div className="desk-head">
        <h1>{said.title}</h1>
        <div className="actions">
          <Link className="button button--second" to={paths.procedureIndex} search={{ ky: period }}>
            {said.byProcedure}
          </Link>
          <Link className="button button--second" to={paths.assessments} search={{ ky: period }}>
            {said.assessment}
          </Link>
        </div>
      </div>
      <p className="muted small measure">{said.lead}</p>
      <PeriodField period={period} onChange={(ky) => navigate({ to: paths.serviceIndex, search: { ky } })} />
      <Refusal error={error} />
      {!data && !error && <Loading />}
      {isMonth(period) && <PublishPane month={period} />}
      {data && <Totals data={data} />}
      {data && <Units data={data} />}
      {data && (
        <p className="small muted measure">
          {said.method(
            data.minimumDossiers,
            data.total.groups
              .map(({ id, name }) => `${name[language]} ${amount(data.weights[id] ?? 0, language)}`)
              .join(', '),
          )}
        </p>
      )}
    </div>
  )
}

function Totals({ data }: { data: IndexBoard }) {
  const { serviceIndex: said, language, of } = useWords()
  const { total, tiers } = data
  return (
    <dl className="tally index-tally">
      <div>
        <dt>
          <Link to={paths.unitIndex} search={{ ky: data.period }}>
            {said.province}
          </Link>
        </dt>
        <dd>{said.pointsOf(tenths(total.points, language), total.measurable)}</dd>
        <dd>{said.outOfAll(total.outOf)}</dd>
      </div>
      {tiers.map(({ tier, index }) => (
        <div key={tier}>
          <dt>{said.tiers[tier as keyof typeof said.tiers]}</dt>
          <dd>{said.pointsOf(tenths(index.points, language), index.measurable)}</dd>
        </div>
      ))}
      <div>
        <dt>{said.grade}</dt>
        <dd>{of(total.gradeOfMeasured?.name ?? total.grade.name)}</dd>
        <dd>{total.gradeOfMeasured ? said.gradeOf(of(total.grade.name)) : said.gradeSure}</dd>
      </div>
    </dl>
  )
}

function Units({ data }: { data: IndexBoard }) {
  const { serviceIndex: said, language, of } = useWords()
  const columns: SortableColumn<Line>[] = [
    {
      id: 'unit',
      name: said.unit,
      by: ({ name }) => of(name),
      cell: ({ unit, name, unranked }) => (
        <>
          <Link to={paths.unitIndex} search={{ ky: data.period, dv: unit }}>
            {of(name)}
          </Link>
          {unranked && <span className="sub">{said.unranked[unranked]}</span>}
        </>
      ),
    },
    {
      id: 'rank',
      name: said.rank,
      by: ({ rank }) => rank,
      numeric: true,
      cell: ({ rank, rankBefore }) => (rank === null ? '–' : said.rankWas(rank, rankBefore)),
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
      id: 'score',
      name: said.score,
      by: ({ score }) => score,
      cell: ({ score }) => (
        <span className="share-cell">
          <ShareBar share={(score ?? 0) / 100} />
          <span className="num">{score === null ? '–' : tenths(score, language)}</span>
        </span>
      ),
    },
    {
      id: 'change',
      name: said.change,
      by: changeOf,
      numeric: true,
      cell: (line) => {
        const by = changeOf(line)
        return by === null ? '–' : change(by, language)
      },
    },
  ]
  const sorted = useSorted(data.lines, columns, { id: 'rank', up: true })
  return (
    <section className="pane" aria-labelledby="units">
      <div className="pane-head">
        <h2 id="units">{said.units}</h2>
      </div>
      <div className="pane-body pane-table">
        {data.lines.length === 0 ? (
          <EmptyState icon="chart" title={said.nothing}>
            {said.nothingWhy}
          </EmptyState>
        ) : (
          <LongTable caption={said.units} className="index-table" rowKey={({ unit }) => unit} {...sorted} />
        )}
      </div>
    </section>
  )
}
