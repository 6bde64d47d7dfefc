import { type Column, DataTable, Icon, type IconName } from '@mot-cua/ui'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { useGoal } from '../plans/use-goal.ts'
import { GoalBar, Sparkline } from './charts.tsx'
import type { Dashboard, DashboardFigure } from './queries.ts'
import { type Tier, tiers } from './search.ts'
import { gapOf, type Standing, standingOf } from './standing.ts'

const signs = {
  met: ['ok', 'tick-ring'],
  near: ['soon', 'clock'],
  'not-met': ['late', 'warning'],
  none: ['paused', 'pause'],
} as const satisfies Record<Standing, readonly [string, IconName]>

export const figureKey = ({ target, tier, of }: Pick<DashboardFigure, 'target' | 'tier' | 'of'>): string =>
  [target, tier, of?.id].filter(Boolean).join(' ')

/** The name of a target in the reader's language, and what tells it from its neighbours. */
export function useFigureName() {
  const { plans, of, language } = useWords()
  return (figure: DashboardFigure) => ({
    name: language === 'vi' ? figure.name : of(figure.indicatorName),
    more: [
      figure.target,
      figure.tier ? plans.tiers[figure.tier as keyof typeof plans.tiers] : '',
      figure.of ? of(figure.of.name) : '',
      String(figure.year),
    ]
      .filter(Boolean)
      .join(' · '),
  })
}

/** Where the figure can be opened: its own days, over what is shown. */
export function FigureLink({ figure, data }: { figure: DashboardFigure; data: Dashboard }) {
  const { name } = useFigureName()(figure)
  const unit = figure.of?.id ?? data.unit?.id
  const period = figure.measured?.value != null ? figure.period : figure.thisYear && yearOf(data.at)
  if (!period || figure.sources) return <>{name}</>
  return (
    <Link
      to={paths.figure}
      params={{ indicator: figure.indicator }}
      search={{ tu: period.from, den: period.to, ...(unit && { dv: unit }), ...tierOf(figure) }}
    >
      {name}
    </Link>
  )
}

/** A goal of one tier is opened for that tier. */
export const tierOf = ({ tier }: DashboardFigure): { cap?: Tier } => {
  const cap = tiers.find((one) => one === tier)
  return cap ? { cap } : {}
}

const yearOf = (day: string) => ({ from: `${day.slice(0, 4)}-01-01`, to: day })

/** Every target: goal, figure, how far, the year's months and where it ends. */
export function TargetTable({ data }: { data: Dashboard }) {
  const { dashboard: said } = useWords()
  const [asTable, setAsTable] = useState(false)
  return (
    <section className="pane" aria-labelledby="targets">
      <div className="pane-head">
        <h2 id="targets">{said.targets}</h2>
        <Legend />
        <button
          type="button"
          className="button button--quiet no-print"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          <Icon name={asTable ? 'chart' : 'list'} />
          {asTable ? said.asCharts : said.asMonths}
        </button>
      </div>
      <div className="pane-body pane-table">
        {asTable ? <MonthTable data={data} /> : <Targets data={data} />}
        <details className="forecast-how">
          <summary>{said.forecastHow}</summary>
          <p className="small muted measure">{said.forecastRule}</p>
        </details>
      </div>
    </section>
  )
}

function Legend() {
  const { dashboard: said } = useWords()
  return (
    <p className="legend" aria-hidden="true">
      <span>
        <svg viewBox="0 0 20 14" className="chart">
          <title>{said.value}</title>
          <rect className="band" width="20" height="14" />
          <rect className="value" y="4" width="13" height="6" />
        </svg>
        {said.value}
      </span>
      <span>
        <svg viewBox="0 0 20 14" className="chart">
          <title>{said.goal}</title>
          <rect className="band" width="20" height="14" />
          <path className="target" d="M10 1v12" />
        </svg>
        {said.goal}
      </span>
    </p>
  )
}

