import { Button, type Column, DataTable, DueBadge, EmptyState, Tag } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { shortDate } from '../../shell/day.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { ChecksPane } from './checks-pane.tsx'
import { FigureWords } from './figure-words.tsx'
import { type AskedPeriod, type AskedReport, reportedQuery } from './queries.ts'
import { ReportDialog } from './report-dialog.tsx'

type Open = { report: AskedReport; period: AskedPeriod }

/** What the unit reports because no dossier can tell it, and what it checks of the units below. */
export function ReportedPage() {
  const { reported: said, of } = useWords()
  const { data } = useSuspenseQuery(reportedQuery)
  const [open, setOpen] = useState<Open>()
  usePageTitle(said.title)
  return (
    <div className="stack">
      <div className="desk-head">
        <h1>{said.title}</h1>
      </div>
      <p className="muted small measure">{said.lead}</p>
      {data.toCheck.length > 0 && <ChecksPane toCheck={data.toCheck} />}
      {data.asked.length === 0 && data.toCheck.length === 0 && (
        <EmptyState icon="document" title={said.none[0] ?? ''}>
          {said.none[1]}
        </EmptyState>
      )}
      {data.asked.map((report) => (
        <section className="pane" key={report.indicator} aria-labelledby={report.indicator}>
          <div className="pane-head">
            <h2 id={report.indicator}>{of(report.name)}</h2>
            <span className="small muted">{said.every[report.every]}</span>
          </div>
          <div className="pane-body pane-table">
            <Periods
              report={report}
              onOpen={data.mayReport ? (period) => setOpen({ report, period }) : undefined}
            />
          </div>
        </section>
      ))}
      {open && <ReportDialog {...open} onClose={() => setOpen(undefined)} />}
    </div>
  )
}

function Periods({
  report,
  onOpen,
}: {
  report: AskedReport
  onOpen: ((period: AskedPeriod) => void) | undefined
}) {
  const { reported: said, of } = useWords()
  const name = of(report.name)
  const stateOf = ({ versions: [latest], overdue }: AskedPeriod) =>
    latest ? latest.state : overdue ? 'overdue' : 'missing'
  const columns: Column<AskedPeriod>[] = [
    { id: 'period', heading: said.period, cell: ({ periodEnd }) => shortDate(periodEnd) },
    { id: 'due', heading: said.due, cell: ({ dueOn }) => shortDate(dueOn) },
    {
      id: 'state',
      heading: said.state,
      className: 'nowrap',
      cell: (period) => {
        const state = stateOf(period)
        return state === 'overdue' ? (
          <DueBadge state="late" words={said.states.overdue} />
        ) : (
          <Tag strong={state === 'accepted'}>{said.states[state]}</Tag>
        )
      },
    },
    { id: 'figure', heading: said.figure, cell: ({ versions }) => <FigureWords versions={versions} /> },
    ...(onOpen
      ? [
          {
            id: 'enter',
            heading: <span className="visually-hidden">{said.enter}</span>,
            className: 'nowrap',
            cell: (period: AskedPeriod) => {
              const again = period.versions.length > 0
              const day = shortDate(period.periodEnd)
              return (
                <Button
                  type="button"
                  look={again ? 'quiet' : 'second'}
                  onClick={() => onOpen(period)}
                  aria-label={again ? said.correctOf(name, day) : said.enterOf(name, day)}
                >
                  {again ? said.correct : said.enter}
                </Button>
              )
            },
          },
        ]
      : []),
  ]
  return (
    <DataTable
      caption={name}
      className="reported-periods"
      columns={columns}
      rows={report.periods}
      rowKey={({ periodEnd }) => periodEnd}
    />
  )
}
