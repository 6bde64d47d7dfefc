import { type Column, DataTable, EmptyState } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Loading } from '../../shell/loading.tsx'
import { tenths } from './numbers.ts'
import { type StaffAssessments, staffAssessmentsQuery } from './queries.ts'

type Officer = StaffAssessments['officers'][number]

/** The officers of the own unit by the dossiers they handled; for whoever leads nobody, their own line. */
export function StaffPane({ period }: { period: string }) {
  const { serviceIndex: said, language, of } = useWords()
  const { data, error } = useQuery(staffAssessmentsQuery(period))
  const title = data?.scope === 'own' ? said.ownWork : said.officers
  const columns: Column<Officer>[] = [
    { id: 'name', heading: said.officer, cell: ({ name }) => name },
    { id: 'handled', heading: said.handled, numeric: true, cell: ({ handled }) => handled },
    { id: 'onTime', heading: said.onTime, numeric: true, cell: ({ onTime }) => onTime },
    { id: 'late', heading: said.late, numeric: true, cell: ({ late }) => late },
    { id: 'askedMore', heading: said.askedMore, numeric: true, cell: ({ askedMore }) => askedMore },
    {
      id: 'points',
      heading: said.points,
      numeric: true,
      className: 'nowrap',
      cell: ({ points, outOf }) => (points === null ? '–' : said.pointsOf(tenths(points, language), outOf)),
    },
    {
      id: 'band',
      heading: said.band,
      cell: ({ band }) => (band ? of(band.name) : said.nothingCompared),
    },
  ]
  return (
    <section className="pane" aria-labelledby="officers">
      <div className="pane-head">
        <h2 id="officers">{title}</h2>
      </div>
      <p className="pane-body muted small measure">
        {data?.scope === 'own' ? said.ownWorkLead : said.officersLead} {said.staffMethod}
      </p>
      <div className="pane-body pane-table">
        <Refusal error={error} />
        {!data && !error && <Loading />}
        {data?.officers.length === 0 && (
          <EmptyState icon="person" title={said.noOfficers[0] ?? ''}>
            {said.noOfficers[1]}
          </EmptyState>
        )}
        {data && data.officers.length > 0 && (
          <DataTable caption={title} rows={data.officers} rowKey={({ staff }) => staff} columns={columns} />
        )}
      </div>
    </section>
  )
}
