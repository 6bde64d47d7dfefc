/** What became of one signature. Each has a word and a sentence of its own in `signature-words.ts`. */
export const signatureOutcomes = [
  'valid',
  'valid-expired-since',
  'valid-revoked-since',
  'status-unknown',
  'added',
  'not-yet-valid',
  'expired',
  'revoked',
  'unknown-issuer',
  'changed',
  'not-readable',
] as const
export type SignatureOutcome = (typeof signatureOutcomes)[number]

export type RevocationStatus =
  | { state: 'good' }
  | { state: 'revoked'; at: Date }
  /** Neither the responder nor the list could be asked. */
  | { state: 'unknown' }

export type SignatureFacts = {
  readable: boolean
  intact: boolean
  laterChanges: 'none' | 'signed' | 'unsigned'
  knownIssuer: boolean
  /** Until when the signature is proved to have existed: its time stamp, else the moment when we received it. */
  provenAt: Date
  validity?: { from: Date; to: Date }
  revocation: RevocationStatus
  now: Date
}

/**
 * One word for a signature, the gravest that is true. What the certificate was is judged at the moment that is proved, so that
 * a certificate that ended later takes nothing from the signature (ETSI EN 319 102-1, 5.5: validation with time). A status
 * that could not be asked makes nothing invalid.
 */
export function signatureOutcome(facts: SignatureFacts): SignatureOutcome {
  const { validity, revocation, provenAt, now } = facts
  if (!facts.readable || !validity) return 'not-readable'
  if (!facts.intact) return 'changed'
  if (!facts.knownIssuer) return 'unknown-issuer'
  if (revocation.state === 'revoked' && revocation.at <= provenAt) return 'revoked'
  if (provenAt > validity.to) return 'expired'
  if (provenAt < validity.from) return 'not-yet-valid'
  if (facts.laterChanges === 'unsigned') return 'added'
  if (revocation.state === 'unknown') return 'status-unknown'
  if (revocation.state === 'revoked') return 'valid-revoked-since'
  return now > validity.to ? 'valid-expired-since' : 'valid'
}

/** The gravest of several: what is said of the file as a whole. */
export const gravest = (outcomes: readonly SignatureOutcome[]): SignatureOutcome =>
  signatureOutcomes.findLast((outcome) => outcomes.includes(outcome)) ?? 'valid'

/** Whether the signature can be relied on; an unknown status leaves that open. */
export const standing = (outcome: SignatureOutcome): 'holds' | 'open' | 'fails' => {
  if (outcome.startsWith('valid')) return 'holds'
  return outcome === 'status-unknown' ? 'open' : 'fails'
}

/** When to ask again for a status that is unknown: after a quarter of an hour, then ever more seldom, daily at the most. */
export function nextAsking(firstAsked: Date, now: Date): Date {
  const [quarter, day] = [15 * 60_000, 86_400_000]
  const wait = Math.min(day, Math.max(quarter, now.getTime() - firstAsked.getTime()))
  return new Date(now.getTime() + wait)
}
