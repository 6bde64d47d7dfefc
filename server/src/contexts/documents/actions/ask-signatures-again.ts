import type { App } from '../../../kernel/app.ts'
import type { Intake } from '../adapters/intake.ts'
import { saveVerification, verificationsToRepeat } from '../store/verification.ts'
import { verifySignatures } from './verify-signatures.ts'

const atOnce = 50

/** Asks again about certificates whose status could not be asked when their file came in; run twice it does no harm. */
export async function askSignaturesAgain(
  app: App,
  { objects, inspector, revocation }: Intake,
): Promise<void> {
  const actor = { kind: 'system', id: 'documents.ask-signatures-again' } as const
  const due = await app.read(actor, (read) => verificationsToRepeat(read, atOnce))
  for (const { sha256, receivedAt } of due) {
    const inspection = await inspector.inspect(await objects.get(sha256))
    if (!inspection) continue
    const verification = await verifySignatures(revocation, inspection, { receivedAt, now: app.now() })
    if (verification) await app.transaction(actor, (tx) => saveVerification(tx, sha256, verification))
  }
}
