import {
  AnswerList,
  Button,
  ChoiceField,
  ErrorSummary,
  Facts,
  FileField,
  FileList,
  LongTextField,
  Notice,
  SignatureList,
  TextField,
} from '@mot-cua/ui'
import { type LinkedConsultation, stances } from '../../../contexts/dossiers/portal.ts'
import type { Fault } from '../../../kernel/errors.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { formatBytes, formatMoment } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { PostForm } from '../../parts/post-form.tsx'
import { signatureItem } from '../../parts/uploaded-files.tsx'
import { paths } from '../../paths.ts'

type Open = Extract<LinkedConsultation, { kind: 'open' }>
type Typed = { stance: string; opinion: string; name: string; position: string }

export type OpinionView = {
  token: string
  asked: LinkedConsultation
  /** What was typed before a fault was found. */
  typed: Typed
  faults: readonly Fault[]
}

/** What an agency outside is asked, with what goes with the question and nothing else, and its answer; then only that it was given. */
export function opinionPage(view: OpinionView, context: PageContext) {
  const { opinion: words, common } = textsOf(context)
  const { asked } = view
  const faults = view.faults.map((fault) => ({ id: placeOf(fault), text: fault[context.locale] }))
  return (
    <Layout context={context} title={words.title} faults={faults}>
      <div className="flow stack-l">
        <ErrorSummary title={common.faults(faults.length)} faults={faults} />
        <div className="stack-s">
          <p className="muted small">
            <span className="code">{asked.code}</span>
          </p>
          <h1>{words.title}</h1>
          <p className="lead">{words.lead(asked.from, asked.agency)}</p>
        </div>
        {asked.kind === 'answered' ? (
          <Notice tone="ok" announce>
            <p>
              <strong>{words.answered(formatMoment(asked.at, context.locale))}</strong>
            </p>
            {asked.signatures.length === 0 ? (
              <p>{words.unsigned}</p>
            ) : (
              <SignatureList
                label={words.signatures}
                signatures={asked.signatures.map((one) => signatureItem(one, context))}
              />
            )}
          </Notice>
        ) : (
          <>
            <Question asked={asked} context={context} />
            <Given asked={asked} token={view.token} context={context} />
            <AnswerForm {...view} faults={faults} context={context} />
          </>
        )}
      </div>
    </Layout>
  )
}

/** A refused file is told at the file. */
const placeOf = ({ pointer }: Fault): string =>
  pointer.startsWith('/components') ? 'paper' : pointer.slice(1)

function Question({ asked, context }: { asked: Open; context: PageContext }) {
  const { opinion: words } = textsOf(context)
  return (
    <section className="stack" aria-labelledby="question">
      <h2 id="question">{words.question}</h2>
      {asked.question.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Facts
        facts={[
          { label: words.due, value: formatMoment(asked.dueAt, context.locale) },
          { label: words.procedure, value: asked.procedure[context.locale] },
        ]}
      />
    </section>
  )
}

function Given({ asked, token, context }: { asked: Open; token: string; context: PageContext }) {
  const { opinion: words } = textsOf(context)
  const { locale } = context
  if (asked.sections.length === 0 && asked.components.length === 0) return null
  return (
    <section className="stack" aria-labelledby="given">
      <h2 id="given">{words.given}</h2>
      {asked.sections.map(({ id, title, rows }) => (
        <div className="stack-s" key={id}>
          <h3>{title[locale]}</h3>
          <AnswerList
            answers={rows.map((row) => ({ id: row.id, label: row.label[locale], value: row.value[locale] }))}
          />
        </div>
      ))}
      {asked.components.map(({ id, name, files }) => (
        <div className="stack-s" key={id}>
          <h3>{name[locale]}</h3>
          {files.length === 0 ? (
            <p className="muted">{words.noFiles}</p>
          ) : (
            <FileList
              label={name[locale]}
              files={files.map((file) => ({
                id: file.id,
                name: file.name,
                note: formatBytes(file.size, locale),
                action: (
                  <a href={paths.opinionFile(token, file.id)} target="_blank" rel="noreferrer">
                    {words.open}
                    <span className="visually-hidden"> {file.name}</span>
                  </a>
                ),
              }))}
            />
          )}
        </div>
      ))}
    </section>
  )
}

function AnswerForm({
  token,
  typed,
  faults,
  context,
}: {
  token: string
  typed: Typed
  faults: readonly { id: string; text: string }[]
  context: PageContext
}) {
  const { opinion: words } = textsOf(context)
  const faultOf = (id: string) => faults.find((fault) => fault.id === id)?.text
  return (
    <PostForm
      csrf={context.csrf}
      action={paths.opinion(token)}
      encType="multipart/form-data"
      className="stack-l"
      noValidate
    >
      <h2>{words.answer}</h2>
      <ChoiceField
        id="stance"
        name="stance"
        label={words.stance}
        fault={faultOf('stance')}
        chosen={typed.stance}
        choices={stances.map((value) => ({ value, label: words.stances[value] }))}
      />
      <LongTextField
        id="opinion"
        name="opinion"
        label={words.text}
        fault={faultOf('opinion')}
        maxLength={8000}
        defaultValue={typed.opinion}
      />
      <TextField
        id="name"
        name="name"
        label={words.name}
        fault={faultOf('name')}
        maxLength={200}
        defaultValue={typed.name}
      />
      <TextField
        id="position"
        name="position"
        label={words.position}
        fault={faultOf('position')}
        maxLength={200}
        defaultValue={typed.position}
      />
      <FileField
        id="paper"
        name="paper"
        label={words.paper}
        hint={words.paperHint}
        fault={faultOf('paper')}
        accept="application/pdf,.pdf"
      />
      <Notice>
        <p>{words.once}</p>
      </Notice>
      <div className="actions">
        <Button>{words.send}</Button>
      </div>
    </PostForm>
  )
}
