import { SignatureList } from '@mot-cua/ui'
import type { DossierFile } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { fullMoment } from './moments.ts'

/** What was found of the signatures in a file when it came in; nothing when it has none. */
export function FileSignatures({ name, signatures }: Pick<DossierFile, 'name' | 'signatures'>) {
  const { dossier: said, of } = useWords()
  return (
    <SignatureList
      label={said.signaturesIn(name)}
      signatures={signatures.map(({ no, standing, word, sentence, signer, signedAt }) => ({
        no,
        standing,
        word: of(word),
        sentence: of(sentence),
        ...(signer && { by: signedAt ? said.signedBy(signer, fullMoment(signedAt)) : signer }),
      }))}
    />
  )
}
