import { ButtonLink, Notice, Ticks } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { Layout } from '../../layout.tsx'
import { paths } from '../../paths.ts'

export type SignInView = {
  /** Where to go afterwards, a path of this portal. */
  next?: string
  /** `needed`: something was asked for that needs a person; the others are how the last attempt ended. */
  state: 'ready' | 'needed' | 'cancelled' | 'failed' | 'level-1' | 'signed-out'
  /** For the help line, after a failure. */
  reference?: string
}

/** Signing in with VNeID, and what became of the last attempt. */
export function signInPage(view: SignInView, context: PageContext) {
  const { signIn } = textsOf(context)
  const { number } = context.province.helpLine
  const again = view.state === 'cancelled' || view.state === 'failed'
  return (
    <Layout context={context} title={signIn.title}>
      <div className="columns columns--aside">
        <div className="stack-l">
          <div className="stack">
            <h1>{signIn.title}</h1>
            <p className="lead">{signIn.lead}</p>
          </div>
          <SignInState view={view} context={context} />
          <div className="stack">
            <p>
              <ButtonLink large icon="mobile" href={paths.signInWithVneid(view.next)}>
                {again ? signIn.again : signIn.action}
              </ButtonLink>
            </p>
            <p className="small muted measure">{signIn.note}</p>
          </div>
          <section className="stack" aria-labelledby="asks">
            <h2 id="asks">{signIn.asksTitle}</h2>
            <Ticks items={signIn.asks} />
            <p className="small muted measure">{signIn.purpose}</p>
          </section>
        </div>
        <aside className="panel stack-s" aria-labelledby="without">
          <h2 className="h3" id="without">
            {signIn.withoutTitle}
          </h2>
          <ul className="plain">
            <li>
              <a href={paths.search()}>{signIn.without.procedures}</a>
            </li>
            <li>
              <a href={paths.track()}>{signIn.without.track}</a>
            </li>
          </ul>
          <p className="small muted">
            {signIn.guide}
            <a href={`tel:${number}`}>{number}</a>.
          </p>
        </aside>
      </div>
    </Layout>
  )
}

function SignInState({ view, context }: { view: SignInView; context: PageContext }) {
  const { signIn } = textsOf(context)
  switch (view.state) {
    case 'ready':
      return null
    case 'needed':
      return (
        <Notice announce>
          <p>{signIn.needed}</p>
        </Notice>
      )
    case 'signed-out':
      return (
        <Notice tone="ok" announce>
          <p>{signIn.signedOut}</p>
        </Notice>
      )
    case 'cancelled':
      return (
        <Notice announce>
          <p>
            <strong>{signIn.cancelled}</strong>
          </p>
          <p>{signIn.cancelledText}</p>
        </Notice>
      )
    case 'failed':
      return (
        <Notice tone="late" announce>
          <p>
            <strong>{signIn.failed}</strong>
          </p>
          <p>{signIn.failedText}</p>
          {view.reference && <p>{signIn.reference(view.reference)}</p>}
        </Notice>
      )
    case 'level-1':
      return (
        <Notice tone="soon" icon="lock" announce>
          <p>
            <strong>{signIn.level1}</strong>
          </p>
          <p>{signIn.level1Text}</p>
          <p>{signIn.level1Still}</p>
        </Notice>
      )
  }
}
