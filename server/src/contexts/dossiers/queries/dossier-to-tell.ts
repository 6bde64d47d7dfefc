import type { Read } from '../../../kernel/app.ts'
import { moveInWords } from '../rules/history-words.ts'
import { nationalStatus } from '../rules/lifecycle.ts'
import { type Dossier, dossierById } from '../store/dossier.ts'
import { movesAfter, type Supplement, supplementsOf } from '../store/history.ts'
import { type IssuedResult, resultsIssued } from '../store/issued-result.ts'

/** A line of the history as other systems are told it. */
export type HistoryLine = {
  no: number
  move: string
  /** The move in Vietnamese, as papers write it. */
  words: string
  status: string
  /** The code under which the national portal knows the status. */
  national: number
  at: Date
  actor: { kind: string; name: string; position: string | null }
}

/** The lines of the history behind line `no`, in their order. */
export const historyAfter = async (read: Read, dossier: string, no: number): Promise<HistoryLine[]> =>
  (await movesAfter(read, dossier, no)).map(({ actorKind, actorName, actorPosition, accepted, ...line }) => ({
    ...line,
    words: moveInWords(line.move),
    national: nationalStatus(line.status, accepted),
    actor: { kind: actorKind, name: actorName, position: actorPosition },
  }))

export type DossierToTell = {
  dossier: Dossier
  national: number
  supplements: Supplement[]
  /** The result that was issued last. */
  result: IssuedResult | undefined
}

/** A dossier as it stands, with what other systems are told of it; undefined when there is none. */
export async function dossierToTell(read: Read, id: string): Promise<DossierToTell | undefined> {
  const dossier = await dossierById(read, id)
  if (!dossier) return undefined
  const [supplements, results] = await Promise.all([supplementsOf(read, id), resultsIssued(read, id)])
  const national = nationalStatus(dossier.status, dossier.acceptedAt !== null)
  return { dossier, national, supplements, result: results.at(-1) }
}
