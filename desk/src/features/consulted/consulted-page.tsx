import { AnswerList, FileList, Icon, Notice } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { viewerUrls } from '../../api.ts'
import type { Question } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { listSlugs, paths } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { FileSignatures } from '../dossiers/file-signatures.tsx'
import { fileSize, fullMoment } from '../dossiers/moments.ts'
import { consultedQuery } from '../dossiers/queries.ts'
import { QuestionState } from '../dossiers/tabs/consultations-tab.tsx'
import { OpinionPane } from './opinion-pane.tsx'

/** What another agency asks this unit about a dossier: the question, what goes with it and nothing else, and the unit's opinion. */
export function ConsultedPage({ id }: { id: string }) {
  const { consultation, queue, of } = useWords()
  const { data } = useSuspenseQuery(consultedQuery(id))
  const said = consultation.page
  usePageTitle(data.code)
  return (
    <>
      <div className="desk-head desk-crumb">
        <Link className="back" to={paths.queue} params={{ list: listSlugs.consulted }} search={{}}>
          <Icon name="back" />
          {queue.lists.consulted}
        </Link>
      </div>
      <div className="desk-head dossier-head">
        <div>
          <h1>{said.from(of(data.from))}</h1>
          <p className="muted small">
            <span className="code">{data.code}</span> · {of(data.procedure)}
          </p>
        </div>
      </div>
      {[...data.questions].reverse().map((question) => (
        <QuestionPanes key={question.no} dossier={id} question={question} />
      ))}
    </>
  )
}

function QuestionPanes({ dossier, question }: { dossier: string; question: Question }) {
  const { consultation } = useWords()
  const said = consultation.page
  const { no, askedBy, askedAt, dueAt, state, withdrawn, open, answered } = question
  return (
    <div className="split split--wide-left dossier-split">
      <div className="stack">
        <section className="pane" aria-labelledby={`question-${no}`}>
          <div className="pane-head">
            <h2 id={`question-${no}`}>{said.question}</h2>
            <QuestionState state={state} />
          </div>
          <div className="pane-body stack-s">
            {question.question.split('\n').map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p className="muted small">
              {consultation.asked([askedBy.name, askedBy.position].join(', '), fullMoment(askedAt))}.{' '}
              {consultation.due(fullMoment(dueAt))}.
            </p>
            {withdrawn && (
              <Notice>
                <p>{said.withdrawn(withdrawn.because)}</p>
              </Notice>
            )}
            {!open && !answered && !withdrawn && <p className="muted">{said.closed}</p>}
          </div>
        </section>
        {open && <Given dossier={dossier} question={question} />}
      </div>
      <OpinionPane dossier={dossier} question={question} />
    </div>
  )
}

function Given({ dossier, question }: { dossier: string; question: Question }) {
  const { consultation, dossier: words, language, of } = useWords()
  const said = consultation.page
  const { no, sections, components } = question
  return (
    <section className="pane" aria-labelledby={`given-${no}`}>
      <div className="pane-head">
        <h2 id={`given-${no}`}>{said.given}</h2>
      </div>
      <div className="pane-body stack">
        {sections.length === 0 && components.length === 0 && <p className="muted">{said.nothing}</p>}
        {sections.map(({ id, title, rows }) => (
          <div className="stack-s" key={id}>
            <h3>{of(title)}</h3>
            <AnswerList
              answers={rows.map((row) => ({ id: row.id, label: of(row.label), value: of(row.value) }))}
            />
          </div>
        ))}
        {components.map(({ id, name, files }) => (
          <div className="stack-s" key={id}>
            <h3>{of(name)}</h3>
            {files.length === 0 && <p className="muted">{said.noFiles}</p>}
            <FileList
              label={of(name)}
              files={files.map((file) => ({
                id: file.id,
                name: file.name,
                note: fileSize(file.size, language),
                about: file.signatures.length > 0 && (
                  <FileSignatures name={file.name} signatures={file.signatures} />
                ),
                action: (
                  <a href={viewerUrls.consultedFile(dossier, file.id)} target="_blank" rel="noopener">
                    {words.openFile}
                    <span className="visually-hidden"> {file.name}</span>
                  </a>
                ),
              }))}
            />
          </div>
        ))}
      </div>
    </section>
  )
}
