import { Button, Facts, FileField, Notice, SignatureList } from '@mot-cua/ui'
import type { SignatureNote } from '../../../contexts/documents/index.ts'
import type { VerifiedResult } from '../../../contexts/dossiers/index.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { formatDate } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { CodeForm } from '../../parts/code-form.tsx'
import { PostForm } from '../../parts/post-form.tsx'
import { signatureItem } from '../../parts/uploaded-files.tsx'
import { paths } from '../../paths.ts'

/** What a file that was sent to be checked turned out to be. */
export type CheckedFile = {
  verdict: 'same' | 'earlier' | 'different'
  signatures: readonly SignatureNote[]
}

export type VerifyView = {
  exampleCode: string
  /** As it was typed; absent on the first visit. */
  code?: string
  answer?: 'unknown' | VerifiedResult
  checked?: CheckedFile
  /** Why the file could not be checked. */
  fileFault?: string
}

/** Anybody checks a result by its code: whether it is in force, and whether a file is the one that was issued. */
export function verifyPage(view: VerifyView, context: PageContext) {
  const { verify } = textsOf(context)
  const { answer, fileFault } = view
  const missing = view.code?.trim() === ''
  const faults = [
    ...(missing ? [{ id: 'code', text: verify.missing }] : []),
    ...(fileFault ? [{ id: 'file', text: fileFault }] : []),
  ]
  const found = answer !== undefined && answer !== 'unknown'
  return (
    <Layout context={context} title={verify.title} faults={faults}>
      <div className="flow">
        <div className="stack">
          <h1>{verify.title}</h1>
          {!found && <p className="lead">{verify.lead}</p>}
        </div>
        {found ? (
          <>
            <Found result={answer} context={context} />
            <CheckFile view={view} code={answer.code} context={context} />
            <p>
              <a href={paths.verify()}>{verify.another}</a>
            </p>
          </>
        ) : (
          <>
            <CodeForm
              action={paths.verify()}
              words={verify}
              example={view.exampleCode}
              code={view.code}
              missing={missing}
            />
            {answer === 'unknown' && (
              <Notice announce tone="late">
                <p>
                  <strong>{verify.unknown}</strong>
                </p>
                <p>{verify.unknownText}</p>
              </Notice>
            )}
          </>
        )}
        <p className="small muted measure">{verify.privacy}</p>
      </div>
    </Layout>
  )
}

const tones = { 'in-force': 'ok', corrected: 'soon', revoked: 'late' } as const

function Found({ result, context }: { result: VerifiedResult; context: PageContext }) {
  const { verify } = textsOf(context)
  const { state, ended, replaces } = result
  const on = (day: string) => formatDate(day, context.locale)
  const numbered = (one: { number: string; issuedOn: string }) =>
    verify.numberOn(one.number, on(one.issuedOn))
  const decision = ended ? verify.decision(ended.decision.number, on(ended.decision.issuedOn)) : ''
  const day = ended ? on(dateInVietnam(ended.at)) : ''
  return (
    <>
      <Notice tone={tones[state]} announce {...(state === 'corrected' && { icon: 'info' as const })}>
        <p>
          <strong>{verify.state[state]}</strong>
        </p>
        <p>{state === 'in-force' ? verify.stateText[state] : verify.stateText[state](decision, day)}</p>
      </Notice>
      <section className="card stack-s" aria-labelledby="result">
        <p className="muted code">{result.code}</p>
        <h2 id="result">{result.name[context.locale]}</h2>
        <Facts
          facts={[
            { label: verify.facts.number, value: result.number },
            { label: verify.facts.issued, value: on(result.issuedOn) },
            { label: verify.facts.unit, value: result.unit[context.locale] },
            { label: verify.facts.initials, value: result.initials },
            ...(ended?.by
              ? [
                  {
                    label: verify.facts.replacedBy,
                    value: <a href={paths.verify(ended.by.code)}>{numbered(ended.by)}</a>,
                  },
                ]
              : []),
            ...(replaces ? [{ label: verify.facts.replaces, value: numbered(replaces) }] : []),
          ]}
        />
        <p className="small muted">{verify.compare}</p>
        <p className="small muted fingerprint">
          {verify.facts.fingerprint}: {result.sha256}
        </p>
      </section>
    </>
  )
}

function CheckFile({ view, code, context }: { view: VerifyView; code: string; context: PageContext }) {
  const { verify } = textsOf(context)
  return (
    <section className="stack" aria-labelledby="check-file">
      <h2 id="check-file">{verify.fileTitle}</h2>
      {view.checked && <Checked checked={view.checked} context={context} />}
      <PostForm csrf={context.csrf} action={paths.verify(code)} encType="multipart/form-data" noValidate>
        <FileField
          id="file"
          name="file"
          label={verify.file}
          hint={verify.fileHint}
          fault={view.fileFault}
          accept="application/pdf,.pdf"
        >
          <Button look="second">{verify.fileAction}</Button>
        </FileField>
      </PostForm>
    </section>
  )
}

function Checked({ checked, context }: { checked: CheckedFile; context: PageContext }) {
  const { verify } = textsOf(context)
  const { verdict, signatures } = checked
  return (
    <Notice tone={verdict === 'same' ? 'ok' : 'late'} announce>
      <p>
        <strong>{verify.verdict[verdict]}</strong>
      </p>
      <p>{verify.verdictText[verdict]}</p>
      {signatures.length > 0 ? (
        <SignatureList
          label={verify.signatures}
          signatures={signatures.map((one) => signatureItem(one, context))}
        />
      ) : (
        <p>{verify.noSignatures}</p>
      )}
    </Notice>
  )
}
