import { BackLink, Button, ErrorSummary, Notice } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { Layout } from '../../layout.tsx'
import { FieldInput } from '../../parts/field-input.tsx'
import { type FieldView, faultsOf } from '../../parts/field-view.ts'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

export type RepresentedChoice = { value: string; name: string; more: string }

export type ForWhomView = {
  procedure: { code: string; name: string }
  children: readonly RepresentedChoice[]
  businesses: readonly RepresentedChoice[]
  authorisations: readonly RepresentedChoice[]
  /** Databases that did not answer. */
  down: readonly string[]
  paper: readonly FieldView[]
  /** The paper is being filled in and something of it is wrong. */
  paperOpen: boolean
  problem?: string
}

/** For whom the form will be filled in: those whom a database names, who authorised the person, or a written authorisation. */
export function forWhomPage(view: ForWhomView, context: PageContext) {
  const { representation, common } = textsOf(context)
  const faults = faultsOf(view.paper)
  const { code, name } = view.procedure
  return (
    <Layout context={context} title={representation.forWhom} faults={faults} current="services">
      <BackLink href={paths.start(code)}>{common.goBack}</BackLink>
      <div className="flow stack-l">
        <ErrorSummary title={common.faults(faults.length)} faults={faults} />
        <div className="stack-s">
          <p className="muted small">{name}</p>
          <h1>{representation.forWhom}</h1>
          <p className="lead">{representation.forWhomLead}</p>
        </div>
        {view.problem && (
          <Notice tone="late" announce>
            <p>{view.problem}</p>
          </Notice>
        )}
        {view.down.map((source) => (
          <Notice key={source}>
            <p>{representation.down(source)}</p>
          </Notice>
        ))}
        <Choices
          title={representation.children}
          none={representation.noChildren}
          choices={view.children}
          code={code}
          context={context}
        />
        <Choices
          title={representation.businesses}
          none={representation.noBusinesses}
          choices={view.businesses}
          code={code}
          context={context}
        />
        <Choices
          title={representation.authorisations}
          none={representation.noAuthorisations}
          choices={view.authorisations}
          code={code}
          context={context}
        />
        <section>
          <details open={view.paperOpen}>
            <summary>
              <strong>{representation.paper}</strong>
            </summary>
            <PostForm csrf={context.csrf} action={paths.forWhom(code)} className="stack" noValidate>
              <p className="muted">{representation.paperHint}</p>
              <div>
                {view.paper.map((field) => (
                  <FieldInput key={field.id} field={field} context={context} />
                ))}
              </div>
              <div className="actions">
                <Button name="who" value="paper">
                  {representation.choose}
                </Button>
              </div>
            </PostForm>
          </details>
        </section>
        <PostForm csrf={context.csrf} action={paths.forWhom(code)}>
          <Button look="second" name="who" value="self">
            {representation.myself}
          </Button>
        </PostForm>
      </div>
    </Layout>
  )
}

function Choices(part: {
  title: string
  none: string
  choices: readonly RepresentedChoice[]
  code: string
  context: PageContext
}) {
  const { title, none, choices, code, context } = part
  const { representation } = textsOf(context)
  return (
    <section className="stack">
      <h2>{title}</h2>
      {choices.length === 0 && <p className="muted">{none}</p>}
      {choices.length > 0 && (
        <ul className="link-list">
          {choices.map(({ value, name, more }) => (
            <li className="dossier-line" key={value}>
              <div>
                <h3>{name}</h3>
                <p>{more}</p>
              </div>
              <PostForm csrf={context.csrf} action={paths.forWhom(code)}>
                <Button look="second" name="who" value={value}>
                  {representation.choose}
                  <span className="visually-hidden"> {name}</span>
                </Button>
              </PostForm>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
