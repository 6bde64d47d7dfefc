import type { CodeLists, Process, ServiceDefinition } from '@mot-cua/form-engine'
import { type DiagramNote, type DiagramRefusal, readBpmn, writeBpmn } from '@mot-cua/form-engine/definition'
import { Button, FieldFault } from '@mot-cua/ui'
import { Fragment, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useWords } from '../../../messages/words.ts'
import { pageOf } from '../../../shell/page-of.tsx'
import { useSaying } from '../editor/condition-at.tsx'
import { EditsService, useEditing } from '../editor/editing.tsx'
import { Pane } from '../parts/general-tab.tsx'
import { diagramFile, useDiagramWords } from './diagram-words.ts'
import { SimulationPane } from './simulation-pane.tsx'
import { useProcess } from './use-process.ts'

// Drawing takes more code than the whole editor, so it comes when it is needed.
const DiagramView = pageOf(() => import('./diagram-view.tsx').then((m) => m.DiagramView))

/** The table as a diagram, drawn anew as it is written; kept as a BPMN file, and read from one. */
export function ProcessDiagram({ pointer }: { pointer: string }) {
  const { process: said, of } = useWords()
  const { service } = useEditing()
  const { process, change } = useProcess(pointer)
  const xml = useDiagram(pointer)
  const name = of({ vi: process.name_vi, en: process.name_en })
  return (
    <Pane title={said.diagram}>
      <Suspense fallback={<p className="muted">{said.drawing}</p>}>
        <DiagramView xml={xml} name={name} />
      </Suspense>
      <div className="row">
        <Button
          type="button"
          look="second"
          icon="download"
          onClick={() => keep(xml, diagramFile(process, service.code))}
        >
          {said.save}
        </Button>
        <OpenFile process={process} onTake={(taken) => change(() => taken)} />
      </div>
    </Pane>
  )
}

/** The processes of a service as diagrams, to be looked at by whoever decides on it. */
export const DiagramsOf = ({
  service,
  lists,
  draft,
}: {
  service: ServiceDefinition
  lists: CodeLists
  draft: string
}) => (
  <EditsService service={service} lists={lists} findings={[]} published={noIds} edit={() => {}}>
    {service.process.map(({ id, name_vi, name_en }, index) => (
      <Fragment key={id}>
        <Drawn pointer={`/process/${index}`} name={{ vi: name_vi, en: name_en }} />
        <SimulationPane draft={draft} process={id} />
      </Fragment>
    ))}
  </EditsService>
)

const noIds: ReadonlySet<string> = new Set()

function Drawn({ pointer, name }: { pointer: string; name: { vi: string; en: string } }) {
  const { of } = useWords()
  const xml = useDiagram(pointer)
  return (
    <Pane title={of(name)}>
      <Suspense fallback={null}>
        <DiagramView xml={xml} name={of(name)} />
      </Suspense>
    </Pane>
  )
}

/** The process at a pointer as BPMN, written anew a moment after it was changed. */
function useDiagram(pointer: string): string {
  const { process } = useProcess(pointer)
  const words = useDiagramWords(useSaying(pointer))
  const written = useDeferredValue(process)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only
  return useMemo(() => writeBpmn(written, words), [written, words.otherwise])
}

/** Gives the browser a file to keep. */
function keep(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/xml' }))
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  URL.revokeObjectURL(address)
}

type Outcome = { refusal: DiagramRefusal } | { steps: number; notes: readonly DiagramNote[]; before: Process }

/** Takes the table from a file, says what it could not take, and gives the one of before back. */
function OpenFile({ process, onTake }: { process: Process; onTake: (process: Process) => void }) {
  const { process: said, of } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<Outcome>()
  const open = async (file: File | undefined) => {
    if (!file) return
    const reading = readBpmn(await file.text(), process)
    if ('refused' in reading) return setOutcome({ refusal: reading })
    onTake(reading.process)
    setOutcome({ steps: reading.process.steps.length, notes: reading.notes, before: process })
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".bpmn,.xml,application/xml"
        className="visually-hidden"
        aria-label={said.open}
        tabIndex={-1}
        onChange={({ target }) => {
          void open(target.files?.[0])
          target.value = ''
        }}
      />
      <Button type="button" look="second" icon="upload" onClick={() => input.current?.click()}>
        {said.open}
      </Button>
      <div role="status" className="diagram-outcome">
        {outcome && 'refusal' in outcome && (
          <FieldFault id="diagram-refused">
            {said.refused[outcome.refusal.refused](outcome.refusal.line)}
          </FieldFault>
        )}
        {outcome && 'steps' in outcome && (
          <div className="stack-s">
            <p>{said.taken(outcome.steps)}</p>
            {outcome.notes.length > 0 && (
              <details open>
                <summary>{said.notes}</summary>
                <ul className="lines">
                  {outcome.notes.map((note) => (
                    <li key={note.vi}>{of(note)}</li>
                  ))}
                </ul>
              </details>
            )}
            <Button
              type="button"
              look="quiet"
              icon="undo"
              onClick={() => {
                onTake(outcome.before)
                setOutcome(undefined)
              }}
            >
              {said.undo}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}
