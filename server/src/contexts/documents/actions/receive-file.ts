import type { Intake } from '../adapters/intake.ts'
import { openFile } from '../adapters/open-file.ts'
import { documentErrors } from '../errors.ts'
import { cleanFileName, judgeFile } from '../rules/file-kind.ts'
import { standing } from '../rules/signature-outcome.ts'
import type { Verification } from '../store/verification.ts'
import { keepBytes } from './keep-bytes.ts'
import { verifySignatures } from './verify-signatures.ts'

export type Received = {
  name: string
  mediaType: string
  sha256: string
  size: number
  /** What was found of the signatures in it; null when it has none. */
  verification: Verification | null
}

/** How many files one paper may have. */
export const mostFiles = 10

/**
 * Judges a paper that was handed in for a component, verifies the signatures in it and keeps its bytes; returns what its row
 * needs. Refuses what is empty, too large, of another kind than its name says, or cannot be opened; a signature that does not
 * hold is no reason to refuse: it is told.
 */
export async function receiveFile(
  intake: Intake,
  { component, name, bytes }: { component: string; name: string; bytes: Uint8Array },
): Promise<Received> {
  const verdict = judgeFile({ name, head: bytes.subarray(0, 16), size: bytes.length })
  if (verdict.kind === 'refused') throw documentErrors.fileRefused(verdict.because, component)
  const opened = await openFile(intake.inspector, bytes, verdict.type)
  if (!opened) throw documentErrors.fileRefused('cannot-be-opened', component)
  const now = intake.now()
  return {
    name: cleanFileName(name),
    mediaType: verdict.type,
    ...(await keepBytes(intake.objects, bytes)),
    verification: await verifySignatures(intake.revocation, opened, { receivedAt: now, now }),
  }
}

/**
 * Verifies a paper that was just signed like any file that comes in, and keeps its bytes; returns what its row needs. Throws
 * `signature-does-not-hold` for a signature that would fail everybody who verifies it.
 */
export async function keepSigned(intake: Intake, name: string, bytes: Uint8Array): Promise<Received> {
  const received = await receiveFile(intake, { component: 'paper', name, bytes })
  if (!received.verification || standing(received.verification.outcome) === 'fails')
    throw documentErrors.signatureDoesNotHold()
  return received
}
