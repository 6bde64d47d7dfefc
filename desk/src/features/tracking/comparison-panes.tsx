import { type Column, DataTable, Notice } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useWords, wordFor } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { todayInVietnam } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { Loading } from '../../shell/loading.tsx'
import { shortMoment } from '../dossiers/moments.ts'
import { useNow } from '../dossiers/use-now.ts'
import { Press } from './press.tsx'
import { comparisonQuery, type DayComparison, type Tracking, trackingRequests } from './queries.ts'

const written = (day: string) => day.split('-').reverse().join('/')

/** The days that were compared, newest first; each opens its differences. */
export function DaysPane({ data, shown }: { data: Tracking; shown: string | undefined }) {
  const { tracking: said } = useWords()
  const columns: Column<Tracking['days'][number]>[] = [
    {
      id: 'day',
      heading: said.dayColumns.day,
      cell: ({ day }) => (
        <Link
          to={paths.tracking}
          search={{ ngay: day }}
          resetScroll={false}
          aria-current={day === shown ? 'true' : undefined}
        >
          {written(day)}
        </Link>
      ),
    },
    { id: 'sent', heading: said.dayColumns.sent, numeric: true, cell: ({ sent }) => sent },
    {
      id: 'theirs',
      heading: said.dayColumns.theirs,
      numeric: true,
      cell: ({ theirs, failure }) => (failure === null ? theirs : said.noStatement),
    },
    { id: 'waiting', heading: said.dayColumns.waiting, numeric: true, cell: ({ waiting }) => waiting },
    {
      id: 'differences',
      heading: said.dayColumns.differences,
      numeric: true,
      cell: ({ differences, failure }) =>
        failure !== null ? wordFor(said.failures, failure) : differences === 0 ? said.same : differences,
    },
  ]
  return (
    <section className="pane" aria-labelledby="days">
      <div className="pane-head">
        <h2 id="days">{said.days}</h2>
        {data.connected && (
          <Press ask={() => trackingRequests.compare(todayInVietnam())} said={() => said.asked}>
            {said.compareToday}
          </Press>
        )}
      </div>
      {data.days.length === 0 ? (
        <p className="pane-body muted">{said.noDays}</p>
      ) : (
        <div className="pane-body pane-table">
          <DataTable caption={said.days} rows={data.days} rowKey={({ day }) => day} columns={columns} />
        </div>
      )}
    </section>
  )
}

/** One day: where the two sides differ, and the way to send what is missing there. */
export function DayPane({ day, connected }: { day: string; connected: boolean }) {
  const words = useWords()
  const { tracking: said } = words
  const now = useNow()
  const { data, error } = useQuery(comparisonQuery(day))
  const astray = data?.listed.some(({ kind }) => kind === 'missing-there' || kind === 'status-differs')
  return (
    <section className="pane" aria-labelledby="day">
      <div className="pane-head">
        <h2 id="day">{said.dayTitle(written(day))}</h2>
        {connected && (
          <div className="row">
            {astray && (
              <Press
                ask={() => trackingRequests.sendMissing(day)}
                said={({ dossiers }) => said.sentAgain(dossiers)}
              >
                {said.sendMissing}
              </Press>
            )}
            <Press ask={() => trackingRequests.compare(day)} said={() => said.asked}>
              {said.compareAgain}
            </Press>
          </div>
        )}
      </div>
      <div className="pane-body stack-s">
        <Refusal error={error} />
        {!data && !error && <Loading />}
        {data && <p className="muted small">{said.comparedAt(shortMoment(data.comparedAt, now, words))}</p>}
        {data && <Differences data={data} />}
      </div>
    </section>
  )
}

function Differences({ data }: { data: DayComparison }) {
  const { tracking: said } = useWords()
  if (data.failure !== null)
    return (
      <Notice tone="late">
        <p>{wordFor(said.failures, data.failure)}</p>
      </Notice>
    )
  if (data.listed.length === 0)
    return (
      <Notice tone="ok">
        <p>{said.allSame(written(data.day))}</p>
      </Notice>
    )
  type Line = DayComparison['listed'][number]
  const side = (kind: string, value: number | null) =>
    value === null ? said.nothingThere : kind === 'figure' ? value : wordFor(said.statuses, `${value}`)
  const columns: Column<Line>[] = [
    { id: 'what', heading: said.differenceColumns.what, cell: ({ kind }) => wordFor(said.kinds, kind) },
    {
      id: 'where',
      heading: said.differenceColumns.where,
      short: said.differenceColumns.short,
      cell: ({ code, procedure, status }) => (
        <span>
          {code && <span className="code">{code}</span>}
          <span className={code ? 'sub' : undefined}>
            {procedure}
            {status !== null && `, ${wordFor(said.statuses, `${status}`)}`}
          </span>
        </span>
      ),
    },
    {
      id: 'ours',
      heading: said.differenceColumns.ours,
      numeric: true,
      cell: ({ kind, ours }) => side(kind, ours),
    },
    {
      id: 'theirs',
      heading: said.differenceColumns.theirs,
      numeric: true,
      cell: ({ kind, theirs }) => side(kind, theirs),
    },
  ]
  return (
    <>
      <DataTable
        caption={said.dayTitle(written(data.day))}
        rows={data.listed}
        rowKey={({ kind, code, procedure, status }) => `${kind} ${code} ${procedure} ${status}`}
        columns={columns}
      />
      {data.listed.length < data.differences && (
        <p className="muted small">{said.listedOf(data.listed.length, data.differences)}</p>
      )}
    </>
  )
}
