import type { Read, Tx } from '../../kernel/app.ts'
import type { PlainDate } from '../../kernel/values/vietnam-time.ts'
import type { Annex } from './rules/review-annexes.ts'

/** What the Chairman's decision on the two lists says. */
export type ReviewDecisionPaper = {
  /** `Ủy ban nhân dân tỉnh Sơn La`. */
  province: string
  number: string
  issuedOn: PlainDate
  effectiveOn: PlainDate
  grounds: string[]
  /** How many procedures stand in each list. */
  eligible: number
  notYet: number
  annexes: readonly Annex[]
  replaces: { number: string; issuedOn: PlainDate }[]
  signatory: { offices: string[]; name: string }
  madeAt: Date
}
export type KeptFile = { sha256: string; size: number }

/** Draws, signs, seals and keeps the province's decisions; the key stays with the signing service, the PIN is kept nowhere. */
export type DecisionPress = {
  draw(paper: ReviewDecisionPaper): Promise<Uint8Array>
  /** Fails with `wrong-pin` or `signing-service-down`. */
  sign(
    pdf: Uint8Array,
    signer: { id: string; name: string; position: string; unit: string; pin: string; at: Date },
  ): Promise<Uint8Array>
  /** With the seal of the unit. */
  seal(pdf: Uint8Array, unit: { id: string; name: string; pin: string; at: Date }): Promise<Uint8Array>
  /** Puts the bytes where files lie; `addFile` then makes them known. */
  keep(bytes: Uint8Array): Promise<KeptFile>
  addFile(tx: Tx, file: KeptFile & { owner: string; name: string }): Promise<string>
  bytesOf(read: Read, file: string): Promise<Uint8Array>
}
