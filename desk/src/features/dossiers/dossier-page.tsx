import { Button, Icon } from '@mot-cua/ui'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { DossierPage as Dossier } from '../../api-types.ts'
import { useWords, wordFor } from '../../messages/words.ts'
import { type DossierSearch, listSlugs, paths, tabs } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { useCurrentList } from '../../shell/navigation.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { correspondenceQuery } from './correspondence/requests.ts'
import { DueSign } from './due-sign.tsx'
import { shortMoment } from './moments.ts'
import { MovedNotice } from './moved-notice.tsx'
import { MoveBar } from './moves/move-bar.tsx'
import { Neighbours } from './neighbours.tsx'
import { PrintSheet } from './print-sheet.tsx'
import { dossierQuery } from './queries.ts'
import { CompareTab } from './tabs/compare-tab.tsx'
import { ComponentsTab } from './tabs/components-tab.tsx'
import { ConsultationsTab } from './tabs/consultations-tab.tsx'
import { CorrespondenceTab } from './tabs/correspondence-tab.tsx'
import { HistoryTab } from './tabs/history-tab.tsx'
import { NotesTab } from './tabs/notes-tab.tsx'
import { PapersTab } from './tabs/papers-tab.tsx'
import { ResultTab } from './tabs/result-tab.tsx'
import { useNow } from './use-now.ts'
import { useQueueSearch } from './use-queue-search.ts'

const parts = {
  'doi-chieu': CompareTab,
  'thanh-phan': ComponentsTab,
  'lich-su': HistoryTab,
  'trao-doi': CorrespondenceTab,
  'y-kien': ConsultationsTab,
  'ghi-chu': NotesTab,
  'giay-da-cap': PapersTab,
  'ket-qua': ResultTab,
} as const

/** One dossier: what it says, what stands behind it, what happened, and what may be done with it now. */
export function DossierPage({ id, search }: { id: string; search: DossierSearch }) {
  const { queue, dossier: said } = useWords()
  const { data: dossier } = useSuspenseQuery(dossierQuery(id))
  const list = useCurrentList()
  const narrowed = useQueueSearch()
  const tab = search.phan ?? 'doi-chieu'
  const Part = parts[tab]
  usePageTitle(dossier.code)
  return (
    <>
      <div className="desk-head desk-crumb">
        <Link className="back" to={paths.queue} params={{ list: listSlugs[list] }} search={narrowed}>
          <Icon name="back" />
          {queue.lists[list]}
        </Link>
        <div className="row">
          <Button type="button" look="second" icon="print" onClick={() => print()}>
            {said.print}
          </Button>
          <Neighbours list={list} id={id} />
        </div>
      </div>
      <MovedNotice dossier={id} />
      <Head dossier={dossier} />
      <Parts dossier={dossier} search={search} />
      <div className="dossier-part">
        <Part dossier={dossier} />
      </div>
      <PrintSheet dossier={dossier} />
      <MoveBar dossier={dossier} list={list} />
    </>
  )
}

function Head({ dossier }: { dossier: Dossier }) {
  const words = useWords()
  const { dossier: said, of } = words
  const now = useNow()
  const { due, status } = dossier
  const closed = ['returned', 'refused', 'withdrawn', 'stopped'].includes(status.code)
  const paused = due.state === 'paused'
  const channel = wordFor(said.channels, dossier.channel)
  return (
    <div className="desk-head dossier-head">
      <div>
        <h1>{of(dossier.procedure)}</h1>
        <p className="muted small">
          <span className="code">{dossier.code}</span> · {dossier.applicant.name} ·{' '}
          {said.submitted(channel, shortMoment(dossier.submittedAt, now, words))}
        </p>
        <p className="small">{of(status)}</p>
        {dossier.onBehalf.acting && (
          <p className="small">
            <strong>{of(dossier.onBehalf.acting)}</strong>
          </p>
        )}
        {dossier.onBehalf.others.map(({ what, name, at, confirmed }) => (
          <p className="small" key={`${name} ${at}`}>
            {(confirmed ? said.othersConfirmed : said.othersTook)(
              of(what),
              name,
              shortMoment(at, now, words),
            )}
          </p>
        ))}
      </div>
      <div className="dossier-due">
        <DueSign due={due} status={status.code} {...(closed && { closed: of(status) })} />
        <p className="muted small">{paused ? said.duePaused : said.dueAt(shortMoment(due.at, now, words))}</p>
      </div>
      {!paused && <p className="dossier-why muted small">{of(due.explanation)}</p>}
    </div>
  )
}

function Parts({ dossier, search }: { dossier: Dossier; search: DossierSearch }) {
  const { dossier: said } = useWords()
  const { data: written } = useQuery(correspondenceQuery(dossier.id))
  const now = search.phan ?? 'doi-chieu'
  return (
    <nav className="tabs" aria-label={said.parts}>
      {tabs.map((tab) => (
        <Link
          key={tab}
          to={paths.dossier}
          params={{ id: dossier.id }}
          search={{ ...search, phan: tab }}
          replace
          resetScroll={false}
          aria-current={tab === now ? 'page' : undefined}
        >
          {said.tabs[tab]}
          {tab === 'thanh-phan' && <span className="count">{dossier.components.length}</span>}
          {tab === 'trao-doi' && written && written.messages.length > 0 && (
            <span className="count">{written.messages.length}</span>
          )}
          {tab === 'ghi-chu' && dossier.notes.length > 0 && (
            <span className="count">{dossier.notes.length}</span>
          )}
          {tab === 'y-kien' && dossier.consultations.length > 0 && (
            <span className="count">{dossier.consultations.length}</span>
          )}
        </Link>
      ))}
    </nav>
  )
}
