import { Button, LongTextField, Notice } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { DossierTask } from '../../parts/dossier-task.tsx'
import { HelpCard } from '../../parts/help-card.tsx'
import { PaperList, type PaperView } from '../../parts/paper-list.tsx'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

export type SupplementView = {
  id: string
  code: string
  title: string
  agency: string
  askedAt: Date
  before?: Date
  /** What the officer wrote to all of it. */
  note?: string
  /** Only the components asked for, each with its defects. */
  papers: readonly PaperView[]
  /** What was asked besides papers, to be answered in words. */
  questions: readonly string[]
  message: string
  messageFault?: string
}

/** Answering a supplement request: exactly what was asked for, with what is wrong beside it. */
export function supplementPage(view: SupplementView, context: PageContext) {
  const { dossiers, common } = textsOf(context)
  const words = dossiers.supplement
  const faults = [
    ...view.papers.flatMap(({ id, fault }) => (fault ? [{ id: `paper-${id}`, text: fault }] : [])),
    ...(view.messageFault ? [{ id: 'message', text: view.messageFault }] : []),
  ]
  const help = <HelpCard context={context} />
  return (
    <DossierTask dossier={view} title={words.title} back={common.goBack} {...{ faults, help, context }}>
      <Notice tone="soon">
        {view.before && (
          <p>
            <strong>{words.before(formatMoment(view.before, context.locale))}</strong>
          </p>
        )}
        <p>{words.asked(view.agency, formatMoment(view.askedAt, context.locale))}</p>
        {view.note && <p>{view.note}</p>}
      </Notice>
      {view.papers.length > 0 && (
        <PaperList
          papers={view.papers}
          action={paths.supplementUpload(view.id)}
          removeAction={(file) => paths.removeSupplementUpload(view.id, file)}
          context={context}
        />
      )}
      <PostForm csrf={context.csrf} action={paths.supplement(view.id)} className="stack-l" noValidate>
        {view.questions.length > 0 && (
          <section className="stack-s" aria-labelledby="asked">
            <h2 id="asked">{words.questions}</h2>
            <ul className="defects">
              {view.questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </section>
        )}
        <LongTextField
          id="message"
          name="message"
          label={view.questions.length > 0 ? words.answer : words.message}
          optional={view.questions.length > 0 ? undefined : common.optional}
          fault={view.messageFault}
          defaultValue={view.message}
        />
        <div className="actions">
          <Button>{words.send}</Button>
        </div>
      </PostForm>
    </DossierTask>
  )
}
