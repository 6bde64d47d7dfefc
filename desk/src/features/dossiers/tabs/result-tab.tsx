import { EmptyState, Icon, Notice } from '@mot-cua/ui'
import type { DossierPage } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { HandingNote } from '../handing/handing-note.tsx'
import { OtherResults } from '../others/other-results.tsx'
import { resultState } from '../result-version.ts'
import { IssuedResults } from '../results/issued-results.tsx'
import { ResultViewer } from '../viewer/document-viewer.tsx'
import { Declared } from './compare-tab.tsx'

const looks = {
  drafted: ['state--soon', 'pen'],
  signed: ['state--soon', 'pen'],
  issued: ['state--ok', 'tick-ring'],
  revoked: ['state--late', 'warning'],
} as const

/** The paper that comes out of the dossier as it stands now, beside the answers that it is made of; or why there is none. */
export function ResultTab({ dossier }: { dossier: DossierPage }) {
  const { dossier: said, of } = useWords()
  const result = resultState(dossier)
  return (
    <div className="dossier-split stack">
      {dossier.closedBecause && (
        <Notice tone="paused">
          <p>
            <strong>{said.closed}</strong>
          </p>
          <p>{of(dossier.closedBecause.text)}</p>
        </Notice>
      )}
      <IssuedResults dossier={dossier} />
      <OtherResults dossier={dossier} />
      <HandingNote dossier={dossier} />
      {result ? (
        <div className="split">
          <Declared dossier={dossier} />
          <section className="pane pane--follow" aria-labelledby="result">
            <div className="pane-head">
              <h2 id="result">{said.result}</h2>
              <span className={`state small ${looks[result.state][0]}`}>
                <Icon name={looks[result.state][1]} />
                {said.resultNow[result.state]}
              </span>
            </div>
            <ResultViewer
              dossier={dossier.id}
              version={result.version}
              title={`${said.result} ${dossier.code}`}
            />
          </section>
        </div>
      ) : (
        !dossier.closedBecause && (
          <EmptyState icon="document" title={said.noResult[0] ?? ''}>
            {said.noResult[1]}
          </EmptyState>
        )
      )}
    </div>
  )
}
