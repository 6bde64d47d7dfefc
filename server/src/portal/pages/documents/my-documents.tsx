import { ButtonLink, DueBadge, EmptyState, Icon, Notice, Source, Tag } from '@mot-cua/ui'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type PageContext, textsOf, youOf } from '../../context.ts'
import { formatDate, formatMoment, formatNumber } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { type AccessEntry, AccessLog } from '../../parts/access-log.tsx'
import { paths } from '../../paths.ts'

/** A document of the person's store as one line. */
export type DocumentItem = {
  id: string
  name: string
  number?: string
  issuedOn?: PlainDate
  /** Who issued it or keeps it: `UBND phường Chiềng An, chữ ký số còn hiệu lực`. */
  source: string
  validity?: { until: PlainDate; state: 'ok' | 'soon' | 'late' } | 'revoked' | 'replaced'
  fresh?: boolean
  digitised?: boolean
}

export type MyDocumentsView = {
  documents: readonly DocumentItem[]
  /** The latest result that has not been looked at. */
  fresh?: { name: string; signedAt: Date; rateHref?: string }
  access: readonly AccessEntry[]
  /** What may come next, each with its reason; only for those who agreed to be told. */
  suggestions: readonly { href: string; title: string; reason: string }[]
}

/** The person's own electronic store. */
export function myDocumentsPage(view: MyDocumentsView, context: PageContext) {
  const { documents, common } = textsOf(context)
  return (
    <Layout context={context} title={documents.title} current="documents">
      <div className="stack-s">
        <h1>{documents.title}</h1>
        <p className="lead">{documents.lead(youOf(context))}</p>
      </div>
      <div className="columns columns--aside docs-page">
        <div className="stack-l">
          {view.fresh && <Fresh fresh={view.fresh} context={context} />}
          <List documents={view.documents} context={context} />
          <section className="stack" aria-labelledby="access">
            <h2 id="access">{common.access.title}</h2>
            <AccessLog entries={view.access} context={context} what={documents.accessWhat} />
            <p>
              <a href={paths.myData()}>{textsOf(context).myData.link}</a>
            </p>
          </section>
        </div>
        {view.suggestions.length > 0 && (
          <aside className="stack" aria-labelledby="suggestions">
            <div className="card">
              <h2 id="suggestions">{documents.suggestions}</h2>
              <ul className="suggestions">
                {view.suggestions.map(({ href, title, reason }) => (
                  <li key={href}>
                    <a href={href}>{title}</a>
                    <p className="small muted">{reason}</p>
                  </li>
                ))}
              </ul>
            </div>
          </aside>
        )}
      </div>
    </Layout>
  )
}

function Fresh({ fresh, context }: { fresh: NonNullable<MyDocumentsView['fresh']>; context: PageContext }) {
  const { documents } = textsOf(context)
  return (
    <Notice tone="ok">
      <p>
        <strong>{documents.fresh(fresh.name)}</strong>
      </p>
      <p>
        {documents.freshSigned(formatMoment(fresh.signedAt, context.locale))}{' '}
        {fresh.rateHref && <a href={fresh.rateHref}>{documents.rate}</a>}
      </p>
    </Notice>
  )
}

function List({ documents: list, context }: { documents: readonly DocumentItem[]; context: PageContext }) {
  const { documents } = textsOf(context)
  if (list.length === 0)
    return (
      <EmptyState
        icon="document"
        title={documents.none}
        action={
          <ButtonLink look="second" href={paths.home()}>
            {documents.find}
          </ButtonLink>
        }
      >
        {documents.noneText}
      </EmptyState>
    )
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{documents.count(formatNumber(list.length, context.locale))}</h2>
      <ul className="docs">
        {list.map((document) => (
          <Line key={document.id} document={document} context={context} />
        ))}
      </ul>
    </section>
  )
}

function Line({ document, context }: { document: DocumentItem; context: PageContext }) {
  const { documents } = textsOf(context)
  const { id, name, number, issuedOn, source, fresh, digitised } = document
  const date = issuedOn && formatDate(issuedOn, context.locale)
  return (
    <li className={fresh ? 'doc doc--new' : 'doc'}>
      <span className="doc-thumb">
        <Icon name="document" />
      </span>
      <div>
        <h3>
          {name} {fresh && <Tag strong>{documents.freshTag}</Tag>}
          {digitised && <Tag>{documents.digitised}</Tag>}
          <Validity document={document} context={context} />
        </h3>
        {date && <p>{number ? documents.number(number, date) : documents.issued(date)}</p>}
        <Source>{source}</Source>
      </div>
      <p className="doc-actions">
        <a href={paths.document(id)}>
          {documents.look}
          <span className="visually-hidden"> {name}</span>
        </a>
        <a href={paths.downloadDocument(id)}>
          {documents.download}
          <span className="visually-hidden"> {name}</span>
        </a>
      </p>
    </li>
  )
}

/** How long a document is good for; nothing when it never ends. */
export function Validity({
  document: { validity },
  context,
}: {
  document: Pick<DocumentItem, 'validity'>
  context: PageContext
}) {
  const { documents } = textsOf(context)
  if (!validity) return null
  if (validity === 'revoked' || validity === 'replaced')
    return <DueBadge state="late" words={documents[validity]} />
  const date = formatDate(validity.until, context.locale)
  const words = { ok: documents.validUntil, soon: documents.expires, late: documents.expired }
  return <DueBadge state={validity.state} words={words[validity.state](date)} />
}
