import { Facts, FileList, Icon } from '@mot-cua/ui'
import { viewerUrls } from '../../../api.ts'
import type { DossierComponent, DossierPage } from '../../../api-types.ts'
import { useWords, wordFor } from '../../../messages/words.ts'
import { FileSignatures } from '../file-signatures.tsx'
import { fileSize, fullMoment, money } from '../moments.ts'
import { ReceptionPane } from './reception-pane.tsx'

/** What the procedure requires and what is there of it; what was asked for later; the fee and the way back. */
export function ComponentsTab({ dossier }: { dossier: DossierPage }) {
  return (
    <div className="split split--wide-left dossier-split">
      <ComponentsPane dossier={dossier} />
      <div className="stack">
        <ReceptionPane dossier={dossier} />
        <FactsPane dossier={dossier} />
        <SupplementPanes dossier={dossier} />
      </div>
    </div>
  )
}

export function ComponentsPane({ dossier }: { dossier: DossierPage }) {
  const { dossier: said } = useWords()
  return (
    <section className="pane" aria-labelledby="components">
      <div className="pane-head">
        <h2 id="components">{said.components}</h2>
      </div>
      <ul className="component-list">
        {dossier.components.map((component) => (
          <Component key={component.id} dossier={dossier.id} component={component} />
        ))}
      </ul>
    </section>
  )
}

export function FactsPane({ dossier }: { dossier: DossierPage }) {
  const { dossier: said, of } = useWords()
  const { applicant, cases, fee, delivery } = dossier
  const holder = dossier.colleagues.find(({ id }) => id === dossier.assignee)
  return (
    <section className="pane pane-body">
      <Facts
        single
        facts={[
          { label: said.phone, value: applicant.phone ?? said.noPhone },
          { label: said.cases, value: cases.map(of).join('; ') || '–' },
          { label: said.fee, value: money(fee) },
          { label: said.delivery, value: wordFor(said.deliveries, delivery) },
          ...(holder ? [{ label: said.assignee, value: holder.name, note: holder.position }] : []),
        ]}
      />
    </section>
  )
}

export function SupplementPanes({ dossier }: { dossier: DossierPage }) {
  const { dossier: said, of } = useWords()
  return dossier.supplements.map(({ no, items, message, requestedBy, requestedAt, answeredAt, answer }) => (
    <section className="pane" key={no} aria-labelledby={`supplement-${no}`}>
      <div className="pane-head">
        <h2 id={`supplement-${no}`}>{said.supplements}</h2>
        <span className="muted small">
          {requestedBy}, {fullMoment(requestedAt)}
        </span>
      </div>
      <div className="pane-body stack-s">
        {message && <p>{message}</p>}
        <ul className="bullets">
          {items.map(({ concerns, text }) => (
            <li key={concerns}>{of(text)}</li>
          ))}
        </ul>
        <p className="muted small">
          {answeredAt ? said.answered(fullMoment(answeredAt)) : said.waitingAnswer}
        </p>
        {answer && <p>{said.theySay(answer)}</p>}
      </div>
    </section>
  ))
}

function Component({ dossier, component }: { dossier: string; component: DossierComponent }) {
  const { dossier: said, language, of } = useWords()
  const { files, proof, received, status } = component
  const there = files.length > 0 || received.length > 0 || status === 'proven' || status === 'form'
  return (
    <li>
      <div className="component-head">
        <h3>{of(component)}</h3>
        <span className={`state small ${there ? 'state--ok' : 'state--soon'}`}>
          <Icon name={there ? 'tick' : 'warning'} />
          {files.length > 0
            ? said.handedIn(files.length)
            : received.length > 0
              ? received.map(({ manner }) => wordFor(said.received, manner)).join(', ')
              : there
                ? wordFor(said.componentStatus, status)
                : said.notHandedIn}
        </span>
      </div>
      {proof && <p className="muted small">{of(proof)}</p>}
      {files.length > 0 && (
        <FileList
          label={of(component)}
          files={files.map(({ id, name, size, signatures }) => ({
            about: signatures.length > 0 && <FileSignatures name={name} signatures={signatures} />,
            id,
            name,
            note: fileSize(size, language),
            action: (
              <a href={viewerUrls.file(dossier, id)} target="_blank" rel="noopener">
                {said.openFile}
                <span className="visually-hidden"> {name}</span>
              </a>
            ),
          }))}
        />
      )}
    </li>
  )
}
