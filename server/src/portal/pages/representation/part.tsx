import { Button, ErrorSummary, Facts, LinkButton, Notice } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { Layout } from '../../layout.tsx'
import { FieldInput } from '../../parts/field-input.tsx'
import { type FieldView, faultsOf } from '../../parts/field-view.ts'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

export type PartView = {
  id: string
  procedureName: string
  title: string
  askedBy: string
  note: string
} & (
  | { kind: 'complete'; fields: readonly FieldView[] }
  | { kind: 'confirm'; shown: readonly { label: string; value: string }[] }
  | { kind: 'done' }
)

/** A part of somebody else's form that this person is asked to complete or to confirm. */
export function partPage(view: PartView, context: PageContext) {
  const { representation, common } = textsOf(context)
  const faults = view.kind === 'complete' ? faultsOf(view.fields) : []
  return (
    <Layout context={context} title={view.title} faults={faults} current="dossiers">
      <div className="flow stack-l">
        <ErrorSummary title={common.faults(faults.length)} faults={faults} />
        <div className="stack-s">
          <p className="muted small">{view.procedureName}</p>
          <h1>{view.title}</h1>
        </div>
        {view.kind === 'done' ? (
          <Notice tone="ok" announce>
            <p>{representation.thanks}</p>
          </Notice>
        ) : (
          <>
            <p className="lead">
              {view.kind === 'complete'
                ? representation.completeLead(view.askedBy)
                : representation.confirmLead(view.askedBy)}
            </p>
            {view.note && (
              <Notice>
                <p>{view.note}</p>
              </Notice>
            )}
            <Answer view={view} context={context} />
            <PostForm csrf={context.csrf} action={paths.declinePart(view.id)}>
              <LinkButton>{representation.decline}</LinkButton>
            </PostForm>
          </>
        )}
      </div>
    </Layout>
  )
}

function Answer({ view, context }: { view: Exclude<PartView, { kind: 'done' }>; context: PageContext }) {
  const { representation } = textsOf(context)
  return (
    <PostForm csrf={context.csrf} action={paths.part(view.id)} className="stack-l" noValidate>
      {view.kind === 'complete' ? (
        <div>
          {view.fields.map((field) => (
            <FieldInput key={field.id} field={field} context={context} />
          ))}
        </div>
      ) : (
        <section className="stack" aria-labelledby="shown">
          <h2 id="shown">{representation.shown}</h2>
          <Facts facts={view.shown.map(({ label, value }) => ({ label, value }))} />
        </section>
      )}
      <div className="actions">
        <Button>{view.kind === 'complete' ? representation.finish : representation.confirm}</Button>
      </div>
    </PostForm>
  )
}
