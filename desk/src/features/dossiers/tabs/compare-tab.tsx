import { EmptyState, Icon, type IconName } from '@mot-cua/ui'
import { useState } from 'react'
import type { AnswerRow, DossierPage } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { shortDate } from '../../../shell/day.ts'
import { type Agreement, agreementOf, countAgreements } from '../agreement.ts'
import { DocumentViewer } from '../document-viewer.tsx'
import { sourceName } from '../source-name.ts'

/** What was declared, against what the state knows, beside the papers. */
export function CompareTab({ dossier }: { dossier: DossierPage }) {
  return (
    <div className="split dossier-split">
      <Declared dossier={dossier} />
      <Papers dossier={dossier} />
    </div>
  )
}

/** What was declared, each answer with its source and whether they agree. */
export function Declared({ dossier }: { dossier: DossierPage }) {
  const { dossier: said, of } = useWords()
  const { differs } = countAgreements(dossier)
  return (
    <section className="pane" aria-labelledby="declared">
      <div className="pane-head">
        <h2 id="declared">{said.declared}</h2>
        <span className={`state small ${differs > 0 ? 'state--soon' : 'state--ok'}`}>
          <Icon name={differs > 0 ? 'warning' : 'tick-ring'} />
          {differs > 0 ? said.differing(differs) : said.noDiffering}
        </span>
      </div>
      {dossier.sections.map(({ id, title, rows }) => (
        <div className="checks" key={id}>
          <h3>{of(title)}</h3>
          <dl className="checks">
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </dl>
        </div>
      ))}
    </section>
  )
}

const verdictIcons = { agrees: 'tick', differs: 'warning', own: 'pen' } as const satisfies Record<
  Agreement,
  IconName
>

function Row({ row }: { row: AnswerRow }) {
  const { dossier: said, of } = useWords()
  const { origin } = row
  const verdict = agreementOf(row)
  return (
    <div className={verdict === 'differs' ? 'differs' : undefined}>
      <dt>{of(row.label)}</dt>
      <dd>
        {of(row.value)}
        {origin && <Detail row={row} origin={origin} />}
      </dd>
      <dd className={verdict === 'own' ? 'verdict verdict--own' : 'verdict'}>
        <Icon name={verdictIcons[verdict]} />
        {said[verdict]}
      </dd>
    </div>
  )
}

function Detail({ row, origin }: { row: AnswerRow; origin: NonNullable<AnswerRow['origin']> }) {
  const { dossier: said, of } = useWords()
  const source = sourceName(origin.source, said)
  if (origin.agrees) {
    const asOf = origin.asOf ? shortDate(origin.asOf.slice(0, 10)) : null
    return <span className="detail">{said.fromSource(source, asOf)}</span>
  }
  return (
    <span className="detail">
      {said.itSays(source, of(origin.value))} {row.correction ? said.theySay(row.correction) : said.noWords}
    </span>
  )
}

function Papers({ dossier }: { dossier: DossierPage }) {
  const { dossier: said, of } = useWords()
  const papers = dossier.components.flatMap((component) =>
    component.files.map((file) => ({ component, file })),
  )
  const [chosen, setChosen] = useState(papers[0]?.file.id)
  const paper = papers.find(({ file }) => file.id === chosen) ?? papers[0]
  return (
    <section className="pane pane--follow" aria-labelledby="papers">
      <div className="pane-head">
        <h2 id="papers">{said.papers}</h2>
        {papers.length > 1 && (
          <>
            <label className="visually-hidden" htmlFor="paper">
              {said.pickPaper}
            </label>
            <select
              className="select head-select"
              id="paper"
              value={paper?.file.id}
              onChange={({ target }) => setChosen(target.value)}
            >
              {papers.map(({ component, file }) => (
                <option key={file.id} value={file.id}>
                  {of(component).split(/[;(]/)[0]} – {file.name}
                </option>
              ))}
            </select>
          </>
        )}
      </div>
      {paper ? (
        <DocumentViewer dossier={dossier.id} file={paper.file} />
      ) : (
        <div className="pane-body">
          <EmptyState icon="document" title={said.noPapers[0] ?? ''} level="h3">
            {said.noPapers[1]}
          </EmptyState>
        </div>
      )}
    </section>
  )
}
