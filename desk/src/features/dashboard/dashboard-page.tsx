import { EmptyState, Icon, Options } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate, todayInVietnam } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Loading } from '../../shell/loading.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { fullMoment } from '../dossiers/moments.ts'
import { type Dashboard, dashboardQuery } from './queries.ts'
import type { DashboardSearch } from './search.ts'
import { shareOfYear, standingOf } from './standing.ts'
import { TargetTable } from './target-table.tsx'
import { TargetTiles } from './target-tiles.tsx'
import { TodayPane } from './today-pane.tsx'
import { UnitChoice } from './unit-choice.tsx'
import { UnitsPane } from './units-pane.tsx'

/** Where the province or a unit stands, for those who lead it; anew each minute, without moving anything. */
export function DashboardPage({ search }: { search: DashboardSearch }) {
  const { dashboard: said } = useWords()
  usePageTitle(said.title)
  const isWall = search.man === 'lon'
  useWall(isWall)
  const { data, error, isPending } = useQuery(dashboardQuery(search))
  const found = data?.dashboard
  return (
    <div className="dashboard">
      <Refusal error={error} />
      {isPending && <Loading />}
      {data && !found && (
        <EmptyState icon="chart" title={said.noPlan} level="h1">
          {said.noPlanWhy}
        </EmptyState>
      )}
      {found && (
        <>
          <Head data={found} search={search} />
          <Tally data={found} />
          <TodayPane data={found} isWall={isWall} />
          {isWall ? <TargetTiles data={found} /> : <TargetTable data={found} />}
          <UnitsPane data={found} search={search} isWall={isWall} />
        </>
      )}
    </div>
  )
}

/** On a wall the page has the screen to itself, in letters that are read from far, and nobody scrolls. */
function useWall(isWall: boolean): void {
  useEffect(() => {
    document.documentElement.classList.toggle('wall', isWall)
    return () => document.documentElement.classList.remove('wall')
  }, [isWall])
}

function Head({ data, search }: { data: Dashboard; search: DashboardSearch }) {
  const { dashboard: said, of } = useWords()
  const navigate = useNavigate()
  const isWall = search.man === 'lon'
  const go = (more: Partial<DashboardSearch>) =>
    navigate({ to: paths.dashboard, search: { ...search, ...more } as DashboardSearch, resetScroll: false })
  const isNow = data.at === todayInVietnam()
  const passed = Math.round(shareOfYear(data.at) * 100)
  return (
    <div className="desk-head">
      <div>
        <h1>
          {said.heading(
            data.unit ? of(data.unit.name) : said.wholeProvince,
            data.plan.number ? said.planNumber(data.plan.number) : of(data.plan.title),
          )}
        </h1>
        <p className="muted small">
          {isNow ? said.asOfNow(fullMoment(data.now)) : said.asOfDay(shortDate(data.at))}{' '}
          {said.yearPassed(passed)}
        </p>
      </div>
      <div className="dash-controls no-print">
        {data.plans.length > 1 && (
          <>
            <label className="visually-hidden" htmlFor="dash-plan">
              {said.plan}
            </label>
            <select
              id="dash-plan"
              className="select head-select"
              value={data.plan.code}
              onChange={({ target }) => go({ kh: target.value })}
            >
              <Options choices={data.plans.map(({ code, title }) => ({ value: code, label: of(title) }))} />
            </select>
          </>
        )}
        <UnitChoice
          id="dash-unit"
          chosen={data.unit ? { id: data.unit.id, name: of(data.unit.name) } : undefined}
          onChoose={(dv) => go({ dv })}
        />
        <button type="button" className="button button--second" onClick={() => print()}>
          <Icon name="print" />
          {said.print}
        </button>
        <button
          type="button"
          className="button button--second only-wide"
          aria-pressed={isWall}
          onClick={() => {
            const { man: _, ...rest } = search
            void navigate({ to: paths.dashboard, search: isWall ? rest : { ...rest, man: 'lon' } })
          }}
        >
          <Icon name="eye" />
          {said.wall}
        </button>
      </div>
    </div>
  )
}

function Tally({ data }: { data: Dashboard }) {
  const { dashboard: said } = useWords()
  const standings = data.figures.map(standingOf)
  const count = (standing: (typeof standings)[number]) => standings.filter((one) => one === standing).length
  const outlook = (kind: string) => data.figures.filter((figure) => figure.outlook === kind).length
  const known = data.figures.length - count('none')
  return (
    <dl className="tally dash-tally">
      <div>
        <dt>{said.metCount}</dt>
        <dd>{said.outOf(count('met'), known)}</dd>
        <dd>{said.metMore(count('near'), count('not-met'))}</dd>
      </div>
      <div>
        <dt>{said.likelyCount}</dt>
        <dd>{said.outOf(outlook('likely'), outlook('likely') + outlook('open') + outlook('unlikely'))}</dd>
        <dd>{said.likelyMore(outlook('open'), outlook('unlikely'))}</dd>
      </div>
      <div>
        <dt>{said.unknownCount}</dt>
        <dd>{count('none')}</dd>
        <dd>{said.unknownMore}</dd>
      </div>
    </dl>
  )
}
