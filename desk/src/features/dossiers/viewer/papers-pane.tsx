import { EmptyState } from '@mot-cua/ui'
import { useMemo, useState } from 'react'
import type { DossierPage } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { KeyHint } from '../../../shell/key-hint.tsx'
import { useKeys } from '../../../shell/use-keys.ts'
import { DocumentViewer } from './document-viewer.tsx'

/** The papers that were handed in, one at a time beside the answers; leafed through by buttons, by `,` and `.`, or chosen by name. */
export function PapersPane({ dossier }: { dossier: DossierPage }) {
  const { dossier: said, of } = useWords()
  const papers = useMemo(
    () => dossier.components.flatMap((component) => component.files.map((file) => ({ component, file }))),
    [dossier],
  )
  const [chosen, setChosen] = useState(papers[0]?.file.id)
  const at = Math.max(
    papers.findIndex(({ file }) => file.id === chosen),
    0,
  )
  const paper = papers[at]
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
              className="select head-select viewer-choice"
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
            <Leaf at={at} ids={papers.map(({ file }) => file.id)} onLeaf={setChosen} />
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

/** The ways to the papers before and after the one at `at`; at the last one the next is the first. */
function Leaf({ at, ids, onLeaf }: { at: number; ids: string[]; onLeaf: (id: string) => void }) {
  const { viewer: said } = useWords()
  const to = (step: number) => () => onLeaf(ids[(at + step + ids.length) % ids.length]!)
  useKeys({ ',': to(-1), '.': to(1) })
  return (
    <div className="viewer-leaf">
      <button type="button" className="viewer-tool" onClick={to(-1)}>
        {said.previous} <KeyHint name="," />
      </button>
      <output className="muted small">{said.position(at + 1, ids.length)}</output>
      <button type="button" className="viewer-tool" onClick={to(1)}>
        {said.next} <KeyHint name="." />
      </button>
    </div>
  )
}
