import { type Column, DataTable, ShareBar } from '@mot-cua/ui'
import type { ReactNode } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { minutesText, secondsText, shareText } from './figures.ts'
import type { FillingLine, FillingTimes } from './queries.ts'
import type { FillingSearch } from './search.ts'

function Pane({
  id,
  title,
  note,
  children,
}: {
  id: string
  title: string
  note?: string
  children: ReactNode
}) {
  return (
    <section className="pane" aria-labelledby={id}>
      <div className="pane-head">
        <h2 id={id}>{title}</h2>
        {note && <p className="muted small">{note}</p>}
      </div>
      <div className="pane-body pane-table">{children}</div>
    </section>
  )
}

/** The columns that services and units share. */
function useLineColumns<Row extends FillingLine>(goal: number | null): Column<Row>[] {
  const { filling: said, language } = useWords()
  const minutes = (of: (row: Row) => number | null) => (row: Row) => minutesText(of(row), language)
  return [
    { id: 'submitted', heading: said.submitted, numeric: true, cell: ({ submitted }) => submitted },
    { id: 'median', heading: said.median, numeric: true, cell: minutes(({ all }) => all.median) },
    { id: 'mean', heading: said.mean, numeric: true, cell: minutes(({ all }) => all.mean) },
    { id: 'p90', heading: said.p90, numeric: true, cell: minutes(({ all }) => all.p90) },
    { id: 'resumed', heading: said.resumed, numeric: true, cell: minutes(({ resumed }) => resumed.median) },
    ...(goal === null
      ? []
      : [
          {
            id: 'goal',
            heading: said.withinGoal(goal),
            cell: ({ withinGoal, submitted }: Row) => (
              <span className="share-cell">
                <ShareBar share={submitted > 0 ? (withinGoal ?? 0) / submitted : 0} />
                <span className="num">{shareText(withinGoal, submitted)}</span>
              </span>
            ),
          },
        ]),
    {
      id: 'prefilled',
      heading: said.prefilled,
      numeric: true,
      cell: ({ prefilled, counted }) => shareText(prefilled, counted),
    },
    { id: 'given-up', heading: said.givenUp, numeric: true, cell: ({ givenUp }) => givenUp },
  ]
}

export function ServicesTable({ times }: { times: FillingTimes }) {
  const { filling: said, of } = useWords()
  const columns = useLineColumns<FillingTimes['services'][number]>(times.goal)
  return (
    <Pane id="services" title={said.byService}>
      <DataTable
        caption={said.byService}
        rows={times.services}
        rowKey={({ procedure }) => procedure}
        className="filling-lines"
        columns={[{ id: 'name', heading: said.service, cell: ({ name }) => of(name) }, ...columns]}
      />
    </Pane>
  )
}

export function UnitsTable({ times, search }: { times: FillingTimes; search: FillingSearch }) {
  const { filling: said, of } = useWords()
  const columns = useLineColumns<FillingTimes['units'][number]>(times.goal)
  return (
    <Pane id="units" title={said.byUnit}>
      <DataTable
        caption={said.byUnit}
        rows={times.units}
        rowKey={({ unit }) => unit}
        className="filling-lines"
        columns={[
          {
            id: 'name',
            heading: said.unit,
            cell: ({ unit, name }) => (
              <Link to={paths.filling} search={{ ...search, dv: unit }}>
                {of(name)}
              </Link>
            ),
          },
          ...columns,
        ]}
      />
    </Pane>
  )
}

export function PagesTable({ times }: { times: FillingTimes }) {
  const { filling: said, of } = useWords()
  if (times.pages.length === 0) return null
  return (
    <Pane id="pages" title={said.byPage} note={said.pageNote}>
      <DataTable
        caption={said.byPage}
        rows={times.pages}
        rowKey={({ procedure, page }) => `${procedure} ${page}`}
        className="filling-bars"
        columns={[
          {
            id: 'page',
            heading: said.page,
            cell: ({ title, name }) => (
              <>
                {of(title)}
                <span className="sub muted small">{of(name)}</span>
              </>
            ),
          },
          {
            id: 'median',
            heading: said.medianTime,
            numeric: true,
            cell: ({ medianSeconds }) => secondsText(medianSeconds),
          },
          {
            id: 'share',
            heading: said.shareOfTime,
            cell: ({ shareOfTime }) => (
              <span className="share-cell">
                <ShareBar share={shareOfTime} />
                <span className="num">{shareText(shareOfTime, 1)}</span>
              </span>
            ),
          },
        ]}
      />
    </Pane>
  )
}

export function QuestionsTable({ times }: { times: FillingTimes }) {
  const { filling: said, of } = useWords()
  const slowest = Math.max(1, ...times.questions.map(({ medianSeconds }) => medianSeconds))
  if (times.questions.length === 0) return null
  return (
    <Pane id="questions" title={said.slowest} note={said.slowestNote}>
      <DataTable
        caption={said.slowest}
        rows={times.questions}
        rowKey={({ procedure, question }) => `${procedure} ${question}`}
        className="filling-bars"
        columns={[
          {
            id: 'question',
            heading: said.question,
            cell: ({ ask, name }) => (
              <>
                {of(ask)}
                <span className="sub muted small">{of(name)}</span>
              </>
            ),
          },
          { id: 'count', heading: said.times, numeric: true, cell: ({ count }) => count },
          {
            id: 'p90',
            heading: said.p90Time,
            numeric: true,
            cell: ({ p90Seconds }) => secondsText(p90Seconds),
          },
          {
            id: 'median',
            heading: said.medianTime,
            cell: ({ medianSeconds }) => (
              <span className="share-cell">
                <ShareBar share={medianSeconds / slowest} />
                <span className="num">{secondsText(medianSeconds)}</span>
              </span>
            ),
          },
        ]}
      />
    </Pane>
  )
}

export function GivenUpTable({ times }: { times: FillingTimes }) {
  const { filling: said, of } = useWords()
  if (times.givenUp.length === 0) return null
  const all = times.total.givenUp
  return (
    <Pane id="given-up" title={said.whereGivenUp} note={said.givenUpNote}>
      <DataTable
        caption={said.whereGivenUp}
        rows={times.givenUp}
        rowKey={({ procedure, page, question }) => `${procedure} ${page} ${question}`}
        className="filling-bars"
        columns={[
          {
            id: 'page',
            heading: said.page,
            cell: ({ title, name }) => (
              <>
                {of(title)}
                <span className="sub muted small">{of(name)}</span>
              </>
            ),
          },
          {
            id: 'question',
            heading: said.nextQuestion,
            cell: ({ ask }) => (ask ? of(ask) : said.nothingOpen),
          },
          {
            id: 'count',
            heading: said.givenUp,
            cell: ({ count }) => (
              <span className="share-cell">
                <ShareBar share={all > 0 ? count / all : 0} />
                <span className="num">{count}</span>
              </span>
            ),
          },
        ]}
      />
    </Pane>
  )
}
