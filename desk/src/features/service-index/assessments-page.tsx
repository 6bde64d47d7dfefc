import { type Column, DataTable, More } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { todayInVietnam } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Loading } from '../../shell/loading.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { amount } from './numbers.ts'
import { PeriodField } from './period-field.tsx'
import { periodsOf } from './periods.ts'
import { type Assessments, assessmentsQuery } from './queries.ts'
import type { IndexSearch } from './search.ts'

type Assessed = Assessments['units'][number]

/** Units and their heads by the nine indicators of Circular 01/2018, with what cannot be known named. */
export function AssessmentsPage({ search }: { search: IndexSearch }) {
  const { serviceIndex: said, language, of } = useWords()
  usePageTitle(said.assessment)
  const navigate = useNavigate()
  const period = search.ky ?? periodsOf(todayInVietnam()).quarter
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
              <p className="muted">{said.nothing}</p>
            ) : (
              <DataTable
                caption={said.assessment}
                rows={data.units}
                rowKey={({ unit }) => unit}
                columns={columns}
              />
            )}
          </div>
        </section>
      )}
    </div>
  )
}
