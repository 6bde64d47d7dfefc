import type { Process, ServiceDefinition } from '@mot-cua/form-engine'
import { type SignatureNote, type StoredFile, signatureNotes } from '../../documents/index.ts'
import { resultsOfOthers } from '../results/kinds.ts'
import { mayRecord } from '../rules/other-result.ts'
import type { Mover } from '../rules/permission.ts'
import type { Dossier } from '../store/dossier.ts'
import type { OtherResult } from '../store/other-result.ts'

/** One recording as it is shown, with what was found of the signatures in its PDF. */
type Recording = Omit<OtherResult, 'code' | 'unit' | 'file'> & {
  file: { id: string; name: string; mediaType: string; size: number; signatures: SignatureNote[] } | null
}

type Known = { recordings: readonly OtherResult[]; files: readonly StoredFile[] }

/** The results that other agencies issue of the dossier, each with its recordings; of them the last one holds. */
export const describeOtherResults = (
  service: ServiceDefinition,
  { answers }: Pick<Dossier, 'answers'>,
  { recordings, files }: Known,
) =>
  resultsOfOthers(service, answers).map((named) => ({
    ...named,
    recordings: recordings
      .filter(({ code }) => code === named.code)
      .map(({ code: _, unit: __, file, ...said }): Recording => ({ ...said, file: shownFile(file, files) })),
  }))

/** The same for the desk, with whether the reader may record each of them. */
export const otherResultsAtDesk = (
  mover: Mover,
  { service, process, dossier }: { service: ServiceDefinition; process: Process; dossier: Dossier },
  known: Known,
) =>
  describeOtherResults(service, dossier, known).map((one) => ({
    ...one,
    mayRecord: mayRecord(mover, dossier, process, one.code),
  }))

function shownFile(id: string | null, files: readonly StoredFile[]): Recording['file'] {
  const file = files.find((one) => one.id === id)
  if (!file) return null
  const { name, mediaType, size, signatures } = file
  return { id: file.id, name, mediaType, size, signatures: signatureNotes(signatures) }
}
