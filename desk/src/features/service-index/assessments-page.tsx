import { DataTable, EmptyState, More } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { todayInVietnam } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Loading } from '../../shell/loading.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { type SortableColumn, useSorted } from '../../shell/use-sorted.tsx'
import { amount, whole } from './numbers.ts'
import { PeriodField } from './period-field.tsx'
import { periodsOf } from './periods.ts'
import { type Assessments, assessmentsQuery } from './queries.ts'
import type { IndexSearch } from './search.ts'

type Assessed = Assessments['units'][number]

/** Units and their heads by the nine indicators of Circular 01/2018, with what cannot be known named. */
export function AssessmentsPage({ search }: { search: IndexSearch }) {
  const { serviceIndex: said } = useWords()
  usePageTitle(said.assessment)
  const navigate = useNavigate()
  const period = search.ky ?? periodsOf(todayInVietnam()).quarter
  const { data, error } = useQuery(assessmentsQuery(period))
  return (
    <div className="stack">
      <h1>{said.assessment}</h1>
      <p className="muted small measure">{said.assessmentLead}</p>
      <PeriodField period={period} onChange={(ky) => navigate({ to: paths.assessments, search: { ky } })} />
      <Refusal error={error} />
      {!data && !error && <Loading />}
      {data && (
        <section className="pane" aria-label={said.assessment}>
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
    </div>
  )
}

function Units({ units }: Pick<Assessments, 'units'>) {
  const { serviceIndex: said, language, of } = useWords()
  const columns: SortableColumn<Assessed>[] = [
    {
      id: 'unit',
      name: said.unit,
      heading: said.unit,
      by: ({ name }) => of(name),
      cell: ({ name, head, indicators }) => (
        <>
          {of(name)}
          <span className="sub">{head ? said.headOf(head.name, head.position) : said.noHead}</span>
          <More summary={said.indicators}>
            <ol>
              {indicators.map(({ no, name: what, points, max, why }) => (
                <li key={no}>
                  {of(what)}:{' '}
                  {points === null
                    ? `${said.unknown}${why ? ` – ${of(why)}` : ''}`
                    : said.pointsOf(amount(points, language), max)}
                </li>
              ))}
            </ol>
          </More>
        </>
      ),
    },
    {
      id: 'dossiers',
      name: said.decided,
      heading: said.decided,
      by: ({ dossiers }) => dossiers,
      numeric: true,
      cell: ({ dossiers }) => whole(dossiers, language),
    },
    {
      id: 'points',
      name: said.points,
      heading: said.points,
      by: ({ points, measurable }) => (measurable > 0 ? points / measurable : null),
      numeric: true,
      cell: ({ points, measurable }) => said.pointsOf(amount(points, language), measurable),
    },
    {
      id: 'band',
      name: said.band,
      heading: said.band,
      by: ({ atLeast, atMost }) => atLeast.from + atMost.from,
      cell: ({ atLeast, atMost }) => said.between(of(atLeast.name), of(atMost.name)),
    },
  ]
  const sorted = useSorted(units, columns, { id: 'points', up: false })
  return (
    <DataTable caption={said.assessment} className="index-table" rowKey={({ unit }) => unit} {...sorted} />
  )
}
