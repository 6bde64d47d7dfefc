import { on } from '../../kernel/app.ts'
import { addJob } from '../../kernel/jobs.ts'
import { calendarChanged } from '../organisation/index.ts'
import { paymentSettled } from '../payments/index.ts'
import { handOverElectronically } from './actions/hand-over-electronically.ts'
import { submitPaidDraft } from './actions/submit-paid-draft.ts'
import { dossierResolved } from './events.ts'
import { beginRun } from './store/due-run.ts'

export const dossierReactions = [
  on(paymentSettled, 'dossiers.submit-what-was-paid', (tx, { payload }) =>
    submitPaidDraft(tx, payload.draft),
  ),
  on(dossierResolved, 'dossiers.hand-over-electronically', (tx, { payload }) =>
    handOverElectronically(tx, payload.dossier),
  ),
  on(calendarChanged, 'dossiers.recompute-due', async (tx, { payload: { change, units } }) => {
    if (!change) return
    await beginRun(tx, { change, units: units ?? null })
    await addJob(tx, 'dossiers.recompute-due', {}, 'dossiers.recompute-due')
  }),
]
