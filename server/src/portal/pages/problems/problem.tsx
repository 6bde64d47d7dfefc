import { Button, ButtonLink } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatNumber, formatTime } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import type { ProblemKind } from '../../messages/vi/problems.ts'
import { paths } from '../../paths.ts'

export type ProblemView = {
  /** 403, 404, 409, 422, 429, 500, 503 in this order; `offline` has no answer from the server at all. */
  kind: ProblemKind
  /** Plain reasons in the language of the page, when they are known: broken rules, the partner that is down. */
  reasons?: readonly string[]
  /** For the help line: the id of the request. */
  reference?: string
  retryAfterSeconds?: number
  /** When a draft was being filled in. */
  savedAt?: Date
  /** Where trying again makes sense; the page itself when absent. */
  retryHref?: string
}

const retried: readonly ProblemKind[] = [
  'conflict',
  'too-many-requests',
  'internal',
  'unavailable',
  'offline',
]

/** Says what happened, what is safe, and what to do; never a code alone. */
export function problemPage(view: ProblemView, context: PageContext) {
  const { problems, common } = textsOf(context)
  const { title, text, advice } = problems.byKind[view.kind]
  return (
    <Layout context={context} title={title}>
      <div className="problem stack">
        <h1>{title}</h1>
        <p className="lead">{text}</p>
        {view.reasons && view.reasons.length > 0 && (
          <ul className="defects" aria-label={problems.reasons}>
            {view.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        <p>
          {view.retryAfterSeconds === undefined
            ? advice
            : problems.wait(formatNumber(view.retryAfterSeconds, context.locale))}
        </p>
        {view.savedAt && <p>{problems.savedAt(formatTime(view.savedAt))}</p>}
        <p className="actions">
          {retried.includes(view.kind) && (
            <ButtonLink href={view.retryHref ?? context.path}>{problems.retry}</ButtonLink>
          )}
          <ButtonLink look="second" href={paths.home()}>
            {common.goHome}
          </ButtonLink>
          <ButtonLink look="quiet" icon="phone" href={`tel:${context.province.helpLine.number}`}>
            {common.call(context.province.helpLine.number)}
          </ButtonLink>
        </p>
        {view.kind === 'not-found' && <Search context={context} />}
        {view.reference && (
          <p className="small muted code-line">
            {problems.reference}
            <span className="code">{view.reference}</span>
          </p>
        )}
      </div>
    </Layout>
  )
}

function Search({ context }: { context: PageContext }) {
  const { search } = textsOf(context)
  return (
    // biome-ignore lint/a11y/useSemanticElements: old browsers know the role, not <search>
    <form role="search" action={paths.search()}>
      <label className="field-label" htmlFor="q">
        {search.label}
      </label>
      <div className="search search--s row-gap">
        <input className="input" id="q" name="q" type="search" autoComplete="off" />
        <Button look="second">{search.action}</Button>
      </div>
    </form>
  )
}
