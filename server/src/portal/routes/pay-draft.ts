import { type AfterPayment, askForPayment, returnFromPayment } from '../../contexts/dossiers/index.ts'
import { reopenDraft } from '../../contexts/forms/index.ts'
import { unitById } from '../../contexts/organisation/index.ts'
import {
  type Payment,
  paymentByReference,
  paymentErrors,
  paymentOfDraft,
} from '../../contexts/payments/index.ts'
import { DomainError } from '../../kernel/errors.ts'
import type { PortalOptions } from '../options.ts'
import { payPage } from '../pages/drafts/pay.tsx'
import { paths } from '../paths.ts'
import { type DraftState, nextHref } from '../views/draft-state.ts'
import { type PayState, payView } from '../views/pay.ts'
import type { Answer, Handler, Visit } from '../visit.ts'
import { loadDraft } from './draft.ts'
import { paymentWay } from './submit-draft.ts'

/** How often a page without script looks again, in seconds. */
const lookAgain = 10

/** Paying for a draft, coming back, trying again. */
export function payHandlers(options: PortalOptions) {
  const { app, platform } = options

  /** How a payment stands; a platform that does not answer leaves it waiting. */
  const askAbout = async (visit: Visit, payment: Payment): Promise<AfterPayment> => {
    try {
      return await returnFromPayment(app, platform, visit.citizen(), payment.reference)
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'unavailable') throw error
      return { kind: 'waiting', draft: payment.draft }
    }
  }

  const stateOf = async (
    visit: Visit,
    draft: DraftState['draft'],
  ): Promise<{ now: PayState; payment: Payment } | Answer> => {
    const payment = await app.read(visit.citizen(), (read) => paymentOfDraft(read, draft.id))
    if (!payment) return visit.redirect(paths.checkAnswers(draft.id))
    const after = await askAbout(visit, payment)
    if (after.kind === 'submitted') return visit.redirect(paths.submitted(after.dossier.id))
    const now: PayState =
      after.kind === 'failed' ? { is: 'failed', because: after.because } : { is: 'waiting' }
    return { now, payment }
  }

  const page: Handler = async (visit) => {
    const state = await loadDraft(options, visit)
    const { draft } = state
    if (draft.dossier) return visit.redirect(paths.submitted(draft.dossier))
    if (draft.stage !== 'paying') return visit.redirect(nextHref(state))
    const found = await stateOf(visit, draft)
    if (!('now' in found)) return found
    const { now, payment } = found
    const unit = await app.read(visit.citizen(), (read) => unitById(read, payment.unit))
    if (now.is === 'waiting') visit.reply.header('refresh', String(lookAgain))
    const context = { ...visit.context, path: paths.payDraft(draft.id) }
    return payPage(payView(state, payment, now, unit?.nameVi ?? payment.unit), context)
  }

  const pay: Handler = async (visit) => {
    const draft = visit.id('draft')
    const asked = await askForPayment(app, platform, visit.citizen(), {
      draft,
      ...paymentWay(options, visit),
    })
    return visit.redirect(asked ? asked.payUrl : paths.checkAnswers(draft))
  }

  const status: Handler = async (visit) => {
    const { draft } = await loadDraft(options, visit)
    if (draft.dossier) return visit.send({ state: 'submitted', next: paths.submitted(draft.dossier) })
    const payment = await app.read(visit.citizen(), (read) => paymentOfDraft(read, draft.id))
    const after = payment && (await askAbout(visit, payment))
    const next = after?.kind === 'submitted' ? paths.submitted(after.dossier.id) : paths.payDraft(draft.id)
    return visit.send({ state: after?.kind ?? 'failed', next })
  }

  /** The browser comes back from the platform; what it brings proves nothing but which payment it was. */
  const comeBack: Handler = async (visit) => {
    const reference = visit.query('MaThamChieu') ?? ''
    const payment = await app.read(visit.citizen(), (read) => paymentByReference(read, reference))
    if (payment?.person !== visit.citizen().id) throw paymentErrors.notFound()
    const after = await askAbout(visit, payment)
    return visit.redirect(
      after.kind === 'submitted' ? paths.submitted(after.dossier.id) : paths.payDraft(payment.draft),
    )
  }

  const reopen: Handler = async (visit) => {
    await reopenDraft(app, visit.citizen(), visit.id('draft'))
    return visit.redirect(paths.checkAnswers(visit.id('draft')))
  }
  return { page, pay, status, comeBack, reopen }
}
