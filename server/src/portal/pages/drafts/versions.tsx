import { Button, ErrorSummary, FieldGroup, Notice } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { Layout } from '../../layout.tsx'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

export type VersionsView = {
  draft: string
  /** Of the draft as it is shown: a choice between other versions is not taken. */
  revision: number
  procedureName: string
  /** `changed`: the draft went on elsewhere while they were looked at; `missing`: something is still to be chosen. */
  said?: 'changed' | 'missing'
  fields: readonly {
    id: string
    ask: string
    versions: readonly { value: string; text: string; from: string }[]
  }[]
}

/** Answers that two devices gave differently, side by side; the person picks one of each, or all of one device. */
export function versionsPage(view: VersionsView, context: PageContext) {
  const { versions: words } = textsOf(context)
  const faults =
    view.said === 'missing'
      ? view.fields.map(({ id, ask }) => ({ id: `pick.${id}`, text: words.missing(ask) }))
      : []
  return (
    <Layout
      context={context}
      title={words.title}
      faults={faults}
      frame={{ task: true, leave: { href: paths.myDossiers('drafts') } }}
    >
      <div className="stack-l task">
        <ErrorSummary title={textsOf(context).common.faults(faults.length)} faults={faults} />
        <div className="stack-s">
          <p className="muted small">{view.procedureName}</p>
          <h1>{words.title}</h1>
        </div>
        <p className="lead">{words.lead(view.fields.length)}</p>
        {view.said === 'changed' && (
          <Notice tone="soon">
            <p>{words.changed}</p>
          </Notice>
        )}
        <PostForm csrf={context.csrf} action={paths.versions(view.draft)} className="stack-l">
          <input type="hidden" name="_revision" value={view.revision} />
          {view.fields.map(({ id, ask, versions }, index) => (
            <FieldGroup key={id} id={`pick.${id}`} label={ask} fault={faults[index]?.text}>
              <div className="choices choices--aside">
                {versions.map(({ value, text, from }, nth) => (
                  <label className="choice" key={value}>
                    <input
                      type="radio"
                      id={nth === 0 ? `pick.${id}` : `pick.${id}-${nth + 1}`}
                      name={`pick.${id}`}
                      value={value}
                    />
                    <span>
                      <strong>{text}</strong>
                      <small>{from}</small>
                    </span>
                  </label>
                ))}
              </div>
            </FieldGroup>
          ))}
          <div className="actions">
            <Button>{words.take}</Button>
          </div>
          {view.fields.length > 1 && (
            <div className="row">
              <Button look="second" name="_all" value="kept" formNoValidate>
                {words.allKept}
              </Button>
              <Button look="second" name="_all" value="other" formNoValidate>
                {words.allOther}
              </Button>
            </div>
          )}
        </PostForm>
      </div>
    </Layout>
  )
}
