import { on } from '../../kernel/app.ts'
import { paymentSettled } from '../payments/index.ts'
import { submitPaidDraft } from './actions/submit-paid-draft.ts'

export const dossierReactions = [
  on(paymentSettled, 'dossiers.submit-what-was-paid', (tx, { payload }) => submitPaidDraft(tx, payload.draft)),
]
