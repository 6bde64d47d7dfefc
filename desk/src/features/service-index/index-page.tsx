import { type Column, DataTable, SelectField, ShareBar } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { todayInVietnam } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Loading } from '../../shell/loading.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { amount, change } from './numbers.ts'
import { PeriodField } from './period-field.tsx'
import { isMonth, periodsOf } from './periods.ts'
import { PublishPane } from './publish-pane.tsx'
import { type IndexBoard, indexBoardQuery } from './queries.ts'
import { type IndexSearch, indexOrders } from './search.ts'

type Line = IndexBoard['lines'][number]

const orders: Record<(typeof indexOrders)[number], (a: Line, b: Line) => number> = {
  'xep-hang': () => 0,
  diem: (a, b) => b.index.points - a.index.points,
  'ho-so': (a, b) => b.dossiers - a.dossiers,
  'thay-doi': (a, b) => changeOf(b) - changeOf(a),
}
const changeOf = ({ score, scoreBefore }: Line) =>
  score === null || scoreBefore === null ? Number.NEGATIVE_INFINITY : score - scoreBefore

/** Units by the index of Decision 766, ranked by the published method, with what changed since the period before. */
export function IndexPage({ search }: { search: IndexSearch }) {
  const { serviceIndex: said, language } = useWords()
  usePageTitle(said.title)
  const navigate = useNavigate()
  const period = search.ky ?? periodsOf(todayInVietnam()).month
  const order = search.sap ?? 'xep-hang'
  const { data, error } = useQuery(indexBoardQuery(period))
  return (
    <div className="stack">
      <div className="desk-head">
        <h1>{said.title}</h1>
        <Link className="button button--second" to={paths.assessments} search={{ ky: period }}>
          {said.assessment}
        </Link>
      </div>
      <p className="muted small measure">{said.lead}</p>
      <PeriodField
        period={period}
        onChange={(ky) => navigate({ to: paths.serviceIndex, search: { ...search, ky } })}
      />
      <SelectField
        id="order"
        name="sap"
        label={said.order}
        value={order}
        choices={indexOrders.map((one) => ({ value: one, label: said.orders[one] }))}
        onChange={({ target }) =>
          navigate({
            to: paths.serviceIndex,
            search: { ...search, sap: target.value as (typeof indexOrders)[number] },
          })
        }
      />
      <Refusal error={error} />
      {!data && !error && <Loading />}
      {isMonth(period) && <PublishPane month={period} />}
      {data && <Totals data={data} />}
      {data && <Units data={data} order={order} />}
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
    <dl className="review-counts">
      <div>
        <dt>
          <Link to={paths.unitIndex} search={{ ky: data.period }}>
            {said.province}
          </Link>
        </dt>
        <dd className="num">{said.pointsOf(amount(total.points, language), total.measurable)}</dd>
      </div>
      {tiers.map(({ tier, index }) => (
        <div key={tier}>
          <dt>{said.tiers[tier as keyof typeof said.tiers]}</dt>
          <dd className="num">{said.pointsOf(amount(index.points, language), index.measurable)}</dd>
        </div>
      ))}
      <div>
        <dt>{said.grade}</dt>
        <dd>{said.gradeOf(of(total.grade.name), total.gradeOfMeasured && of(total.gradeOfMeasured.name))}</dd>
      </div>
    </dl>
  )
}

function Units({ data, order }: { data: IndexBoard; order: (typeof indexOrders)[number] }) {
  const { serviceIndex: said, language, of } = useWords()
  const columns: Column<Line>[] = [
    {
      id: 'unit',
      heading: said.unit,
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
      heading: said.rank,
      numeric: true,
      cell: ({ rank, rankBefore }) => (rank === null ? '–' : said.rankWas(rank, rankBefore)),
    },
    { id: 'dossiers', heading: said.dossiers, numeric: true, cell: ({ dossiers }) => dossiers },
    {
      id: 'points',
      heading: said.points,
      numeric: true,
      cell: ({ index }) => said.pointsOf(amount(index.points, language), index.measurable),
    },
    {
      id: 'score',
      heading: said.score,
      cell: ({ score }) => (
        <span className="share-cell">
          <ShareBar share={(score ?? 0) / 100} />
          <span className="num">{score === null ? '–' : amount(score, language)}</span>
        </span>
      ),
    },
    {
      id: 'change',
      heading: said.change,
      numeric: true,
      cell: ({ score, scoreBefore }) =>
        score === null || scoreBefore === null ? '–' : change(score - scoreBefore, language),
    },
  ]
  return (
    <section className="pane" aria-labelledby="units">
      <div className="pane-head">
        <h2 id="units">{said.units}</h2>
      </div>
      <div className="pane-body pane-table">
        {data.lines.length === 0 ? (
          <p className="muted">{said.nothing}</p>
        ) : (
          <DataTable
            caption={said.units}
            rows={order === 'xep-hang' ? data.lines : [...data.lines].sort(orders[order])}
            rowKey={({ unit }) => unit}
            columns={columns}
          />
        )}
      </div>
    </section>
  )
}
