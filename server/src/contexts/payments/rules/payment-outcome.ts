export type PaymentState = 'requested' | 'settled' | 'failed' | 'refund-due'

/** What the platform says of a payment, by callback or when asked. */
export type PlatformWord = 'paid' | 'declined' | 'expired' | 'waiting'

export type Outcome =
  | { kind: 'settle' }
  | { kind: 'refund' }
  | { kind: 'fail'; because: 'declined' | 'expired' }
  | { kind: 'keep'; because: 'already' | 'stale' | 'waiting' | 'wrong-amount' }

/**
 * What a word of the platform does to a payment. Money that arrived always counts, however late and in whatever order;
 * a failure never undoes it. What was paid though another payment counts for the draft, or though the draft was changed and
 * another sum asked for since, is due for a refund.
 */
export function judgeOutcome(
  payment: { state: PaymentState; amount: number; anotherSettled: boolean; replaced: boolean },
  word: { says: PlatformWord; amount: number },
): Outcome {
  if (payment.state === 'settled' || payment.state === 'refund-due')
    return { kind: 'keep', because: word.says === 'paid' ? 'already' : 'stale' }
  if (word.says === 'waiting') return { kind: 'keep', because: 'waiting' }
  if (word.says === 'paid') {
    // A callback with another sum is not believed; asking the platform will tell.
    if (word.amount !== payment.amount) return { kind: 'keep', because: 'wrong-amount' }
    return payment.anotherSettled || payment.replaced ? { kind: 'refund' } : { kind: 'settle' }
  }
  return payment.state === 'failed'
    ? { kind: 'keep', because: 'already' }
    : { kind: 'fail', because: word.says }
}
