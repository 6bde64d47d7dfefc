import type { Payment } from '../../contexts/payments/index.ts'
import { messagesIn } from '../messages/messages.ts'
import type { PayView } from '../pages/drafts/pay.tsx'
import { paths } from '../paths.ts'
import { type DraftState, textOf } from './draft-state.ts'

export type PayState = { is: 'waiting' } | { is: 'failed'; because: string }

/** What is owed for a draft and how its payment stands. */
export function payView(
  { service, draft, locale }: DraftState,
  payment: Payment,
  now: PayState,
  receiver: string,
): PayView {
  const reason = now.is === 'failed' ? messagesIn(locale).pay.because[now.because] : undefined
  return {
    procedureName: textOf(service, 'citizenName', locale),
    reference: payment.reference,
    lines: payment.lines.map((line) => ({ id: line.id, label: line[locale], amount: line.amount })),
    receiver,
    state:
      now.is === 'waiting'
        ? { is: 'waiting', statusHref: paths.payDraftStatus(draft.id) }
        : { is: 'declined', ...(reason && { reason }) },
    action: paths.payDraft(draft.id),
    changeAction: paths.reopenDraft(draft.id),
    laterHref: paths.myDossiers('drafts'),
  }
}
