import { Icon, More, Source, Steps } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import type { CaseView, ComponentNeed, ProcedureView } from './procedure-view.ts'

type Part = { view: ProcedureView; context: PageContext }

const needIcons = { proven: 'tick-ring', fill: 'pen', bring: 'document' } as const

/** What to prepare: in the words of the online service where there is one, else of the published record. */
export function Prepare({ view, context }: Part) {
  const { procedure } = textsOf(context)
  const [only, ...others] = view.cases
  const byService = view.components.length > 0
  return (
    <section className="stack" aria-labelledby="prepare">
      <h2 id="prepare">{procedure.prepare}</h2>
      {byService && <Papers papers={view.components} context={context} />}
      {!byService && others.length === 0 && <Papers papers={only?.papers ?? []} context={context} />}
      {!byService && others.length > 0 && <Cases cases={view.cases} context={context} />}
      {view.special && (
        <More summary={view.special.title}>
          <ul className="stack-s small">
            {view.special.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </More>
      )}
      {byService && view.cases.length > 0 && (
        <More summary={procedure.published}>
          <div>
            <Cases cases={view.cases} context={context} />
          </div>
        </More>
      )}
    </section>
  )
}

function Papers({ papers, context }: { papers: readonly ComponentNeed[]; context: PageContext }) {
  const { procedure } = textsOf(context)
  if (papers.length === 0) return <p>{procedure.nothing}</p>
  return (
    <div className="known">
      <dl>
        {papers.map((paper) => (
          <div className="known-row" key={paper.id}>
            <dt>
              <span className={paper.need === 'proven' ? 'need' : 'need need--do'}>
                <Icon name={needIcons[paper.need]} />
                {procedure.need[paper.need]}
              </span>
            </dt>
            <dd>
              <span className="known-value">{paper.name}</span>
              <PaperNote paper={paper} context={context} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function PaperNote({ paper, context }: { paper: ComponentNeed; context: PageContext }) {
  const { procedure } = textsOf(context)
  if (paper.need === 'proven' && paper.source) return <Source>{procedure.provenBy(paper.source)}</Source>
  const words = [
    procedure.copies(paper.originals ?? 0, paper.copies ?? 0),
    paper.note,
    paper.bases?.length && procedure.askedBy(paper.bases.join(', ')),
  ]
  const said = words.filter(Boolean).join('. ')
  return (
    <>
      {said && <p className="small muted">{said}</p>}
      {paper.form && (
        <p className="small">
          <a href={paper.form.href} rel="external">
            {paper.form.text}
          </a>
        </p>
      )}
    </>
  )
}

/** Variants to choose from; one opens at a time. */
function Cases({ cases, context }: { cases: readonly CaseView[]; context: PageContext }) {
  const { procedure } = textsOf(context)
  if (cases.length === 1 && cases[0]) return <Case one={cases[0]} context={context} />
  return (
    <div className="cases">
      <p className="muted">{procedure.chooseCase}</p>
      {cases.map((one, index) => (
        <details className="case" name="case" key={one.id} open={index === 0}>
          <summary>
            <Icon name="forward" />
            <span>
              {one.name || procedure.usualCase}
              <small>{procedure.papers(one.papers.length)}</small>
            </span>
          </summary>
          <Case one={one} context={context} />
        </details>
      ))}
    </div>
  )
}

function Case({ one, context }: { one: CaseView; context: PageContext }) {
  const { procedure } = textsOf(context)
  return (
    <div className="stack">
      <Papers papers={one.papers} context={context} />
      {one.steps.length > 0 && (
        <>
          <h3>{procedure.caseSteps}</h3>
          <ol className="numbered stack-s">
            {one.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

/** The way of a dossier from signing in to the result. */
export function How({ view, context }: Part) {
  if (view.steps.length === 0) return null
  return (
    <section className="stack" aria-labelledby="how">
      <h2 id="how">{textsOf(context).procedure.how}</h2>
      <Steps steps={view.steps} />
    </section>
  )
}
