import { Type } from 'typebox'
import { nullable } from '../../kernel/shapes.ts'
import type { Text } from '../../kernel/values/locale.ts'
import { type SignatureOutcome, standing } from './rules/signature-outcome.ts'
import { type SignatureDays, saidOfSignature } from './rules/signature-words.ts'

/** What is shown of one signature beside its file. */
export type SignatureNote = {
  /** Its place, the oldest is 1. */
  no: number
  outcome: SignatureOutcome
  standing: 'holds' | 'open' | 'fails'
  /** Name, title and organisation as the certificate says; empty when there is none to read. */
  signer: string
  /** ISO; null when neither proved nor claimed. */
  signedAt: string | null
  timeStamped: boolean
  word: Text
  sentence: Text
}

const Words = Type.Object({ vi: Type.String(), en: Type.String() })

/** The same in the API. */
export const SignatureNoteShape = Type.Object(
  {
    no: Type.Integer(),
    outcome: Type.String(),
    standing: Type.Union([Type.Literal('holds'), Type.Literal('open'), Type.Literal('fails')]),
    signer: Type.String(),
    signedAt: nullable(Type.String()),
    timeStamped: Type.Boolean(),
    word: Words,
    sentence: Words,
  },
  { $id: 'SignatureNote' },
)

type Judged = {
  outcome: SignatureOutcome
  signer: string
  title: string
  organisation: string
  signedAt?: string
  timeStamped: boolean
  days: SignatureDays
}

/** Each signature of a file in words, oldest first; one that cannot even be told apart is a note without a name. */
export const signatureNotes = (
  found: { outcome: SignatureOutcome; signatures: readonly Judged[] } | null,
): SignatureNote[] => {
  if (!found) return []
  const nameless = {
    outcome: found.outcome,
    signer: '',
    title: '',
    organisation: '',
    timeStamped: false,
    days: {},
  }
  const judged: readonly Judged[] = found.signatures.length > 0 ? found.signatures : [nameless]
  return judged.map(({ outcome, signer, title, organisation, signedAt, timeStamped, days }, index) => ({
    no: index + 1,
    outcome,
    standing: standing(outcome),
    signer: [signer, title, organisation].filter((part) => part && part !== '-').join(', '),
    signedAt: signedAt ?? null,
    timeStamped,
    ...saidOfSignature(outcome, days),
  }))
}
