import { BackLink, Button, ErrorSummary, LinkButton, Notice, Tag } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatMomentShort } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { FieldInput } from '../../parts/field-input.tsx'
import { type FieldView, faultsOf } from '../../parts/field-view.ts'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

export type AskAnotherView = {
  draft: string
  procedureName: string
  back: string
  /** Answers that another person may confirm; `to` is missing until the form names who. */
  confirmations: readonly { field: string; label: string; to?: string }[]
  /** Which section, who, and a message. */
  fields: readonly FieldView[]
  sent: readonly {
    id: string
    what: string
    to: string
    state: string
    waiting: boolean
    sentAt: Date
    address: string
  }[]
  problem?: string
}

/** Sends parts of a draft to other people, and shows what became of them. */
export function askAnotherPage(view: AskAnotherView, context: PageContext) {
  const { representation, common } = textsOf(context)
  const faults = faultsOf(view.fields)
  return (
    <Layout context={context} title={representation.askTitle} faults={faults} current="dossiers">
      <BackLink href={view.back}>{representation.toDraft}</BackLink>
      <div className="flow stack-l">
        <ErrorSummary title={common.faults(faults.length)} faults={faults} />
        <div className="stack-s">
          <p className="muted small">{view.procedureName}</p>
          <h1>{representation.askTitle}</h1>
          <p className="lead">{representation.askLead}</p>
        </div>
        {view.problem && (
          <Notice tone="late" announce>
            <p>{view.problem}</p>
          </Notice>
        )}
        <Sent view={view} context={context} />
        {view.confirmations.length > 0 && <Confirmations view={view} context={context} />}
        <section className="stack" aria-labelledby="complete">
          <h2 id="complete">{representation.completeTitle}</h2>
          <PostForm csrf={context.csrf} action={paths.askAnother(view.draft)} className="stack" noValidate>
            <div>
              {view.fields.map((field) => (
                <FieldInput key={field.id} field={field} context={context} />
              ))}
            </div>
            <div className="actions">
              <Button>{representation.send}</Button>
            </div>
          </PostForm>
        </section>
      </div>
    </Layout>
  )
}

type Part = { view: AskAnotherView; context: PageContext }

function Sent({ view, context }: Part) {
  const { representation } = textsOf(context)
  return (
    <section className="stack" aria-labelledby="sent">
      <h2 id="sent">{representation.sentTitle}</h2>
      {view.sent.length === 0 && <p className="muted">{representation.noneSent}</p>}
      {view.sent.length > 0 && (
        <ul className="link-list">
          {view.sent.map((part) => (
            <li className="dossier-line" key={part.id}>
              <div>
                <h3>
                  {part.what} <Tag strong={part.waiting}>{part.state}</Tag>
                </h3>
                <p>
                  {part.to} · {formatMomentShort(part.sentAt, context.locale)}
                </p>
                {part.waiting && (
                  <p className="small">
                    {representation.link}: <span className="fingerprint">{part.address}</span>
                  </p>
                )}
              </div>
              {part.waiting && (
                <PostForm csrf={context.csrf} action={paths.takeBackPart(view.draft, part.id)}>
                  <LinkButton>
                    {representation.takeBack}
                    <span className="visually-hidden"> {part.what}</span>
                  </LinkButton>
                </PostForm>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Confirmations({ view, context }: Part) {
  const { representation } = textsOf(context)
  return (
    <section className="stack" aria-labelledby="confirm">
      <h2 id="confirm">{representation.confirmTitle}</h2>
      <ul className="link-list">
        {view.confirmations.map(({ field, label, to }) => (
          <li className="dossier-line" key={field}>
            <div>
              <h3>{label}</h3>
              {!to && <p className="muted">{representation.confirmMissing}</p>}
            </div>
            {to && (
              <PostForm csrf={context.csrf} action={paths.askAnother(view.draft)}>
                <Button look="second" name="confirm" value={field}>
                  {representation.confirmAsk(to)}
                </Button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
