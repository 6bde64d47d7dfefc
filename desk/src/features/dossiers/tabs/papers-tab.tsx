import { Button, ButtonLink, EmptyState } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DossierPage } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { Refusal } from '../../../shell/failure.tsx'
import { useMe } from '../../../shell/use-me.ts'
import { fullMoment } from '../moments.ts'
import { type PaperLine, papersQuery, printUrls, type Sheet, sheets } from '../paper-requests.ts'
import { SealDialog } from '../seal-dialog.tsx'

/** What was issued to the applicant, to print on either sheet; the control sheet of the office; all of it for the file room. */
export function PapersTab({ dossier }: { dossier: DossierPage }) {
  const { papers: said, dossier: words } = useWords()
  const { data, error } = useQuery(papersQuery(dossier.id))
  const [sealing, setSealing] = useState(false)
  const { unit, roles = [] } = useMe()
  const keepsSeal = roles.includes('registry-clerk') && unit === dossier.unit.id
  return (
    <div className="stack dossier-split">
      <section className="pane" aria-labelledby="papers">
        <div className="pane-head">
          <h2 id="papers">{said.issued}</h2>
        </div>
        <Refusal error={error} />
        {data?.items.length === 0 && (
          <EmptyState title={said.none[0] ?? ''} level="h3">
            {said.none[1]}
          </EmptyState>
        )}
        <ul className="component-list">
          {data?.items.map((paper) => (
            <Paper key={paper.id} dossier={dossier.id} paper={paper} />
          ))}
        </ul>
      </section>
      <section className="pane" aria-labelledby="sheet">
        <div className="pane-head">
          <h2 id="sheet">{words.controlSheet}</h2>
          <p className="actions">
            <a
              className="button button--second"
              href={printUrls.controlSheet(dossier.id)}
              target="_blank"
              rel="noreferrer"
            >
              {said.printSheet}
            </a>
            {keepsSeal && (
              <Button type="button" look="second" onClick={() => setSealing(true)}>
                {said.sealSheet}
              </Button>
            )}
          </p>
        </div>
        <p className="pane-body muted">{said.sheetText}</p>
      </section>
      <section className="pane" aria-labelledby="archive">
        <div className="pane-head">
          <h2 id="archive">{said.archive}</h2>
          <ButtonLink look="second" icon="download" href={printUrls.archive(dossier.id)} download>
            {said.takeArchive}
          </ButtonLink>
        </div>
        <p className="pane-body muted">{said.archiveText}</p>
      </section>
      {sealing && (
        <SealDialog
          title={`${said.sealSheet}: ${dossier.code}`}
          url={printUrls.controlSheet(dossier.id)}
          body={{}}
          onClose={() => setSealing(false)}
        />
      )}
    </div>
  )
}

function Paper({ dossier, paper }: { dossier: string; paper: PaperLine }) {
  const { papers: said, of } = useWords()
  return (
    <li>
      <div className="component-head">
        <div>
          <h3>{of(paper.title)}</h3>
          <p className="muted small">{said.numbered(paper.number, fullMoment(paper.issuedAt))}</p>
          <Seal paper={paper} />
        </div>
        <p className="actions">
          {sheets.map((sheet) => (
            <PrintLink key={sheet} href={printUrls.paper(dossier, paper.id, sheet)} of={of(paper.title)}>
              {said.print[sheet]}
            </PrintLink>
          ))}
        </p>
      </div>
    </li>
  )
}

function Seal({ paper: { sealedAt, unsealedBecause } }: { paper: PaperLine }) {
  const { papers: said } = useWords()
  if (sealedAt) return <p className="small">{said.sealed(fullMoment(sealedAt))}</p>
  const because: Record<string, string> = said.because
  return (
    <p className="small">
      <strong>{said.unsealed}.</strong>{' '}
      {unsealedBecause ? (because[unsealedBecause] ?? said.becauseOther) : said.waiting}
    </p>
  )
}

function PrintLink({ href, of, children }: { href: string; of: string; children: string }) {
  const { papers: said } = useWords()
  return (
    <a className="button button--second" href={href} target="_blank" rel="noreferrer">
      {children}
      <span className="visually-hidden">
        : {of} ({said.newPage})
      </span>
    </a>
  )
}

/** The receipt on either sheet, where a dossier has just been accepted. */
export function SlipLinks({ dossier, look }: { dossier: string; look: (sheet: Sheet) => string }) {
  const { papers: said } = useWords()
  return sheets.map((sheet) => (
    <a
      key={sheet}
      className={look(sheet)}
      href={printUrls.slip(dossier, sheet)}
      target="_blank"
      rel="noreferrer"
    >
      {said.printSlip[sheet]}
    </a>
  ))
}
