import { on, type Reaction, type Tx } from '../../kernel/app.ts'
import { dateInVietnam } from '../../kernel/values/vietnam-time.ts'
import {
  delayExplained,
  dossierAccepted,
  dossierAssisted,
  dossierById,
  dossierRedirected,
  dossierRefused,
  dossierReopened,
  dossierResolved,
  dossierStopped,
  dossierSubmitted,
  dossierWithdrawn,
  dueChangesOfBatch,
  dueExtended,
  dueMoved,
  supplementRequested,
  supplementSupplied,
} from '../dossiers/index.ts'
import { dossierRated, isSatisfied } from '../feedback/index.ts'
import { unitById } from '../organisation/index.ts'
import { paymentSettled } from '../payments/index.ts'
import {
  holdRedirection,
  recordDue,
  recordDues,
  recordEnd,
  recordFact,
  recordPayment,
  recordRating,
  recordReopening,
} from './store/fact.ts'

const tierOf = async (tx: Tx, unit: string) => (await unitById(tx, unit))?.tier ?? null

/** Keeps the facts that figures are made of; each reaction reads the log from its beginning, in whatever order. */
export const performanceReactions: Reaction[] = [
  on(dossierSubmitted, 'performance.record-submission', async (tx, { payload, at }) => {
    await recordFact(tx, payload, {
      // The unit that received it: later events may name its successor.
      unit: payload.unit,
      tier: await tierOf(tx, payload.unit),
      draft: (await dossierById(tx, payload.dossier))?.draft ?? null,
      applicant: payload.applicant,
      channel: payload.channel,
      // Never taken back: that somebody helped may be known before the submission is read here.
      ...(payload.assisted && { assisted: true }),
      submitted_on: dateInVietnam(at),
      minutes: payload.minutes,
      fee: payload.fee,
    })
    await recordDue(tx, payload.dossier, new Date(payload.due), at)
    await holdRedirection(tx, payload.dossier)
  }),
  on(dossierRedirected, 'performance.record-redirection', async (tx, { payload }) => {
    const tier = await tierOf(tx, payload.unit)
    await recordFact(tx, payload, { redirected_to: payload.unit, redirected_tier: tier })
    await holdRedirection(tx, payload.dossier)
  }),
  on(dossierAssisted, 'performance.record-assistance', (tx, { payload }) =>
    recordFact(tx, payload, { assisted: true }),
  ),
  on(dossierAccepted, 'performance.record-acceptance', async (tx, { payload, at }) => {
    await recordFact(tx, payload, { accepted_at: at })
    await recordDue(tx, payload.dossier, new Date(payload.due), at)
  }),
  on(supplementRequested, 'performance.record-supplement-request', (tx, { payload, at }) =>
    recordFact(tx, payload, { supplement_asked_at: at }),
  ),
  on(supplementSupplied, 'performance.record-supplement', async (tx, { payload, at }) => {
    await recordFact(tx, payload, { supplement_given_at: at })
    await recordDue(tx, payload.dossier, new Date(payload.due), at)
  }),
  on(dossierRefused, 'performance.record-refusal', async (tx, { payload, at }) => {
    const onTime = at.getTime() <= Date.parse(payload.due)
    const finished = { finished_at: at, finished_on: dateInVietnam(at), on_time: onTime }
    await recordEnd(tx, payload, { outcome: 'refused', ...finished }, at)
    await recordDue(tx, payload.dossier, new Date(payload.due), at)
  }),
  on(dossierResolved, 'performance.record-result', async (tx, { payload, at }) => {
    const { document, onTime } = payload
    const finished = { finished_at: at, finished_on: dateInVietnam(at), on_time: onTime }
    await recordEnd(tx, payload, { outcome: 'resolved', result_document: document, ...finished }, at)
    await recordDue(tx, payload.dossier, new Date(payload.due), at)
  }),
  on(dossierWithdrawn, 'performance.record-withdrawal', (tx, { payload, at }) =>
    recordFact(tx, payload, { outcome: 'withdrawn', finished_at: at, finished_on: dateInVietnam(at) }),
  ),
  on(dossierStopped, 'performance.record-stop', (tx, { payload, at }) =>
    recordEnd(tx, payload, { outcome: 'stopped', finished_at: at, finished_on: dateInVietnam(at) }, at),
  ),
  on(dossierReopened, 'performance.record-reopening', async (tx, { payload, at }) => {
    await recordReopening(tx, payload, at)
    await recordDue(tx, payload.dossier, new Date(payload.due), at)
  }),
  on(delayExplained, 'performance.record-explanation', (tx, { payload, at }) =>
    recordFact(tx, payload, { explained_at: at }),
  ),
  on(dueExtended, 'performance.record-apology', async (tx, { payload, at }) => {
    await recordFact(tx, payload, { apologised_at: at, first_due_at: new Date(payload.from) })
    await recordDue(tx, payload.dossier, new Date(payload.due), at)
  }),
  on(
    dueMoved,
    'performance.record-moved-due',
    async (tx, { payload, at }) => {
      const moved = await dueChangesOfBatch(tx, payload.change, payload.batch)
      // While a clock stands still nothing is promised; the answer of the applicant says when it is due.
      const running = moved.filter(({ paused }) => !paused)
      await recordDues(tx, running, at)
    },
    { atOnce: 5 },
  ),
  on(dossierRated, 'performance.record-rating', (tx, { payload, at }) =>
    recordRating(tx, payload, {
      score: payload.score,
      satisfied: isSatisfied(payload.score),
      on: dateInVietnam(at),
    }),
  ),
  on(paymentSettled, 'performance.record-payment', async (tx, { payload, at }) => {
    const { payment, draft, unit, procedure, amount } = payload
    const tier = await tierOf(tx, unit)
    await recordPayment(tx, { payment, draft, unit, tier, procedure, amount, settled_on: dateInVietnam(at) })
  }),
]
