import { Button, Icon } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { viewerUrls } from '../../api.ts'
import type { DeskProcedure } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { type ProcedureTab, paths, procedureTabs } from '../../paths.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { AnnulDialog } from './annul-dialog.tsx'
import { formatDays } from './day.ts'
import { HistoryTab } from './history-tab.tsx'
import { NewProcedureDialog } from './new-procedure-dialog.tsx'
import { OffersTab } from './offers-tab.tsx'
import { LevelTag, StateSign } from './procedure-state.tsx'
import { procedureQuery } from './queries.ts'
import { RecordTab } from './record-tab.tsx'
import { useStartDraft } from './use-start-draft.ts'

/** One procedure for those who keep the catalogue: what it says, how it came about, how far it is online. */
export function ProcedurePage({ code, tab = 'noi-dung' }: { code: string; tab: ProcedureTab | undefined }) {
  const words = useWords()
  const { catalogue } = words
  const { data: procedure } = useSuspenseQuery(procedureQuery(code))
  usePageTitle(procedure.name)
  return (
    <>
      <div className="desk-head desk-crumb">
        <Link className="back" to={paths.procedures} search={{}}>
          <Icon name="back" />
          {catalogue.procedures}
        </Link>
      </div>
      <div className="desk-head dossier-head">
        <div>
          <h1>{procedure.name}</h1>
          <p className="muted small">
            <span className="code">{procedure.code}</span> · {procedure.field} ·{' '}
            {catalogue.page.version(procedure.version)}, {formatDays(procedure, words)}
          </p>
          <p className="row row-gap">
            <StateSign state={procedure.state} />
            <LevelTag level={procedure.level} />
          </p>
        </div>
        <Actions procedure={procedure} />
      </div>
      <nav className="tabs" aria-label={catalogue.page.parts}>
        {procedureTabs.map((one) => (
          <Link
            key={one}
            to={paths.procedure}
            params={{ code }}
            search={one === 'noi-dung' ? {} : { phan: one }}
            replace
            resetScroll={false}
          >
            {catalogue.page.tabs[one]}
            {one === 'lich-su' && <span className="count">{procedure.history.length}</span>}
          </Link>
        ))}
      </nav>
      {tab === 'noi-dung' && <RecordTab content={procedure.record} />}
      {tab === 'lich-su' && <HistoryTab procedure={procedure} />}
      {tab === 'muc-do' && <OffersTab procedure={procedure} />}
    </>
  )
}

function Actions({ procedure }: { procedure: DeskProcedure }) {
  const { page } = useWords().catalogue
  const [open, setOpen] = useState<'annul' | 'again'>()
  const start = useStartDraft()
  const { code, draft, mayDraft, state } = procedure
  return (
    <div className="stack-s">
      <div className="row">
        {state === 'in-force' && (
          <a
            className="button button--quiet"
            href={viewerUrls.procedureOnPortal(code)}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="eye" />
            {page.onPortal}
          </a>
        )}
        {draft && (
          <Link className="button" to={paths.procedureDraft} params={{ id: draft.id }}>
            {page.openDraft}
          </Link>
        )}
        {mayDraft && !draft && state !== 'annulled' && (
          <>
            <Button type="button" look="second" onClick={() => setOpen('annul')}>
              {page.annul}
            </Button>
            <Button
              type="button"
              icon="pen"
              aria-disabled={start.isPending}
              onClick={() => start.mutate({ kind: 'change', procedure: code })}
            >
              {page.change}
            </Button>
          </>
        )}
        {mayDraft && !draft && state === 'annulled' && (
          <Button type="button" look="second" onClick={() => setOpen('again')}>
            {page.publishAgain}
          </Button>
        )}
      </div>
      <Refusal error={start.error} />
      {open === 'annul' && <AnnulDialog code={code} onClose={() => setOpen(undefined)} />}
      {open === 'again' && (
        <NewProcedureDialog code={code} field={procedure.field} onClose={() => setOpen(undefined)} />
      )}
    </div>
  )
}
