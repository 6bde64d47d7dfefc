import { Notice } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate, todayInVietnam } from '../../shell/day.ts'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { FileSignatures } from '../dossiers/file-signatures.tsx'
import { shortMoment } from '../dossiers/moments.ts'
import { useNow } from '../dossiers/use-now.ts'
import { DifferencesPane } from './differences-pane.tsx'
import { FlowTable } from './flow-table.tsx'
import { NarrativePane } from './narrative-pane.tsx'
import { PartsPane } from './parts-pane.tsx'
import { PlanTables } from './plan-tables.tsx'
import { type ReportPage as Page, reportFile, reportQuery } from './queries.ts'
import { ReportMoves } from './report-moves.tsx'
import { ReportState } from './report-state.tsx'
import type { ReportSearch } from './search.ts'
import { VersionsPane } from './versions-pane.tsx'

/** One report: its figures and words, what may be done with it now, its versions and what has changed since. */
export function ReportPage({ id, search }: { id: string; search: ReportSearch }) {
  const { data } = useSuspenseQuery(reportQuery(id, search.ban))
  // Another version, or the same drawn again, begins with its own words.
  return <Report key={`${data.shown.version} ${data.shown.revision}`} page={data} />
}

function Report({ page }: { page: Page }) {
  const { reports: said } = useWords()
  const { report, shown } = page
  const [typed, setTyped] = useState(shown.narrative)
  const changed = JSON.stringify(typed) !== JSON.stringify(shown.narrative)
  usePageTitle(said.forms[report.form])
  const over = report.to < todayInVietnam()
  return (
    <>
      <Head page={page} blocked={changed ? said.unsaved : null} signable={over && shown.asOf >= report.to} />
      <div className="stack report-body">
        <Standing page={page} over={over} />
        <Figures page={page} />
        <NarrativePane page={page} typed={typed} onType={setTyped} />
        <PartsPane page={page} />
        <DifferencesPane id={report.id} />
        <VersionsPane page={page} />
      </div>
    </>
  )
}

function Head({ page, blocked, signable }: { page: Page; blocked: string | null; signable: boolean }) {
  const { reports: said, of } = useWords()
  const { report, receiverName } = page
  return (
    <>
      <p className="desk-crumb">
        <Link to={paths.reports}>{said.title}</Link>
      </p>
      <div className="desk-head">
        <div>
          <h1>
            {said.forms[report.form]}, {of(report.periodName)}
          </h1>
          <p className="muted small">
            {of(report.unitName)}
            {report.scope === 'consolidated' && ` · ${said.scopes.consolidated}`} ·{' '}
            {said.days(shortDate(report.from), shortDate(report.to))}
          </p>
          <p className="muted small">
            {receiverName ? said.goesTo(of(receiverName)) : said.outside},{' '}
            {said.due(shortDate(report.deadline))}
          </p>
          <div className="stack-s report-standing">
            <ReportState line={report} />
            <Signature page={page} />
          </div>
        </div>
        <ReportMoves page={page} blocked={blocked} signable={signable} />
      </div>
    </>
  )
}

/** Whether the signature of the version that is shown holds, and whose it is. */
function Signature({ page: { versions, shown } }: { page: Page }) {
  const { reports: said } = useWords()
  const version = versions.find((one) => one.version === shown.version)
  if (!version?.signedAt) return null
  if (version.signatures.length === 0) return <p className="muted small">{said.signedWithout}</p>
  return (
    <>
      <FileSignatures name={said.signedPdf} signatures={version.signatures} />
      {version.state === 'signed' && !version.sealedAt && <p className="muted small">{said.notSealed}</p>}
    </>
  )
}

/** What must be known before the figures are read. */
function Standing({ page, over }: { page: Page; over: boolean }) {
  const { reports: said } = useWords()
  const { report, shown, versions } = page
  const [newest] = versions
  if (newest && shown.version !== newest.version)
    return (
      <Notice tone="paused">
        <p>
          {said.olderVersion(shown.version)}{' '}
          <Link to={paths.report} params={{ id: report.id }} search={{}}>
            {said.toNewest}
          </Link>
        </p>
      </Notice>
    )
  if (report.state === 'returned' && newest?.decisionReason)
    return (
      <Notice tone="late">
        <p>{said.returnedBecause(newest.decisionReason)}</p>
      </Notice>
    )
  if (report.state !== 'draft') return null
  if (over && shown.asOf >= report.to) return null
  return (
    <Notice tone="soon">
      <p>{over ? said.stale : said.running}</p>
    </Notice>
  )
}

const formats = ['xlsx', 'docx', 'pdf'] as const
const formatNames = { xlsx: 'Excel', docx: 'Word', pdf: 'PDF' }

function Figures({ page: { report, shown, versions } }: { page: Page }) {
  const words = useWords()
  const { reports: said } = words
  const now = useNow()
  const signed = versions.some((one) => one.version === shown.version && one.signatures.length > 0)
  return (
    <section className="pane" aria-labelledby="figures">
      <div className="pane-head">
        <h2 id="figures">{said.figures}</h2>
        <span className="row small">
          {said.download}:
          {formats.map((format) => (
            <a key={format} href={reportFile(report.id, format, shown.version)}>
              {format === 'pdf' && signed ? said.signedPdf : formatNames[format]}
            </a>
          ))}
        </span>
      </div>
      <div className="pane-body pane-table">
        <p className="muted small report-note">
          {said.asOf(shortDate(shown.asOf), shortMoment(shown.drawnAt, now, words))}
        </p>
        {shown.table && <FlowTable groups={shown.table} form={report.form === '06b' ? '06b' : '06a'} />}
        {shown.plan && <PlanTables plan={shown.plan} />}
      </div>
    </section>
  )
}