function Targets({ data }: { data: Dashboard }) {
  const { dashboard: said } = useWords()
  const { goal, value } = useGoal()
  const nameOf = useFigureName()
  const columns: Column<DashboardFigure>[] = [
    {
      id: 'target',
      heading: said.target,
      cell: (figure) => (
        <>
          <FigureLink figure={figure} data={data} />
          <span className="sub">
            {nameOf(figure).more}
            {figure.compare === 'lt' && ` · ${said.lower}`}
          </span>
        </>
      ),
    },
    {
      id: 'goal',
      heading: said.mustReach,
      numeric: true,
      className: 'goal-cell',
      cell: (figure) => goal(figure.goal, figure),
    },
    {
      id: 'value',
      heading: said.value,
      numeric: true,
      className: 'strong',
      cell: ({ measured, thisYear, ...figure }) => (
        <div>
          {measured?.value == null ? <span className="muted">–</span> : value(measured.value, figure)}
          {thisYear?.measured.value != null && (
            <span className="sub">{said.inYear(thisYear.year, value(thisYear.measured.value, figure))}</span>
          )}
        </div>
      ),
    },
    {
      id: 'bar',
      heading: <span className="visually-hidden">{said.against}</span>,
      className: 'chart-cell',
      cell: ({ measured, ...figure }) =>
        measured?.value == null ? null : <GoalBar {...figure} value={measured.value} />,
    },
    {
      id: 'months',
      heading: said.twelveMonths,
      className: 'chart-cell only-wide-cell',
      cell: ({ trend, goal: mark }) => trend && <Sparkline months={trend} goal={mark} />,
    },
    {
      id: 'forecast',
      heading: said.yearEnd,
      className: 'forecast-cell',
      cell: (figure) => <YearEnd figure={figure} />,
    },
    {
      id: 'state',
      heading: said.state,
      className: 'state-cell',
      cell: (figure) => (
        <div>
          <Sign figure={figure} />
        </div>
      ),
    },
  ]
  return (
    <DataTable
      caption={said.targetsCaption}
      className="targets"
      columns={columns}
      rows={runningFirst(data)}
      rowKey={figureKey}
    />
  )
}

/** Targets of the running year before those of others, else as the plan has them. */
export const runningFirst = ({ figures, at }: Dashboard): DashboardFigure[] => {
  const isOther = ({ year }: DashboardFigure) => Number(String(year) !== at.slice(0, 4))
  return [...figures].sort((a, b) => isOther(a) - isOther(b))
}

/** Met or not, in words and shape, with how much is missing. */
export function Sign({ figure }: { figure: DashboardFigure }) {
  const { dashboard: said, of } = useWords()
  const { value } = useGoal()
  const standing = standingOf(figure)
  const [tone, icon] = signs[standing]
  const gap = gapOf(figure)
  return (
    <>
      <span className={`state state--${tone}`}>
        <Icon name={icon} />
        {said.standings[standing]}
      </span>
      {gap !== null && gap < 0 && (
        <span className="sub">
          {said.lacks(value(-gap, { unit: 'number' }) + said.pointWord(figure.unit))}
        </span>
      )}
      {standing === 'none' && figure.why && <span className="visually-hidden">{of(figure.why)}</span>}
    </>
  )
}

function YearEnd({ figure: { forecast, outlook, ...figure } }: { figure: DashboardFigure }) {
  const { dashboard: said } = useWords()
  const { value } = useGoal()
  if (!forecast) return <span className="muted">–</span>
  if (forecast.kind === 'too-little-data') return <span className="muted small">{said.tooLittle}</span>
  const [low, high] = [value(forecast.low, figure), value(forecast.high, figure)]
  return (
    <div>
      <span className="num">{value(forecast.value, figure)}</span>
      <span className="sub">
        {low !== high && `${said.range(low, high)}; `}
        {outlook && said.outlooks[outlook]}
      </span>
    </div>
  )
}

/** The months of every target as numbers. */
function MonthTable({ data }: { data: Dashboard }) {
  const { dashboard: said } = useWords()
  const { value } = useGoal()
  const nameOf = useFigureName()
  const figures = data.figures.filter(({ trend }) => trend !== null)
  const months = figures[0]?.trend?.map(({ month }) => month) ?? []
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable with keys
    <section className="table-wrap" tabIndex={0} aria-label={said.monthsCaption}>
      <table className="table month-table">
        <caption className="visually-hidden">{said.monthsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{said.target}</th>
            {months.map((month) => (
              <th key={month} scope="col" className="num">
                {`${month.slice(5, 7)}/${month.slice(2, 4)}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figureKey(figure)}>
              <th scope="row">
                {nameOf(figure).name}
                <span className="sub">{nameOf(figure).more}</span>
              </th>
              {figure.trend?.map(({ month, value: amount }) => (
                <td key={month} className="num">
                  {amount === null ? '–' : value(amount, figure)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
