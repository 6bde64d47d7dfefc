import { Icon, SignatureList, Source } from '@mot-cua/ui'
import type { SignatureNote } from '../../contexts/documents/index.ts'
import type { PlainDate } from '../../kernel/values/vietnam-time.ts'
import { type PageContext, textsOf } from '../context.ts'
import { formatDate } from '../format.ts'
import { paths } from '../paths.ts'
import { signatureItem } from './uploaded-files.tsx'

/** A paper that another agency issues; `told`: what that agency said of it. */
export type OtherResultView = {
  id: string
  name: string
  by: string
  told?: {
    agency: string
    manner: 'electronic' | 'collect' | 'post' | 'none'
    number: string | null
    issuedOn: PlainDate | null
    reason: string | null
    /** In the person's documents. */
    document: string | null
    signatures: readonly SignatureNote[]
  }
}

/** What comes of the same application from elsewhere; it is not made here. */
export function OtherResults({
  results,
  context,
}: {
  results: readonly OtherResultView[]
  context: PageContext
}) {
  const { dossiers } = textsOf(context)
  if (results.length === 0) return null
  return (
    <section aria-labelledby="other-results">
      <h2 id="other-results">{dossiers.otherResults}</h2>
      <ul className="docs">
        {results.map((other) => (
          <OtherResult key={other.id} other={other} context={context} />
        ))}
      </ul>
    </section>
  )
}

function OtherResult({
  other: { name, by, told },
  context,
}: {
  other: OtherResultView
  context: PageContext
}) {
  const { dossiers } = textsOf(context)
  return (
    <li className="doc">
      <span className="doc-thumb">
        <Icon name={told ? (told.manner === 'none' ? 'minus' : 'document') : 'clock'} />
      </span>
      <div>
        <h3>{name}</h3>
        {told ? <Told told={told} name={name} context={context} /> : <p>{dossiers.awaitedFrom(by)}</p>}
      </div>
      {told?.document && (
        <p className="doc-actions">
          <a href={paths.document(told.document)}>
            {dossiers.look}
            <span className="visually-hidden"> {name}</span>
          </a>
          <a href={paths.downloadDocument(told.document)}>
            {dossiers.download}
            <span className="visually-hidden"> {name}</span>
          </a>
        </p>
      )}
    </li>
  )
}

type ToldOf = { told: NonNullable<OtherResultView['told']>; name: string; context: PageContext }

/** Number, day and agency, how it comes to the person and what its signatures are worth; or why there is none. */
function Told({ told, name, context }: ToldOf) {
  const { dossiers, fill } = textsOf(context)
  const { agency, manner, number, issuedOn, reason, document, signatures } = told
  return (
    <>
      {manner === 'none' && <p>{dossiers.otherNone(reason ?? '')}</p>}
      {number && issuedOn && <p>{dossiers.otherIssued(number, formatDate(issuedOn, context.locale))}</p>}
      {manner !== 'none' && !document && <p>{dossiers.otherManner[manner]}</p>}
      <div className="stack-s">
        <Source>{agency}</Source>
        {signatures.length > 0 && (
          <SignatureList
            label={fill.file.signatures(name)}
            signatures={signatures.map((one) => signatureItem(one, context))}
          />
        )}
      </div>
    </>
  )
}
