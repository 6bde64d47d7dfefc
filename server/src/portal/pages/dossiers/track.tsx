import { Notice } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { CodeForm } from '../../parts/code-form.tsx'
import { paths } from '../../paths.ts'

/** What a stranger may know of a dossier: where it is, and nothing else. */
export type PublicStage =
  | 'received'
  | 'processing'
  | 'waiting-for-you'
  | 'waiting-for-payment'
  | 'done'
  | 'refused'
  | 'withdrawn'
  | 'stopped'

export type TrackView = {
  exampleCode: string
  /** As it was typed; absent on the first visit. */
  code?: string
  /** `unknown` for a code that does not exist or may not be shown: the two look the same. */
  answer?: 'unknown' | { stage: PublicStage; since?: Date }
}

/** Public look-up by code. */
export function trackPage(view: TrackView, context: PageContext) {
  const { track } = textsOf(context)
  const missing = view.code?.trim() === ''
  return (
    <Layout
      context={context}
      title={track.title}
      faults={missing ? [{ id: 'code', text: track.missing }] : []}
      current="track"
    >
      <div className="flow">
        <div className="stack">
          <h1>{track.title}</h1>
          <p className="lead">{track.lead}</p>
        </div>
        <CodeForm
          action={paths.track()}
          words={track}
          example={view.exampleCode}
          code={view.code}
          missing={missing}
          answered={view.answer !== undefined}
        />
        {view.answer && <Answer view={view} answer={view.answer} context={context} />}
        <div className="stack-s">
          <p className="small muted measure">{track.publicNote}</p>
          {!context.person && (
            <p className="small">
              <a href={paths.signIn(paths.myDossiers())}>{track.signIn}</a>
            </p>
          )}
        </div>
      </div>
    </Layout>
  )
}

function Answer({
  view,
  answer,
  context,
}: {
  view: TrackView
  answer: NonNullable<TrackView['answer']>
  context: PageContext
}) {
  const { track } = textsOf(context)
  if (answer === 'unknown')
    return (
      <Notice announce>
        <p>
          <strong>{track.unknown}</strong>
        </p>
        <p>{track.unknownText}</p>
      </Notice>
    )
  return (
    <section className="card" role="status" aria-labelledby="stage">
      <p className="muted code">{view.code}</p>
      <p className="muted small">{track.stage}</p>
      <h2 id="stage">{track.stages[answer.stage]}</h2>
      {answer.since && <p className="muted">{track.since(formatMoment(answer.since, context.locale))}</p>}
    </section>
  )
}
