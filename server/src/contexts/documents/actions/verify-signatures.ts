import { toVietnamIso } from '../../../kernel/values/vietnam-time.ts'
import type { RevocationCheck } from '../adapters/revocation.ts'
import { gravest, nextAsking, type RevocationStatus, signatureOutcome } from '../rules/signature-outcome.ts'
import type { Inspection } from '../signing/inspect-pdf.ts'
import type { SignatureVerdict } from '../signing/read-signatures.ts'
import type { FileSignature, Verification } from '../store/verification.ts'

type Received = { receivedAt: Date; now: Date }

/**
 * What is to be kept about the signatures in a PDF that we hold since `receivedAt`, or null when it has none. Asks outside
 * whether certificates were revoked; a source that does not answer leaves the status unknown, to be asked again.
 */
export async function verifySignatures(
  check: RevocationCheck,
  { signatures }: Inspection,
  { receivedAt, now }: Received,
): Promise<Verification | null> {
  if (signatures === 'not-readable')
    return { outcome: 'not-readable', signatures: [], checkedAt: now, askAgainAt: null }
  if (signatures.length === 0) return null
  const judged = await Promise.all(signatures.map((each) => judge(check, each, { receivedAt, now })))
  const open = judged.some(({ unanswered }) => unanswered)
  return {
    outcome: gravest(judged.map(({ kept }) => kept.outcome)),
    signatures: judged.map(({ kept }) => kept),
    checkedAt: now,
    askAgainAt: open ? nextAsking(receivedAt, now) : null,
  }
}

async function judge(
  check: RevocationCheck,
  verdict: SignatureVerdict,
  { receivedAt, now }: Received,
): Promise<{ kept: FileSignature; unanswered: boolean }> {
  const { signer, title, organisation, issuer, validity, timeStamped, signedAt, reason } = verdict
  // An address in a certificate that nobody vouches for is not asked.
  const worthAsking = verdict.readable && verdict.intact && verdict.knownIssuer
  const revocation: RevocationStatus = worthAsking
    ? await statusOfChain(check, verdict.chain, now)
    : { state: 'unknown' }
  const provenAt = timeStamped && signedAt ? signedAt : receivedAt
  const { readable, intact, knownIssuer, laterChanges } = verdict
  const facts = { readable, intact, knownIssuer, laterChanges, provenAt, revocation, now }
  const day = (moment: Date) => toVietnamIso(moment).slice(0, 10)
  const kept: FileSignature = {
    outcome: signatureOutcome({ ...facts, ...(validity && { validity }) }),
    ...{ signer, title, organisation, issuer, reason, timeStamped },
    ...(signedAt && { signedAt: signedAt.toISOString() }),
    days: {
      ...(signedAt && { signedOn: day(signedAt) }),
      ...(validity && { validFrom: day(validity.from), validTo: day(validity.to) }),
      ...(revocation.state === 'revoked' && { revokedOn: day(revocation.at) }),
    },
  }
  return { kept, unanswered: worthAsking && revocation.state === 'unknown' }
}

/**
 * The signer's certificate must be known not to be revoked; of an issuer's it is enough that nothing says so, for many name
 * no source. The first revocation counts.
 */
async function statusOfChain(
  check: RevocationCheck,
  chain: readonly Uint8Array[],
  now: Date,
): Promise<RevocationStatus> {
  const links = chain.slice(0, -1).map((certificate, index) => ({ certificate, issuer: chain[index + 1]! }))
  const statuses = await Promise.all(links.map((link) => check.statusOf(link, now)))
  const revoked = statuses.filter((status) => status.state === 'revoked')
  return revoked.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0] ?? statuses[0] ?? { state: 'unknown' }
}
