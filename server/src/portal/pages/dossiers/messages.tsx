import { Button, LongTextField, Notice } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { CallCard } from '../../parts/call-card.tsx'
import { DossierTask } from '../../parts/dossier-task.tsx'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

export type MessagesView = {
  id: string
  code: string
  title: string
  agency: string
  messages: readonly {
    no: number
    mine: boolean
    /** Who wrote it; of the office with position. */
    by: string
    at: Date
    paragraphs: readonly string[]
    /** When the other side first saw it. */
    readAt: Date | null
  }[]
  /** Absent: the dossier ended too long ago to be written about. */
  form?: { key: string; typed: string; fault?: string }
  sent: boolean
}

/** What the applicant and the desk wrote to each other about a dossier, and a form to write more. */
export function messagesPage(view: MessagesView, context: PageContext) {
  const { correspondence: words } = textsOf(context)
  const faults = view.form?.fault ? [{ id: 'text', text: view.form.fault }] : []
  const lead = words.lead(view.agency)
  const help = <CallCard context={context} />
  return (
    <DossierTask dossier={view} title={words.title} back={words.back} {...{ faults, lead, help, context }}>
      {view.sent && (
        <Notice tone="ok" announce>
          <p>{words.sent}</p>
        </Notice>
      )}
      <Messages view={view} context={context} />
      {view.form ? (
        <WriteForm id={view.id} form={view.form} context={context} />
      ) : (
        <Notice>
          <p>{words.closed}</p>
        </Notice>
      )}
    </DossierTask>
  )
}

function Messages({ view: { messages }, context }: { view: MessagesView; context: PageContext }) {
  const { correspondence: words } = textsOf(context)
  if (messages.length === 0) return <p className="muted">{words.none}</p>
  return (
    <ol className="messages" aria-label={words.list}>
      {messages.map(({ no, mine, by, at, paragraphs, readAt }) => (
        <li key={no} className={mine ? 'message message--mine' : 'message'}>
          <p className="small">
            <strong>{mine ? words.you : by}</strong>{' '}
            <time className="muted" dateTime={at.toISOString()}>
              {formatMoment(at, context.locale)}
            </time>
          </p>
          {paragraphs.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a message never move
            <p key={index}>{line}</p>
          ))}
          {mine && (
            <p className="small muted">
              {readAt ? words.read(formatMoment(readAt, context.locale)) : words.unread}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

type Form = { id: string; form: NonNullable<MessagesView['form']>; context: PageContext }

function WriteForm({ id, form, context }: Form) {
  const { correspondence: words } = textsOf(context)
  return (
    <PostForm csrf={context.csrf} action={paths.messages(id)} className="stack" noValidate>
      <input type="hidden" name="key" value={form.key} />
      <LongTextField
        id="text"
        name="text"
        label={words.label}
        hint={words.hint}
        fault={form.fault}
        defaultValue={form.typed}
      />
      <div className="actions">
        <Button>{words.send}</Button>
      </div>
    </PostForm>
  )
}
