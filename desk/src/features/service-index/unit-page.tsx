import { type Column, DataTable, ShareBar } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { todayInVietnam } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { Loading } from '../../shell/loading.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { amount } from './numbers.ts'
import { PeriodField } from './period-field.tsx'
import { periodsOf } from './periods.ts'
import { type ServiceIndex, type UnitIndex, unitIndexQuery } from './queries.ts'
import type { UnitIndexSearch } from './search.ts'

type Component = ServiceIndex['groups'][number]['components'][number] & { group: string }

/** One unit, or the province: every component of the index, what would raise it most, and how it went. */
export function UnitIndexPage({ search }: { search: UnitIndexSearch }) {
  const { serviceIndex: said, of } = useWords()
  const navigate = useNavigate()
  const period = search.ky ?? periodsOf(todayInVietnam()).month
  const { data, error } = useQuery(unitIndexQuery(period, search.dv))
  const title = data?.unit ? of(data.unit.name) : said.province
  usePageTitle(`${said.title}: ${title}`)
  return (
    <div className="stack">
      <nav className="crumbs" aria-label={said.title}>
        <ol>
          <li>
            <Link to={paths.serviceIndex} search={{ ky: period }}>
              {said.title}
            </Link>
          </li>
        </ol>
      </nav>
      <h1>{title}</h1>
      <PeriodField
        period={period}
        onChange={(ky) => navigate({ to: paths.unitIndex, search: { ...search, ky } })}
      />
      <Refusal error={error} />
      {!data && !error && <Loading />}
      {data && <Actions actions={data.actions} />}
      {data && <Components index={data.index} />}
      {data && <Trend trend={data.trend} />}
    </div>
  )
}

function Actions({ actions }: Pick<UnitIndex, 'actions'>) {
  const { serviceIndex: said, language } = useWords()
  return (
    <section className="pane" aria-labelledby="actions">
      <div className="pane-head">
        <h2 id="actions">{said.actions}</h2>
      </div>
      <div className="pane-body pane-table">
        <DataTable
          caption={said.actions}
          rows={actions}
          rowKey={({ kind }) => kind}
          columns={[
            {
              id: 'action',
              heading: said.action,
              cell: ({ kind, times, procedureName }) => (
                <>
                  {said.kinds[kind](times)}
                  {procedureName && (
                    <span className="sub" lang="vi">
                      {procedureName}
                    </span>
                  )}
                </>
              ),
            },
            {
              id: 'gain',
              heading: said.gain,
              numeric: true,
              cell: ({ gain }) => `+${amount(gain, language, 2)}`,
            },
            {
              id: 'per',
              heading: said.perTime,
              numeric: true,
              cell: ({ perTime }) => `+${amount(perTime, language, 3)}`,
            },
          ]}
        />
        {actions.length === 0 && <p className="muted">{said.noActions}</p>}
      </div>
    </section>
  )
}

function Components({ index }: { index: ServiceIndex }) {
  const { serviceIndex: said, language, of } = useWords()
  const rows: Component[] = index.groups.flatMap(({ name, components }) =>
    components.map((one) => ({ ...one, group: of(name) })),
  )
  const columns: Column<Component>[] = [
    {
      id: 'name',
      heading: said.component,
      cell: ({ name, group, why, state }) => (
        <>
          {of(name)}
          <span className="sub">{group}</span>
          {why && <span className="sub">{of(why)}</span>}
          {state === 'nothing-to-count' && <span className="sub">{said.nothingToCount}</span>}
        </>
      ),
    },
    {
      id: 'share',
      heading: said.counted,
      numeric: true,
      cell: ({ state, numerator, denominator }) =>
        state === 'measured' ? said.ofAll(amount(numerator, language), amount(denominator, language)) : '–',
    },
    {
      id: 'points',
      heading: said.points,
      cell: ({ state, points, max }) =>
        state === 'measured' ? (
          <span className="share-cell">
            <ShareBar share={points / max} />
            <span className="num">{said.pointsOf(amount(points, language, 2), max)}</span>
          </span>
        ) : (
          <span className="muted">{said.notMeasured(max)}</span>
        ),
    },
  ]
  return (
    <section className="pane" aria-labelledby="components">
      <div className="pane-head">
        <h2 id="components">{said.components}</h2>
        <p className="muted small">
          {said.total(amount(index.points, language), index.measurable, index.outOf)}
        </p>
      </div>
      <div className="pane-body pane-table">
        <DataTable caption={said.components} rows={rows} rowKey={({ id }) => id} columns={columns} />
      </div>
    </section>
  )
}

function Trend({ trend }: Pick<UnitIndex, 'trend'>) {
  const { serviceIndex: said, language } = useWords()
  return (
    <section className="pane" aria-labelledby="trend">
      <div className="pane-head">
        <h2 id="trend">{said.trend}</h2>
      </div>
      <div className="pane-body pane-table">
        <DataTable
          caption={said.trend}
          rows={trend}
          rowKey={({ period }) => period}
          columns={[
            { id: 'period', heading: said.period, cell: ({ period }) => said.periodName(period) },
            {
              id: 'points',
              heading: said.points,
              cell: ({ points, measurable }) =>
                points === null ? (
                  <span className="muted">{said.nothing}</span>
                ) : (
                  <span className="share-cell">
                    <ShareBar share={points / Math.max(1, measurable)} />
                    <span className="num">{said.pointsOf(amount(points, language), measurable)}</span>
                  </span>
                ),
            },
          ]}
        />
      </div>
    </section>
  )
}
