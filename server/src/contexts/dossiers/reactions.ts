import { on } from '../../kernel/app.ts'
import { addJob } from '../../kernel/jobs.ts'
import { calendarChanged, unitsReorganised } from '../organisation/index.ts'
import { paymentSettled } from '../payments/index.ts'
import { handOverElectronically } from './actions/hand-over-electronically.ts'
import { issuePaper } from './actions/issue-paper.ts'
import { submitPaidDraft } from './actions/submit-paid-draft.ts'
import {
  dossierAccepted,
  dossierRefused,
  dossierResolved,
  dossierStopped,
  dueExtended,
  supplementRequested,
} from './events.ts'
import { beginRun } from './store/due-run.ts'

export const dossierReactions = [
  on(paymentSettled, 'dossiers.submit-what-was-paid', (tx, { payload }) =>
    submitPaidDraft(tx, payload.draft),
  ),
  on(unitsReorganised, 'dossiers.follow-successors', (tx) =>
    addJob(tx, 'dossiers.follow-successors', {}, 'dossiers.follow-successors'),
  ),
  on(dossierResolved, 'dossiers.hand-over-electronically', (tx, { payload }) =>
    handOverElectronically(tx, payload.dossier),
  ),
  on(
    dossierAccepted,
    'dossiers.issue-slip',
    (tx, { payload, at }) => issuePaper(tx, payload, { form: 1, at, due: new Date(payload.due) }),
    // Many are accepted at once, and numbers are locked until the end.
    { atOnce: 20 },
  ),
  on(supplementRequested, 'dossiers.issue-supplement-request', (tx, { payload, at }) =>
    issuePaper(tx, payload, { form: 2, at, no: payload.no }),
  ),
  on(dossierRefused, 'dossiers.issue-refusal', (tx, { payload, at }) =>
    issuePaper(tx, payload, { form: 3, at }),
  ),
  on(dueExtended, 'dossiers.issue-apology', (tx, { payload, at }) =>
    issuePaper(tx, payload, {
      form: 4,
      at,
      no: 1,
      from: new Date(payload.from),
      to: new Date(payload.due),
      reason: payload.reason,
    }),
  ),
  on(dossierStopped, 'dossiers.issue-stop-notice', (tx, { payload, at }) =>
    issuePaper(tx, payload, { form: 5, at, reason: payload.reason }),
  ),
  on(calendarChanged, 'dossiers.recompute-due', async (tx, { payload: { change, units } }) => {
    if (!change) return
    await beginRun(tx, { change, units: units ?? null })
    await addJob(tx, 'dossiers.recompute-due', {}, 'dossiers.recompute-due')
  }),
]
