/** How often a message is tried before it is given up; the waits between grow to hours. */
export const mostAttempts = 12

export type DeliveryOutcome = 'sent' | 'undeliverable' | 'try-later'

/** What becomes of a message after its `attempts`-th attempt: `queued` means that it will be tried again. */
export function nextState(outcome: DeliveryOutcome, attempts: number): 'sent' | 'failed' | 'queued' {
  if (outcome === 'sent') return 'sent'
  return outcome === 'undeliverable' || attempts >= mostAttempts ? 'failed' : 'queued'
}
