import { Button, ButtonLink, Facts, LinkButton, Notice, Ticks } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatMoment, formatMoney } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { type FeeLine, FeeLines, totalOf } from '../../parts/fee-lines.tsx'
import { PostForm } from '../../parts/post-form.tsx'

export type PayView = {
  procedureName: string
  /** The code that the payment carries. */
  reference: string
  lines: readonly FeeLine[]
  receiver: string
  state:
    | { is: 'due' }
    /** The bank said no; `reason` is its word in plain language. */
    | { is: 'declined'; reason?: string }
    | { is: 'waiting'; statusHref: string }
    | { is: 'paid'; at: Date; receipt?: string; nextHref: string }
  /** Where the form is posted; the server answers with the payment platform. */
  action: string
  payBefore?: Date
  laterHref?: string
  /** Where the draft is taken back to be changed before it is paid for; absent once it is paid. */
  changeAction?: string
}

/** What is owed and the way to the payment platform, with every answer the bank can give. */
export function payPage(view: PayView, context: PageContext) {
  const { pay } = textsOf(context)
  const total = formatMoney(totalOf(view.lines), context.locale)
  const title = view.state.is === 'paid' ? pay.titlePaid(total) : pay.title(total)
  return (
    <Layout context={context} title={title} current="dossiers">
      <div className="columns columns--aside task">
        <div className="flow">
          {view.state.is === 'declined' && (
            <Notice tone="late" announce>
              <p>
                <strong>{pay.declined}</strong>
              </p>
              {view.state.reason && <p>{view.state.reason}</p>}
              <p>{pay.declinedText}</p>
            </Notice>
          )}
          <div className="stack-s">
            <p className="muted small">
              {view.procedureName} · <span className="code">{view.reference}</span>
            </p>
            <h1>{title}</h1>
          </div>
          {view.state.is === 'waiting' && <Waiting href={view.state.statusHref} context={context} />}
          <FeeLines lines={view.lines} context={context} />
          {view.state.is !== 'paid' && view.changeAction && (
            <PostForm csrf={context.csrf} action={view.changeAction} className="change-before">
              <LinkButton>{pay.change}</LinkButton>
            </PostForm>
          )}
          {view.state.is === 'paid' ? (
            <Paid state={view.state} context={context} />
          ) : (
            <ToPlatform view={view} context={context} />
          )}
        </div>
        <aside aria-label={pay.asideLabel}>
          <div className="card">
            <h2>{pay.asideTitle}</h2>
            <Ticks items={pay.aside} />
          </div>
        </aside>
      </div>
    </Layout>
  )
}

/** Asks the status again every few seconds by script; without script by the link. */
function Waiting({ href, context }: { href: string; context: PageContext }) {
  const { pay } = textsOf(context)
  return (
    <div className="card" data-poll={href} data-poll-seconds="3">
      <div className="waiting" role="status">
        <span className="waiting-ring" aria-hidden="true" />
        <div>
          <h2 className="h3">{pay.waiting}</h2>
          <p className="muted">{pay.waitingText}</p>
        </div>
      </div>
      <p>
        <ButtonLink look="second" href={context.path}>
          {pay.waitingAgain}
        </ButtonLink>
      </p>
      <p className="small muted">{pay.waitingLong}</p>
    </div>
  )
}

function Paid({
  state,
  context,
}: {
  state: Extract<PayView['state'], { is: 'paid' }>
  context: PageContext
}) {
  const { pay } = textsOf(context)
  return (
    <>
      <Notice tone="ok">
        <p>
          <strong>{pay.paid}</strong>
        </p>
        <p>
          {pay.paidAt(formatMoment(state.at, context.locale))} {state.receipt && pay.receipt(state.receipt)}
        </p>
      </Notice>
      <p className="actions">
        <ButtonLink href={state.nextHref}>{pay.toDossier}</ButtonLink>
      </p>
    </>
  )
}

function ToPlatform({ view, context }: { view: PayView; context: PageContext }) {
  const { pay } = textsOf(context)
  return (
    <>
      <Facts
        facts={[
          { label: pay.receiver, value: view.receiver },
          { label: pay.content, value: <span className="code">{view.reference}</span> },
          ...(view.payBefore
            ? [{ label: pay.before, value: formatMoment(view.payBefore, context.locale) }]
            : []),
        ]}
      />
      {view.state.is === 'waiting' ? (
        <PostForm csrf={context.csrf} action={view.action} className="stack">
          <p className="small muted measure">{pay.openAgainText}</p>
          <p>
            <Button look="second">{pay.openAgain}</Button>
          </p>
        </PostForm>
      ) : (
        <PostForm csrf={context.csrf} action={view.action} className="stack">
          <div className="actions">
            <Button large>{view.state.is === 'declined' ? pay.again : pay.action}</Button>
            {view.laterHref && (
              <ButtonLink look="quiet" href={view.laterHref}>
                {pay.later}
              </ButtonLink>
            )}
          </div>
          <p className="small muted measure">{pay.note}</p>
        </PostForm>
      )}
    </>
  )
}
