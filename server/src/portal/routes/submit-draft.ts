import { askForPayment, computeDue, dossierErrors, submitDossier } from '../../contexts/dossiers/index.ts'
import { actingOf } from '../../contexts/forms/index.ts'
import { checkSources, settleChangedValue } from '../../contexts/forms/portal.ts'
import { identityErrors } from '../../contexts/identity/index.ts'
import { calendarOf, unitById } from '../../contexts/organisation/index.ts'
import { DomainError, kernelErrors } from '../../kernel/errors.ts'
import { messagesIn } from '../messages/messages.ts'
import type { PortalOptions } from '../options.ts'
import { type CheckAnswersView, checkAnswersPage } from '../pages/drafts/check-answers.tsx'
import { signInPage } from '../pages/identity/sign-in.tsx'
import { totalOf } from '../parts/fee-lines.tsx'
import { paths } from '../paths.ts'
import { textIn, wasAsked } from '../posted-form.ts'
import { changedViews } from '../views/changed-values.ts'
import {
  checkAnswersView,
  closingDeclaration,
  type Destination,
  feesOf,
  openAnswers,
  type Tried,
} from '../views/check-answers.ts'
import type { Showing } from '../views/draft-fields.ts'
import {
  checkPageOf,
  type DraftState,
  fitsOnePage,
  lacksPapers,
  nextHref,
  papersPageOf,
  sourceName,
} from '../views/draft-state.ts'
import { fieldsOn } from '../views/read-answers.ts'
import { shortUnitName } from '../views/start.ts'
import type { Answer, Handler, Visit } from '../visit.ts'
import { isDraft, loadDraft, prefillMore, savedDraft, withDown } from './draft.ts'
import { savePosted, staysOnPage, typedIn } from './save-posted.ts'
import { enterDraft, keepSignedOut, readTyped } from './typed-page.ts'

/** Where the payment platform sends people and messages to. */
export const paymentWay = ({ publicUrl }: PortalOptions, { request }: Visit) => ({
  locale: request.locale,
  ip: request.ip,
  returnUrl: `${publicUrl}/thanh-toan/tra-ve`,
  callbackUrl: `${publicUrl}/api/payments/callback`,
})

/** The one page: what is open is answered there, everything is read once more, declared true and handed in. */
export function submitHandlers(options: PortalOptions) {
  const { app, platform, prefill, freshMinutes } = options

  const destinationOf = ({ draft, service, locale }: DraftState, visit: Visit): Promise<Destination> =>
    app.read(visit.citizen(), async (read) => {
      const unit = await unitById(read, draft.unit)
      const acting = await actingOf(read, draft.id)
      const limit = { time: service.time.workingDays, unit: 'working-day' } as const
      return {
        ...(acting && { forName: acting.name }),
        agency: unit ? shortUnitName(unit, locale) : draft.unit,
        due: computeDue(read.now, limit, await calendarOf(read, draft.unit)),
      }
    })

  const show = async (
    visit: Visit,
    state: DraftState,
    showing: Partial<Showing> = {},
    tried: Tried = {},
    said: Pick<CheckAnswersView, 'changed' | 'down'> = {},
  ) => {
    const shown = { faults: [], province: visit.province, ...showing }
    const view = checkAnswersView(state, await destinationOf(state, visit), shown, tried)
    return checkAnswersPage(
      { ...view, ...said },
      { ...visit.context, path: paths.checkAnswers(state.draft.id) },
    )
  }

  const check: Handler = async (visit) => {
    const state = await enterDraft(options, visit)
    if (!isDraft(state)) return state
    const about = { draft: state.draft.id, freshMinutes }
    const { changed, down } = await checkSources(app, prefill, visit.citizen(), about)
    const names = [...new Set(down.map((source) => sourceName(source, state.locale)))]
    return show(visit, state, {}, {}, { changed: changedViews(state, changed), down: names })
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

  const submit: Handler = async (visit) => {
    if (!visit.request.actor && (await keepSignedOut(options, visit)))
      return visit.redirect(paths.signIn(paths.checkAnswers(visit.id('draft'))))
    const before = await enterDraft(options, visit)
    if (!isDraft(before)) return before
    // The form changed since the page was shown: what was declared was another form.
    if (before.moved) return visit.show(await show(visit, before), 409)
    const page = checkPageOf(before)?.id
    if (!page) throw kernelErrors.notFound()
    const declared = textIn(visit.form, 'declaration') === 'yes'
    if (!visit.request.proven) {
      const from = { actor: visit.citizen(), state: before, province: visit.province }
      const { posted } = await readTyped(options, from, { page, form: visit.form })
      const notice = messagesIn(before.locale).versions.notSavedYet
      return visit.show(await show(visit, before, { posted }, { declared, notice }), 409)
    }
    const closing = closingDeclaration(before)?.id
    const more = closing && declared ? { [closing]: 'yes' } : {}
    const saved = await savePosted(options, visit, before, { page, more })
    if (saved.differing.length > 0) return visit.redirect(paths.versions(before.draft.id))
    if (saved.act === 'leave') return visit.redirect(paths.myDossiers('drafts'))
    const state = await savedDraft(options, visit, before, saved)
    const { posted, act, on, refused } = saved
    if (staysOnPage(saved)) {
      const adding = act === 'add' ? { adding: on } : {}
      const page = await show(visit, state, { faults: refused, posted, ...adding }, { declared })
      return visit.show(page, refused.length > 0 ? 422 : 200)
    }
    const { down, now } = await prefillMore(options, visit, before, state)
    // Only what was asked can be at fault; what the answers have opened is asked next.
    const asked = new Set(fieldsOn(before, page).flatMap(({ id }) => (wasAsked(visit.form, id) ? [id] : [])))
    const wrong = openAnswers(now).filter(({ pointer }) => asked.has(pointer.split('/')[1] ?? ''))
    if (wrong.length > 0 && fitsOnePage(before)) {
      const showing = { faults: wrong, posted: typedIn(posted, state, now) }
      return visit.show(await show(visit, now, showing, { declared }), 422)
    }
    if (openAnswers(now).length > 0) return visit.redirect(withDown(nextHref(now), down))
    if (lacksPapers(now)) return visit.redirect(paths.fill(now.draft.id, papersPageOf(now)?.id ?? ''))
    if (act === 'next') return visit.redirect(paths.checkAnswers(now.draft.id))
    if (!declared) return visit.show(await show(visit, now, {}, { undeclared: true }), 422)
    const shownTotal = textIn(visit.form, '_total')
    if (shownTotal !== '' && Number(shownTotal) !== totalOf(feesOf(now)))
      return show(visit, now, {}, { declared, newAmount: true })
    return handIn(visit, now)
  }

  const handIn = async (visit: Visit, { draft: { id: draft } }: DraftState): Promise<Answer> => {
    try {
      const asked = await askForPayment(app, platform, visit.citizen(), {
        draft,
        ...paymentWay(options, visit),
      })
      if (asked) return visit.redirect(asked.payUrl)
      return visit.redirect(paths.submitted((await submitDossier(app, visit.citizen(), draft)).id))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      if (error.code === dossierErrors.incomplete([]).code)
        return visit.show(await show(visit, await loadDraft(options, visit)), 422)
      if (error.code !== identityErrors.assuranceTooLow().code) throw error
      return visit.show(signInPage({ state: 'level-1', next: visit.context.path }, visit.context), 403)
    }
  }
  return { check, settleChanged, submit }
}
