import { ButtonLink, Crumbs, Facts, Notice, type NoticeTone } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatBytes, formatDate, formatMoment } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { type AccessEntry, AccessLog } from '../../parts/access-log.tsx'
import { paths } from '../../paths.ts'
import { type DocumentItem, Validity } from './my-documents.tsx'

export type DocumentView = DocumentItem & {
  issuer: string
  /** What checking the signature said, now. */
  verification: {
    /** `intact`: unchanged since it was signed, but the signer's certificate was not checked. */
    verdict: 'valid' | 'intact' | 'invalid' | 'unsigned' | 'revoked' | 'replaced' | 'unknown'
    signer?: string
    signedAt?: Date
  }
  /** Data of the document that other forms are filled in from. */
  content: readonly { label: string; value: string }[]
  file: { kind: string; bytes: number; sha256: string }
  /** By which others verify it; only results have one. */
  code?: string
  access: readonly AccessEntry[]
}

const tones = {
  valid: 'ok',
  intact: 'ok',
  invalid: 'late',
  unsigned: 'info',
  revoked: 'late',
  replaced: 'late',
  unknown: 'soon',
} satisfies Record<DocumentView['verification']['verdict'], NoticeTone>

/** One document: whether it can be trusted, what it says, the file, and who looked at it. */
export function documentPage(view: DocumentView, context: PageContext) {
  const { documents, common } = textsOf(context)
  const { verification } = view
  return (
    <Layout context={context} title={view.name} current="documents">
      <Crumbs label={common.crumbs} links={[{ href: paths.myDocuments(), text: documents.title }]} />
      <div className="columns columns--aside">
        <div className="stack-l">
          <div className="stack-s">
            <h1>{view.name}</h1>
            {view.validity && (
              <p>
                <Validity document={view} context={context} />
              </p>
            )}
          </div>
          <Notice
            tone={tones[verification.verdict]}
            {...(verification.verdict === 'unknown' ? { icon: 'info' as const } : {})}
          >
            <p>
              <strong>{documents.verification[verification.verdict]}</strong>
            </p>
            {verification.signer && verification.signedAt && (
              <p>
                {documents.signedBy(verification.signer, formatMoment(verification.signedAt, context.locale))}
              </p>
            )}
          </Notice>
          {view.content.length > 0 && (
            <section className="stack" aria-labelledby="content-data">
              <h2 id="content-data">{documents.content}</h2>
              <dl className="summary-list">
                {view.content.map(({ label, value }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
          <section className="stack" aria-labelledby="access">
            <h2 id="access">{common.access.title}</h2>
            <AccessLog entries={view.access} context={context} />
          </section>
        </div>
        <Aside view={view} context={context} />
      </div>
    </Layout>
  )
}

function Aside({ view, context }: { view: DocumentView; context: PageContext }) {
  const { documents } = textsOf(context)
  const { validity, issuedOn, number, file } = view
  return (
    <aside className="card sticky apply" aria-label={view.name}>
      <Facts
        single
        facts={[
          ...(number ? [{ label: documents.facts.number, value: number }] : []),
          ...(issuedOn
            ? [{ label: documents.facts.issued, value: formatDate(issuedOn, context.locale) }]
            : []),
          { label: documents.facts.issuer, value: view.issuer },
          {
            label: documents.facts.validity,
            value:
              validity === 'revoked' || validity === 'replaced'
                ? documents[validity]
                : validity
                  ? documents.validUntil(formatDate(validity.until, context.locale))
                  : documents.noExpiry,
          },
        ]}
      />
      <ButtonLink wide icon="download" href={paths.downloadDocument(view.id)}>
        {documents.download}
      </ButtonLink>
      <p className="small muted">{documents.format(file.kind, formatBytes(file.bytes, context.locale))}</p>
      {view.code && (
        <p className="small">
          <a href={paths.verify(view.code)}>{documents.verifyPublicly}</a>
        </p>
      )}
      <p className="small muted fingerprint">
        {documents.fingerprint}: {file.sha256}
      </p>
    </aside>
  )
}
