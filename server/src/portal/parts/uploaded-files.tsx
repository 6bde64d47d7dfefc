import { FileList, LinkButton, type SignatureItem, SignatureList } from '@mot-cua/ui'
import type { SignatureNote } from '../../contexts/documents/index.ts'
import { type PageContext, textsOf } from '../context.ts'
import { formatBytes, formatMomentShort, formatTime } from '../format.ts'
import type { UploadedFile } from './field-view.ts'

/** Files that arrived, each with a button of the form around it to take it back. */
export function UploadedFiles({
  files,
  removal,
  context,
}: {
  files: readonly UploadedFile[]
  /** What the button that takes a file back posts, and where. */
  removal: (file: string) => { name: string; value: string } | { formAction: string }
  context: PageContext
}) {
  const words = textsOf(context).fill.file
  if (files.length === 0) return null
  return (
    <FileList
      label={words.sent}
      files={files.map(({ id, name, bytes, at, signatures = [] }) => ({
        id,
        name,
        note: words.note(formatBytes(bytes, context.locale), formatTime(at)),
        about: signatures.length > 0 && (
          <SignatureList
            label={words.signatures(name)}
            signatures={signatures.map((one) => signatureItem(one, context))}
          />
        ),
        action: (
          <LinkButton {...removal(id)} formNoValidate>
            {words.remove}
            <span className="visually-hidden"> {name}</span>
          </LinkButton>
        ),
      }))}
    />
  )
}

/** A signature in the words of the page. */
export function signatureItem(
  { no, standing, word, sentence, signer, signedAt }: SignatureNote,
  context: PageContext,
): SignatureItem {
  const { locale } = context
  const words = textsOf(context).fill.file
  const when = signedAt && formatMomentShort(new Date(signedAt), locale)
  return {
    no,
    standing,
    word: word[locale],
    sentence: sentence[locale],
    ...(signer && { by: when ? words.signedBy(signer, when) : signer }),
  }
}
