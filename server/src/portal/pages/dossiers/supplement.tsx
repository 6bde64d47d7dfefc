import { BackLink, Button, ErrorSummary, LongTextField, Notice } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { FieldInput } from '../../parts/field-input.tsx'
import { type FieldView, faultsOf } from '../../parts/field-view.ts'
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
  /** Only the answers asked to be corrected, the defect as their fault. */
  fields: readonly FieldView[]
  message: string
}

/** Answering a supplement request: exactly what was asked for, with what is wrong beside it. */
export function supplementPage(view: SupplementView, context: PageContext) {
  const { dossiers, common } = textsOf(context)
  const words = dossiers.supplement
  const faults = [
    ...view.papers.flatMap(({ id, fault }) => (fault ? [{ id: `paper-${id}`, text: fault }] : [])),
    ...faultsOf(view.fields),
  ]
  return (
    <Layout context={context} title={`${words.title}: ${view.title}`} faults={faults} current="dossiers">
      <BackLink href={paths.dossier(view.id)}>{common.goBack}</BackLink>
      <div className="columns columns--aside task">
        <div className="flow">
          <ErrorSummary title={common.faults(faults.length)} faults={faults} />
          <div className="stack-s">
            <p className="muted small">
              {view.title} · <span className="code">{view.code}</span>
            </p>
            <h1>{words.title}</h1>
          </div>
          <Notice tone="soon">
            <p>
              <strong>{view.before && words.before(formatMoment(view.before, context.locale))}</strong>
            </p>
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
            {view.fields.length > 0 && (
              <div>
                {view.fields.map((field) => (
                  <FieldInput key={field.id} field={field} context={context} />
                ))}
              </div>
            )}
            <LongTextField
              id="message"
              name="message"
              label={words.message}
              optional={common.optional}
              defaultValue={view.message}
            />
            <div className="actions">
              <Button>{words.send}</Button>
            </div>
          </PostForm>
        </div>
        <aside aria-label={common.helpNav}>
          <HelpCard context={context} />
        </aside>
      </div>
    </Layout>
  )
}
