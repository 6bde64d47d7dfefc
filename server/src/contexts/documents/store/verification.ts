import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { SignatureOutcome } from '../rules/signature-outcome.ts'
import type { SignatureDays } from '../rules/signature-words.ts'

/** One signature in a file, as it was judged. Moments are ISO, days `YYYY-MM-DD` in Vietnam. */
export type FileSignature = {
  outcome: SignatureOutcome
  signer: string
  title: string
  organisation: string
  issuer: string
  reason: string
  timeStamped: boolean
  signedAt?: string
  days: SignatureDays
}

/** What is known of the signatures in a file: of all of them the gravest outcome, and each. */
export type Verification = {
  outcome: SignatureOutcome
  signatures: readonly FileSignature[]
  checkedAt: Date
  /** When a status that is unknown is asked again; null when there is none. */
  askAgainAt: Date | null
}

/** Keeps what was found when the bytes first came in; the same bytes handed in again change nothing. */
export const addVerification = (
  tx: Tx,
  sha256: string,
  { outcome, signatures, checkedAt, askAgainAt }: Verification,
) =>
  sql`
    insert into documents.verification (sha256, outcome, signatures, received_at, checked_at, ask_again_at)
    values (${sha256}, ${outcome}, ${JSON.stringify(signatures)}, ${tx.now}, ${checkedAt}, ${askAgainAt})
    on conflict (sha256) do nothing`.execute(tx.db)

export const saveVerification = (
  tx: Tx,
  sha256: string,
  { outcome, signatures, checkedAt, askAgainAt }: Verification,
) =>
  sql`
    update documents.verification
    set outcome = ${outcome}, signatures = ${JSON.stringify(signatures)}, checked_at = ${checkedAt}, ask_again_at = ${askAgainAt}
    where sha256 = ${sha256}`.execute(tx.db)

/** Files whose signatures are to be asked about again by now, the longest waiting first. */
export async function verificationsToRepeat(
  read: Read,
  most: number,
): Promise<{ sha256: string; receivedAt: Date }[]> {
  const { rows } = await sql<{ sha256: string; receivedAt: Date }>`
    select sha256, received_at as "receivedAt" from documents.verification
    where ask_again_at <= ${read.now} order by ask_again_at limit ${most}`.execute(read.db)
  return rows
}
