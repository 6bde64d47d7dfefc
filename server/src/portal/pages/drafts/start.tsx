import { BackLink, Button, ButtonLink, ErrorSummary, Icon } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatMomentShort, formatNumber } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { FieldInput } from '../../parts/field-input.tsx'
import { type FieldView, faultsOf } from '../../parts/field-view.ts'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

/** A source of data and what it is asked for, for the person to allow. Posted as `source` = id when ticked. */
export type ConsentView = {
  id: string
  name: string
  /** What is taken, in everyday words. */
  takes: string
  purpose: string
  allowed: boolean
  /** The partner does not answer now. */
  unavailable?: boolean
}

export type StartView = {
  procedure: { code: string; name: string }
  /** How long people take, measured; absent before anybody has. */
  minutes?: number
  sources: readonly ConsentView[]
  /** What must be known before the form can open, such as for whom it is. */
  questions: readonly FieldView[]
  draft?: { href: string; savedAt: Date }
  /** For whom it will be, when not for the person. */
  forName?: string
  /** Days a draft is kept. */
  keptDays: number
}

/** What will be asked and fetched, agreed to source by source, before a draft begins. */
export function startPage(view: StartView, context: PageContext) {
  const { start, common } = textsOf(context)
  const faults = faultsOf(view.questions)
  return (
    <Layout
      context={context}
      title={`${start.title}: ${view.procedure.name}`}
      faults={faults}
      current="services"
    >
      <BackLink href={paths.procedure(view.procedure.code)}>{common.goBack}</BackLink>
      <div className="columns columns--aside">
        <div className="flow">
          <ErrorSummary title={common.faults(faults.length)} faults={faults} />
          <div className="stack-s">
            <p className="muted small">{view.procedure.name}</p>
            <h1>{start.title}</h1>
            <p className="lead">
              {view.minutes === undefined
                ? start.leadUnknown
                : start.lead(formatNumber(view.minutes, context.locale))}
            </p>
          </div>
          <ForWhom view={view} context={context} />
          {view.draft && <ExistingDraft draft={view.draft} context={context} />}
          <PostForm
            csrf={context.csrf}
            action={paths.start(view.procedure.code)}
            className="stack-l"
            noValidate
          >
            {view.questions.length > 0 && (
              <section aria-labelledby="questions">
                <h2 id="questions">{start.questions}</h2>
                {view.questions.map((field) => (
                  <FieldInput key={field.id} field={field} context={context} />
                ))}
              </section>
            )}
            <Sources sources={view.sources} context={context} />
            <Begin view={view} context={context} />
          </PostForm>
        </div>
        <aside className="card" aria-labelledby="keep">
          <h2 id="keep">{start.keepTitle}</h2>
          <p className="small muted">{start.keep(view.keptDays)}</p>
        </aside>
      </div>
    </Layout>
  )
}

/** For whom it is, and the way to change it. */
function ForWhom({ view, context }: { view: StartView; context: PageContext }) {
  const { representation } = textsOf(context)
  return (
    <p className="row">
      <span>
        {view.forName ? <strong>{representation.forNow(view.forName)}</strong> : representation.myself}
      </span>
      <a href={paths.forWhom(view.procedure.code)}>{representation.another}</a>
    </p>
  )
}

/** Agreeing is an act of its own, source by source or to all that are named; nothing is ticked beforehand. */
function Begin({ view, context }: { view: StartView; context: PageContext }) {
  const { start } = textsOf(context)
  const look = view.draft ? 'second' : 'main'
  const open = view.sources.filter(({ unavailable }) => !unavailable)
  if (open.length === 0)
    return (
      <div className="actions">
        <Button look={look}>{view.draft ? start.fresh : start.action}</Button>
      </div>
    )
  return (
    <div className="actions">
      <Button look={look} name="all" value="yes">
        {start.agreeAll(formatNumber(open.length, context.locale))}
      </Button>
      <Button look="quiet">{start.agreeSome}</Button>
    </div>
  )
}

function ExistingDraft({ draft, context }: { draft: NonNullable<StartView['draft']>; context: PageContext }) {
  const { start } = textsOf(context)
  return (
    <div className="card">
      <h2>{start.draftTitle}</h2>
      <p>{start.draftText(formatMomentShort(draft.savedAt, context.locale))}</p>
      <p className="actions">
        <ButtonLink href={draft.href}>{start.draftAction}</ButtonLink>
      </p>
    </div>
  )
}

function Sources({ sources, context }: { sources: readonly ConsentView[]; context: PageContext }) {
  const { start } = textsOf(context)
  if (sources.length === 0) return <p className="muted">{start.noSources}</p>
  return (
    <fieldset className="stack" aria-describedby="sources-hint">
      <legend>
        <h2>{start.sources}</h2>
      </legend>
      <p className="field-hint" id="sources-hint">
        {start.sourcesText}
      </p>
      <div>
        {sources.map(({ id, name, takes, purpose, allowed, unavailable }) => (
          <div className="source-consent" key={id}>
            <label className="check">
              <input
                type="checkbox"
                name="source"
                value={id}
                defaultChecked={allowed && !unavailable}
                disabled={unavailable}
              />
              <span>
                <strong>{name}</strong>
                <small>
                  {start.takes}: {takes}
                </small>
                <small>
                  {start.purpose}: {purpose}
                </small>
                {unavailable && (
                  <span className="source disputed">
                    <Icon name="clock" />
                    <span>{start.unavailable}</span>
                  </span>
                )}
              </span>
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
