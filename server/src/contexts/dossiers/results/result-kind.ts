import type { Answers, CodeLists, ServiceDefinition } from '@mot-cua/form-engine'
import type { Text } from '../../../kernel/values/locale.ts'
import type { Signatory } from '../../documents/index.ts'
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
  /** The number in the unit's book of this year. */
  entry: { number: number; year: number }
}

/** The data of a result: what the paper says and what another form can be filled from. */
export type ResultData = { number: string; title: Text; issuedOn: string } & Record<string, unknown>

/** How one kind of result is made: which book it is entered in, its data, its paper. */
export type ResultKind = {
  /** KQ code. */
  code: string
  book: string
  /** Gathers the data; asks the national databases, so it runs outside every transaction. */
  draft(material: DraftMaterial, register: ResultRegister): Promise<ResultData>
  paper(data: ResultData, signatory: Signatory, madeAt: Date): Promise<Uint8Array>
}
