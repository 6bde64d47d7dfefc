import type { Answers, CodeLists, ServiceDefinition } from '@mot-cua/form-engine'
import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Scan, Signatory, VerificationMark } from '../../documents/index.ts'
import type { ResultRegister } from '../ports.ts'

/** What an officer's draft is made from. */
export type DraftMaterial = {
  dossier: string
  code: string
  procedure: string
  service: ServiceDefinition
  answers: Answers
  lists: CodeLists
  /** `Ủy ban nhân dân phường Chiềng An, tỉnh Sơn La`. */
  office: string
  unit: string
  official: string
  today: string
  /** The number in the unit's book of this year, the first of those it took. */
  entry: { number: number; year: number; enteredOn: PlainDate }
  /** What the officer entered for the facts that the service asks for. */
  facts: Readonly<Record<string, string>>
  /** What the result said before: the one that is corrected, or the draft that is made again. */
  before?: Readonly<Record<string, unknown>>
  /** What was handed in, by component. */
  files: readonly { component: string | null; sha256: string; mediaType: string }[]
}

/** The data of a result: what the paper says and what another form can be filled from. */
export type ResultData = {
  number: string
  title: Text
  issuedOn: string
  /** Files of the dossier that are part of the paper. */
  scans?: readonly { sha256: string; mediaType: string }[]
} & Record<string, unknown>

/** What a paper says besides its data: who signs, when it is made, and by what it can be verified. */
export type Printing = {
  signatory: Signatory
  madeAt: Date
  scans: readonly Scan[]
  mark: VerificationMark | undefined
}

/** How one kind of result is made: which book it is entered in, its data, its paper. */
export type ResultKind = {
  /** KQ code. */
  code: string
  book: string
  /** A corrected one keeps the number: it is that of the event in the book of civil status, which has one entry. */
  numberStays?: true
  /** How many numbers in a row it takes in the book; one unless said. */
  numbers?(answers: Answers): number
  /** Gathers the data; asks the national databases, so it runs outside every transaction. */
  draft(material: DraftMaterial, register: ResultRegister): Promise<ResultData>
  paper(data: ResultData, printing: Printing): Promise<Uint8Array>
}
