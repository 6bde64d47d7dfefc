import { Button, Check, ErrorSummary, LinkButton, Notice, Tag } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { Layout } from '../../layout.tsx'
import { FieldInput } from '../../parts/field-input.tsx'
import { type FieldView, faultsOf } from '../../parts/field-view.ts'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

export type AuthorisationLine = {
  id: string
  name: string
  scope: string
  days: string
  state: string
  stands: boolean
  prefill: boolean
  mayEnd: boolean
}

export type AuthorisationsView = {
  given: readonly AuthorisationLine[]
  received: readonly AuthorisationLine[]
  /** Who, and from when to when. */
  fields: readonly FieldView[]
  procedures: readonly { code: string; name: string; chosen: boolean }[]
  all: boolean
  mayPrefill: boolean
  fault?: { id: string; text: string }
}

/** Whom the person authorised and who authorised them, and a new authorisation. */
export function authorisationsPage(view: AuthorisationsView, context: PageContext) {
  const { representation, common } = textsOf(context)
  const faults = [...faultsOf(view.fields), ...(view.fault ? [view.fault] : [])]
  return (
    <Layout context={context} title={representation.title} faults={faults} current="dossiers">
      <div className="flow flow--wide stack-l">
        <ErrorSummary title={common.faults(faults.length)} faults={faults} />
        <div className="stack-s">
          <h1>{representation.title}</h1>
          <p className="lead">{representation.lead}</p>
        </div>
        <Lines
          title={representation.given}
          none={representation.noneGiven}
          lines={view.given}
          context={context}
        />
        <Lines
          title={representation.received}
          none={representation.noneReceived}
          lines={view.received}
          context={context}
        />
        <Give view={view} context={context} />
      </div>
    </Layout>
  )
}

function Lines(part: {
  title: string
  none: string
  lines: readonly AuthorisationLine[]
  context: PageContext
}) {
  const { title, none, lines, context } = part
  const { representation } = textsOf(context)
  return (
    <section className="stack">
      <h2>{title}</h2>
      {lines.length === 0 && <p className="muted">{none}</p>}
      {lines.length > 0 && (
        <ul className="link-list">
          {lines.map((line) => (
            <li className="dossier-line" key={line.id}>
              <div>
                <h3>
                  {line.name} <Tag strong={line.stands}>{line.state}</Tag>
                </h3>
                <p>{line.scope}</p>
                <p>{line.days}</p>
                {line.prefill && <p className="muted small">{representation.prefill}</p>}
              </div>
              {line.mayEnd && (
                <PostForm csrf={context.csrf} action={paths.endAuthorisation(line.id)}>
                  <LinkButton>
                    {representation.end}
                    <span className="visually-hidden"> {line.name}</span>
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

function Give({ view, context }: { view: AuthorisationsView; context: PageContext }) {
  const { representation } = textsOf(context)
  return (
    <section className="stack" aria-labelledby="give">
      <h2 id="give">{representation.giveTitle}</h2>
      <PostForm csrf={context.csrf} action={paths.authorisations()} className="stack-l" noValidate>
        <div>
          {view.fields.map((field) => (
            <FieldInput key={field.id} field={field} context={context} />
          ))}
        </div>
        <fieldset id="procedures">
          <legend className="field-label">{representation.procedures}</legend>
          <p className="field-hint">{representation.proceduresHint}</p>
          <div className="checks-2">
            <Check id="all" name="all" checked={view.all}>
              {representation.allProcedures}
            </Check>
            {view.procedures.map(({ code, name, chosen }) => (
              <label className="check" key={code}>
                <input type="checkbox" name="procedure" value={code} defaultChecked={chosen} />
                <span>{name}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Check id="may-prefill" name="may-prefill" checked={view.mayPrefill}>
          {representation.mayPrefill}
        </Check>
        <Notice>
          <p>{representation.legal}</p>
        </Notice>
        <div className="actions">
          <Button>{representation.give}</Button>
        </div>
      </PostForm>
    </section>
  )
}
