import type { SignatureVerdict, StoredDocument } from '../../contexts/documents/portal.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import type { DocumentView } from '../pages/documents/document.tsx'
import type { DocumentItem } from '../pages/documents/my-documents.tsx'

export const documentItem = (
  { id, title, number, issuedOn, issuerName, state }: StoredDocument,
  locale: Locale,
): DocumentItem => ({
  id,
  name: title[locale],
  number,
  issuedOn,
  source: issuerName,
  ...(state !== 'valid' && { validity: state }),
})

/** What the signatures inside the file say: the last one is the office's seal, the one before it the signer's. */
export function verificationOf(
  { state }: StoredDocument,
  signatures: readonly SignatureVerdict[],
): DocumentView['verification'] {
  if (state !== 'valid') return { verdict: state }
  const first = signatures[0]
  if (!first) return { verdict: 'unsigned' }
  const whole = signatures.every(({ intact, laterChanges }) => intact && laterChanges !== 'unsigned')
  const trusted = signatures.every((signature) => signature.trusted)
  return {
    verdict: !whole ? 'invalid' : trusted ? 'valid' : 'intact',
    signer: [first.signer, first.title].filter(Boolean).join(', '),
    ...(first.signedAt && { signedAt: first.signedAt }),
  }
}
