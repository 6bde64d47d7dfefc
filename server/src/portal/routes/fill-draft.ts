import { answerPage, askedFields, type Fault, judgeAnswers, pageStates } from '@mot-cua/form-engine'
import { codeLists, formErrors } from '../../contexts/forms/index.ts'
import { portalErrors } from '../errors.ts'
import { formatTime } from '../format.ts'
import { messagesIn } from '../messages/messages.ts'
import type { PortalOptions } from '../options.ts'
import { fillPage } from '../pages/drafts/fill.tsx'
import { signedOutPage } from '../pages/drafts/signed-out.tsx'
import { paths } from '../paths.ts'
import { textIn, wasAsked } from '../posted-form.ts'
import { type DraftState, nextHref } from '../views/draft-state.ts'
import { fillView } from '../views/fill.ts'
import type { Members } from '../views/table-members.ts'
import type { Handler, Visit } from '../visit.ts'
import { downNames, isDraft, loadDraft, openDraft, prefillMore, savedDraft, withDown } from './draft.ts'
import { showPapers } from './hand-in-papers.ts'
import { savePosted, staysOnPage, typedIn } from './save-posted.ts'
import { enterDraft, keepSignedOut, keptMark, readTyped } from './typed-page.ts'

const fieldOf = ({ pointer }: Fault) => pointer.split('/')[1] ?? ''

/** Answering the questions of a draft page by page. */
export function fillHandlers(options: PortalOptions) {
  const { app } = options

  const show = (
    visit: Visit,
    state: DraftState,
    faults: readonly Fault[],
    posted?: ReadonlyMap<string, Members>,
    { adding, said }: { adding?: string; said?: string } = {},
  ) => {
    const { context, province } = visit
    const showing = { faults, province, ...(posted && { posted }), ...(adding && { adding }) }
    const path = paths.fill(state.draft.id, visit.param('page'))
    const words = messagesIn(state.locale).versions
    const notice = said ?? (visit.query(keptMark) ? words.keptSaved : undefined)
    const fromCheck = visit.query('ve') === 'kiem-tra' || textIn(visit.form, '_back') === 'check'
    const also = { down: downNames(visit), notice, fromCheck }
    const view = fillView(state, visit.param('page'), showing, also)
    return fillPage(view, { ...context, path })
  }

  /** What was typed on a page of an earlier session: shown, not saved, until it is sent again from here. */
  const showTyped = async (visit: Visit, state: DraftState, page: string) => {
    const from = { actor: visit.citizen(), state, province: visit.province }
    const { raw, posted, shown } = await readTyped(options, from, { page, form: visit.form })
    const { service, today } = state
    const answers = answerPage(service.form, shown.answers, { page, raw, today, lists: codeLists() })
    const words = messagesIn(state.locale).versions
    return visit.show(show(visit, { ...shown, answers }, [], posted, { said: words.notSavedYet }), 409)
  }

  /** Nobody is signed in: what was typed is kept, or stays on a page that can send it again. */
  const signedOut = async (visit: Visit, page: string) => {
    const action = paths.fill(visit.id('draft'), page)
    if (await keepSignedOut(options, visit)) return visit.redirect(paths.signIn(action))
    const typed = [...visit.form.values].filter(([name]) => name !== '_csrf')
    return visit.show(signedOutPage({ action, typed }, visit.context), 401)
  }

  const page: Handler = async (visit) => {
    const state = await enterDraft(options, visit)
    if (!isDraft(state)) return state
    const found = state.service.form.pages.find(({ id }) => id === visit.param('page'))
    // The page may have been one of the version before.
    if (!found && state.moved) return visit.redirect(nextHref(state))
    if (!found) throw formErrors.unknownPage()
    if (found.kind === 'check') return visit.redirect(paths.checkAnswers(state.draft.id))
    return found.kind === 'papers' ? showPapers(visit, state) : show(visit, state, [])
  }

  const save: Handler = async (visit) => {
    const page = visit.param('page')
    if (!visit.request.actor) return signedOut(visit, page)
    const before = await openDraft(options, visit, { asBegun: true })
    if (!isDraft(before)) return before
    const { id: draft } = before.draft
    const kind = before.service.form.pages.find(({ id }) => id === page)?.kind
    if (kind === undefined) throw formErrors.unknownPage()
    if (kind === 'papers') return visit.redirect(nextHref(before, page))
    if (!visit.request.proven) return showTyped(visit, before, page)
    const saved = await savePosted(options, visit, before, { page })
    const { posted, act, on, refused, differing } = saved
    if (differing.length > 0) return visit.redirect(paths.versions(draft))
    if (act === 'leave') return visit.redirect(paths.myDossiers('drafts'))
    const state = await savedDraft(options, visit, before, saved)
    if (state.moved) return visit.redirect(nextHref(state))
    if (staysOnPage(saved))
      return visit.show(
        show(visit, state, refused, posted, act === 'add' ? { adding: on } : {}),
        refused.length > 0 ? 422 : 200,
      )
    const { down, now } = await prefillMore(options, visit, before, state)
    // Only what was asked on the page can be at fault, and not what a source has answered meanwhile.
    const asked = askedFields(before.service.form, before.answers, before.today, page)
    const { form } = now.service
    const faults = judgeAnswers(form, now.answers, { today: now.today, page, lists: codeLists() }).filter(
      (fault) => asked.some(({ id }) => id === fieldOf(fault)) && wasAsked(visit.form, fieldOf(fault)),
    )
    if (faults.length > 0) return visit.show(show(visit, now, faults, typedIn(posted, state, now)), 422)
    // An answer may open questions on its own page: they come next, unless a source has answered them.
    const more = pageStates(now.service.form, now.answers, now.today, codeLists()).find(
      (one) => one.page === page,
    )
    const back = textIn(visit.form, '_back') === 'check'
    const next = more?.open[0]
      ? paths.fill(draft, page, more.open[0])
      : back
        ? paths.checkAnswers(draft)
        : nextHref(now, page)
    return visit.redirect(withDown(next, down))
  }

  const autosave: Handler = async (visit) => {
    const page = visit.param('page')
    if (!visit.request.actor && (await keepSignedOut(options, visit))) throw formErrors.signedOut()
    const state = await loadDraft(options, visit, { asBegun: true })
    if (!visit.request.proven) throw portalErrors.formExpired()
    const { differing } = await savePosted(options, visit, state, { page })
    const { differs } = messagesIn(visit.request.locale).versions
    const versions = differing.length > 0 && { text: differs, href: paths.versions(state.draft.id) }
    return visit.send({ savedAt: formatTime(app.now()), ...(versions && { versions }) })
  }
  return { page, save, autosave }
}
