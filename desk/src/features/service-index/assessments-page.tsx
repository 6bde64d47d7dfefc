import { type Column, DataTable, More } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { todayInVietnam } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Loading } from '../../shell/loading.tsx'
import { useMe } from '../../shell/use-me.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { watchesDeadlines } from '../deadlines/queries.ts'
import { IndicatorList } from './indicator-list.tsx'
import { amount } from './numbers.ts'
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
  const { serviceIndex: said, language, of } = useWords()
  const { data, error } = useQuery(assessmentsQuery(period))
  const columns: Column<Assessed>[] = [
    {
      id: 'unit',
      heading: said.unit,
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
    { id: 'dossiers', heading: said.decided, numeric: true, cell: ({ dossiers }) => dossiers },
    {
      id: 'points',
      heading: said.points,
      numeric: true,
      cell: ({ points, measurable }) => said.pointsOf(amount(points, language), measurable),
    },
    {
      id: 'band',
      heading: said.band,
      cell: ({ atLeast, atMost }) => said.between(of(atLeast.name), of(atMost.name)),
    },
  ]
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
              <p className="muted">{said.nothing}</p>
            ) : (
              <DataTable
                caption={said.unitsAndHeads}
                rows={data.units}
                rowKey={({ unit }) => unit}
                columns={columns}
              />
            )}
          </div>
        </section>
      )}
    </>
  )
}
