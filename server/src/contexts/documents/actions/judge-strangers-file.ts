import { createHash } from 'node:crypto'
import type { Intake } from '../adapters/intake.ts'
import { openFile } from '../adapters/open-file.ts'
import { documentErrors } from '../errors.ts'
import { judgeFile } from '../rules/file-kind.ts'
import { type SignatureNote, signatureNotes } from '../signature-note.ts'
import { verifySignatures } from './verify-signatures.ts'

export type StrangersFile = { sha256: string; signatures: SignatureNote[] }

/**
 * What a file is and what its signatures are worth, for somebody who only wants to know: nothing of it is kept. Refuses what is no
 * PDF or cannot be opened.
 */
export async function judgeStrangersFile(
  intake: Intake,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<StrangersFile> {
  const verdict = judgeFile({ name, head: bytes.subarray(0, 16), size: bytes.length })
  if (verdict.kind === 'refused') throw documentErrors.fileRefused(verdict.because, 'file')
  if (verdict.type !== 'application/pdf') throw documentErrors.fileRefused('not-what-it-says', 'file')
  const opened = await openFile(intake.inspector, bytes, verdict.type)
  if (!opened) throw documentErrors.fileRefused('cannot-be-opened', 'file')
  const now = intake.now()
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    signatures: signatureNotes(await verifySignatures(intake.revocation, opened, { receivedAt: now, now })),
  }
}
