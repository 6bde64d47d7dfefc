import type { SignatureItem } from '@mot-cua/ui'
import type { SignatureNote } from '../../contexts/documents/index.ts'
import { type PageContext, textsOf } from '../context.ts'
import { formatMomentShort } from '../format.ts'

/** What was found of a signature, in the reader's language. */
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
