import { askForPayment, computeDue, dossierErrors, submitDossier } from '../../contexts/dossiers/index.ts'
import { checkSources, saveAnswers, settleChangedValue } from '../../contexts/forms/index.ts'
import { identityErrors } from '../../contexts/identity/index.ts'
import { calendarOf, unitById } from '../../contexts/organisation/index.ts'
import { DomainError } from '../../kernel/errors.ts'
import { messagesIn } from '../messages/messages.ts'
import type { PortalOptions } from '../options.ts'
import { checkAnswersPage } from '../pages/drafts/check-answers.tsx'
import { signInPage } from '../pages/identity/sign-in.tsx'
import { paths } from '../paths.ts'
import { textIn } from '../posted-form.ts'
import { changedViews } from '../views/changed-values.ts'
import { checkAnswersView, checkPageOf, type Destination, declarationsOf } from '../views/check-answers.ts'
import { type DraftState, sourceName } from '../views/draft-state.ts'
import { shortUnitName } from '../views/start.ts'
import type { Handler, Visit } from '../visit.ts'
import { isDraft, loadDraft } from './draft.ts'
import { enterDraft } from './typed-page.ts'

/** Where the payment platform sends people and messages to. */
export const paymentWay = ({ publicUrl }: PortalOptions, { request }: Visit) => ({
  locale: request.locale,
  ip: request.ip,
  returnUrl: `${publicUrl}/thanh-toan/tra-ve`,
  callbackUrl: `${publicUrl}/api/payments/callback`,
})

/** Reading everything once more, declaring it true, handing it in. */
export function submitHandlers(options: PortalOptions) {
  const { app, platform, prefill, freshMinutes } = options

  const destinationOf = ({ draft, service, locale }: DraftState, visit: Visit): Promise<Destination> =>
    app.read(visit.citizen(), async (read) => {
      const unit = await unitById(read, draft.unit)
      const limit = { time: service.time.workingDays, unit: 'working-day' } as const
      return {
        agency: unit ? shortUnitName(unit, locale) : draft.unit,
        due: computeDue(read.now, limit, await calendarOf(read, draft.unit)),
      }
    })

  const show = async (visit: Visit, state: DraftState, undeclared: boolean) =>
    checkAnswersPage(checkAnswersView(state, await destinationOf(state, visit), undeclared), visit.context)

  const check: Handler = async (visit) => {
    const state = await enterDraft(options, visit)
    if (!isDraft(state)) return state
    const about = { draft: state.draft.id, freshMinutes }
    const { changed, down } = await checkSources(app, prefill, visit.citizen(), about)
    const view = checkAnswersView(state, await destinationOf(state, visit), false)
    const names = [...new Set(down.map((source) => sourceName(source, state.locale)))]
    return checkAnswersPage({ ...view, changed: changedViews(state, changed), down: names }, visit.context)
  }

  const settleChanged: Handler = async (visit) => {
    const draft = visit.id('draft')
    const [take, keep] = [textIn(visit.form, 'take'), textIn(visit.form, 'keep')]
    await settleChangedValue(app, visit.citizen(), {
      draft,
      field: take || keep,
      choice: take ? 'take' : 'keep',
      reason: messagesIn('vi').changedValues.keptBecause,
    })
    return visit.redirect(paths.checkAnswers(draft))
  }

  const declare = (visit: Visit, state: DraftState) => {
    const page = checkPageOf(state)?.id
    if (!page) return
    const raw = Object.fromEntries(declarationsOf(state).map(({ id }) => [id, 'yes']))
    return saveAnswers(app, visit.citizen(), { draft: state.draft.id, page, raw })
  }

  const submit: Handler = async (visit) => {
    const state = await enterDraft(options, visit)
    if (!isDraft(state)) return state
    // The form changed since the page was shown: what was declared was another form.
    if (state.moved) return visit.show(await show(visit, state, false), 409)
    const { id: draft } = state.draft
    if (textIn(visit.form, 'declaration') !== 'yes') return visit.show(await show(visit, state, true), 422)
    try {
      await declare(visit, state)
      const asked = await askForPayment(app, platform, visit.citizen(), {
        draft,
        ...paymentWay(options, visit),
      })
      if (asked) return visit.redirect(asked.payUrl)
      return visit.redirect(paths.submitted((await submitDossier(app, visit.citizen(), draft)).id))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      if (error.code === dossierErrors.incomplete([]).code)
        return visit.show(await show(visit, await loadDraft(options, visit), false), 422)
      if (error.code !== identityErrors.assuranceTooLow().code) throw error
      return visit.show(signInPage({ state: 'level-1', next: visit.context.path }, visit.context), 403)
    }
  }
  return { check, settleChanged, submit }
}
