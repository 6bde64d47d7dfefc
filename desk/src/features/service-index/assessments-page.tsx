import { EmptyState, More } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { todayInVietnam } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Loading } from '../../shell/loading.tsx'
import { LongTable } from '../../shell/long-table.tsx'
import { useMe } from '../../shell/use-me.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { type SortableColumn, useSorted } from '../../shell/use-sorted.tsx'
import { watchesDeadlines } from '../deadlines/queries.ts'
import { IndicatorList } from './indicator-list.tsx'
import { tenths, whole } from './numbers.ts'
import { PeriodField } from './period-field.tsx'
import { periodsOf } from './periods.ts'
import { type Assessments, assessmentsQuery } from './queries.ts'
import type { IndexSearch } from './search.ts'
import { StaffPane } from './staff-pane.tsx'

type Assessed = Assessments['units'][number]

/** Units and their heads by the nine indicators of Circular 01/2018, and officers by what they handled. */
export function AssessmentsPage({ search }: { search: IndexSearch }) {
  const { serviceIndex: said } = useWords()
  const seesUnits = watchesDeadlines(useMe())
  const title = seesUnits ? said.assessment : said.ownWork
  usePageTitle(title)
  const navigate = useNavigate()
  const period = search.ky ?? periodsOf(todayInVietnam()).quarter
  return (
    <div className="stack">
      <h1>{title}</h1>
      {seesUnits && <p className="muted small measure">{said.assessmentLead}</p>}
      <PeriodField period={period} onChange={(ky) => navigate({ to: paths.assessments, search: { ky } })} />
      {seesUnits && <UnitsPane period={period} />}
      <StaffPane period={period} />
    </div>
  )
}

function UnitsPane({ period }: { period: string }) {
  const { serviceIndex: said } = useWords()
  const { data, error } = useQuery(assessmentsQuery(period))
  return (
    <>
      <Refusal error={error} />
      {!data && !error && <Loading />}
      {data && (
        <section className="pane" aria-labelledby="units">
          <div className="pane-head">
            <h2 id="units">{said.unitsAndHeads}</h2>
          </div>
          <div className="pane-body pane-table">
            {data.units.length === 0 ? (
              <EmptyState icon="chart" title={said.nothing}>
                {said.nothingWhy}
              </EmptyState>
            ) : (
              <Units units={data.units} />
            )}
          </div>
        </section>
      )}
    </>
  )
}

function Units({ units }: Pick<Assessments, 'units'>) {
  const { serviceIndex: said, language, of } = useWords()
  const columns: SortableColumn<Assessed>[] = [
    {
      id: 'unit',
      name: said.unit,
      by: ({ name }) => of(name),
      cell: ({ name, head, indicators }) => (
        <>
          {of(name)}
          <span className="sub">{head ? said.headOf(head.name, head.position) : said.noHead}</span>
          <More summary={said.indicators}>
            <IndicatorList indicators={indicators} />
          </More>
        </>
      ),
    },
    {
      id: 'dossiers',
      name: said.decided,
      by: ({ dossiers }) => dossiers,
      numeric: true,
      cell: ({ dossiers }) => whole(dossiers, language),
    },
    {
      id: 'points',
      name: said.points,
      by: ({ points, measurable }) => (measurable > 0 ? points / measurable : null),
      numeric: true,
      cell: ({ points, measurable }) => said.pointsOf(tenths(points, language), measurable),
    },
    {
      id: 'band',
      name: said.band,
      by: ({ atLeast, atMost }) => atLeast.from + atMost.from,
      cell: ({ atLeast, atMost }) => said.between(of(atLeast.name), of(atMost.name)),
    },
  ]
  const sorted = useSorted(units, columns, { id: 'points', up: false })
  return (
    <LongTable caption={said.unitsAndHeads} className="index-table" rowKey={({ unit }) => unit} {...sorted} />
  )
}
