import { Icon } from '@mot-cua/ui'
import { viewerUrls } from '../../../api.ts'
import type { DossierPage, IssuedResult, ResultChange } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { shortDate } from '../../../shell/day.ts'
import { fullMoment } from '../moments.ts'
import { Corrections } from './proposal-note.tsx'

/** Every result that the dossier was given, and what was proposed about them. */
export function IssuedResults({ dossier }: { dossier: DossierPage }) {
  const { results: said } = useWords()
  const { issuedResults, resultChanges } = dossier
  if (issuedResults.length === 0) return null
  return (
    <>
      <section className="pane" aria-labelledby="issued-results">
        <div className="pane-head">
          <h2 id="issued-results">{said.issued}</h2>
        </div>
        <ul className="component-list">
          {issuedResults.toReversed().map((result) => (
            <Issued key={result.no} dossier={dossier.id} result={result} />
          ))}
        </ul>
      </section>
      {resultChanges.length > 0 && (
        <section className="pane" aria-labelledby="result-changes">
          <div className="pane-head">
            <h2 id="result-changes">{said.changes}</h2>
          </div>
          <ul className="component-list">
            {resultChanges.toReversed().map((change) => (
              <Change key={change.no} change={change} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const signs = {
  'in-force': ['state--ok', 'tick-ring'],
  corrected: ['state--soon', 'undo'],
  revoked: ['state--late', 'warning'],
} as const

function Issued({ dossier, result }: { dossier: string; result: IssuedResult }) {
  const { results: said, of } = useWords()
  const name = said.numbered(of(result.name), result.number, shortDate(result.issuedOn))
  const [look, icon] = signs[result.state]
  return (
    <li>
      <div className="component-head">
        <div>
          <h3>{name}</h3>
          <p className={`state small ${look}`}>
            <Icon name={icon} />
            {said.state[result.state]}
            {result.endedAt && `, ${fullMoment(result.endedAt)}`}
          </p>
          {result.code && <p className="muted small">{said.code(result.code)}</p>}
        </div>
        <p className="actions">
          <a
            className="button button--second"
            href={viewerUrls.file(dossier, result.file)}
            target="_blank"
            rel="noreferrer"
          >
            {said.look}
            <span className="visually-hidden">: {name}</span>
          </a>
          {result.code && (
            <a
              className="button button--quiet"
              href={viewerUrls.verification(result.code)}
              target="_blank"
              rel="noreferrer"
            >
              {said.verify}
              <span className="visually-hidden">: {name}</span>
            </a>
          )}
        </p>
      </div>
    </li>
  )
}

function Change({ change }: { change: ResultChange }) {
  const { results: said, of } = useWords()
  const { granted, decision, decidedByName, remark, doneAt } = change
  return (
    <li>
      <h3>{said.proposal(said.kinds[change.kind], change.proposedByName)}</h3>
      <p className="muted small">{fullMoment(change.proposedAt)}</p>
      <p>
        {of(change.reason)}. {change.explanation}
      </p>
      <Corrections change={change} />
      <p className="small">
        {granted === null && said.undecided}
        {granted === false && said.declined(decidedByName ?? '', remark ?? '')}
        {granted &&
          decision &&
          said.decided(decidedByName ?? '', decision.number, shortDate(decision.issuedOn))}
        {granted && !doneAt && ` ${said.unsealed}`}
      </p>
    </li>
  )
}
