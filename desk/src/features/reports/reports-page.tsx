import { Button, type Column, DataTable, EmptyState, Tag } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { Loading } from '../../shell/loading.tsx'
import { useMe } from '../../shell/use-me.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { OpenReportDialog } from './open-report-dialog.tsx'
import { makesReports, type ReportLine, reportsQuery } from './queries.ts'
import { ReportState } from './report-state.tsx'

/** The periodic reports of the unit, and those that other units send to it. */
export function ReportsPage() {
  const { reports: said } = useWords()
  usePageTitle(said.title)
  const me = useMe()
  const { data, error } = useQuery(reportsQuery)
  const [opening, setOpening] = useState(false)
  return (
    <div className="stack">
      <div className="desk-head">
        <h1>{said.title}</h1>
        {data && data.mayOpen.length > 0 && (
          <Button type="button" onClick={() => setOpening(true)}>
            {said.open}
          </Button>
        )}
      </div>
      <p className="muted small measure">{said.lead}</p>
      <Refusal error={error} />
      {!data && !error && <Loading />}
      {data && (
        <>
          <Lines id="own" title={said.own} lines={data.own} whose={false}>
            <EmptyState title={said.noneOwn} level="h3">
              {said.noneOwnWhy}
            </EmptyState>
          </Lines>
          {makesReports(me) && (
            <Lines id="received" title={said.received} lines={data.received} whose>
              <p className="muted">{said.noneReceived}</p>
            </Lines>
          )}
        </>
      )}
      {opening && data && <OpenReportDialog mayOpen={data.mayOpen} onClose={() => setOpening(false)} />}
    </div>
  )
}

type LinesProps = {
  id: string
  title: string
  lines: readonly ReportLine[]
  /** Whether each line says which unit it is from. */
  whose: boolean
  /** What is said when there is none. */
  children: React.ReactNode
}

function Lines({ id, title, lines, whose, children }: LinesProps) {
  const columns = useColumns(whose)
  return (
    <section className="pane" aria-labelledby={id}>
      <div className="pane-head">
        <h2 id={id}>{title}</h2>
      </div>
      <div className={lines.length > 0 ? 'pane-body pane-table' : 'pane-body'}>
        {lines.length > 0 ? (
          <DataTable caption={title} rows={lines} rowKey={(line) => line.id} columns={columns} />
        ) : (
          children
        )}
      </div>
    </section>
  )
}

function useColumns(whose: boolean): Column<ReportLine>[] {
  const { reports: said, of } = useWords()
  return [
    {
      id: 'report',
      heading: said.report,
      cell: ({ id, form, scope, number, sent }) => (
        <>
          {whose && !sent ? (
            said.forms[form]
          ) : (
            <Link to={paths.report} params={{ id }} search={{}}>
              {said.forms[form]}
            </Link>
          )}{' '}
          {scope === 'consolidated' && <Tag>{said.scopes.consolidated}</Tag>}
          {form === 'plan' && <span className="sub">{number}</span>}
        </>
      ),
    },
    ...(whose ? [{ id: 'unit', heading: said.unit, cell: ({ unitName }: ReportLine) => of(unitName) }] : []),
    {
      id: 'period',
      heading: said.period,
      cell: ({ periodName, from, to }) => (
        <span>
          {of(periodName)}
          <span className="sub">{said.days(shortDate(from), shortDate(to))}</span>
        </span>
      ),
    },
    {
      id: 'deadline',
      heading: said.deadline,
      cell: ({ deadline, late }) => (
        <span>
          {shortDate(deadline)}
          {late && <span className="sub report-late">{said.late}</span>}
        </span>
      ),
    },
    { id: 'state', heading: said.state, cell: (line) => <ReportState line={line} /> },
  ]
}
