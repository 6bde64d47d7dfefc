import { askedFields, type Fault, judgeAnswers, pageStates } from '@mot-cua/form-engine'
import { codeLists, discardDraft, formErrors } from '../../contexts/forms/index.ts'
import { formatTime } from '../format.ts'
import type { PortalOptions } from '../options.ts'
import { fillPage } from '../pages/drafts/fill.tsx'
import { paths } from '../paths.ts'
import { textIn } from '../posted-form.ts'
import { type DraftState, nextHref } from '../views/draft-state.ts'
import { fillView } from '../views/fill.ts'
import type { Members } from '../views/table-members.ts'
import type { Handler, Visit } from '../visit.ts'
import { downNames, isDraft, loadDraft, openDraft, prefillMore, withDown } from './draft.ts'
import { showPapers } from './hand-in-papers.ts'
import { savePosted, staysOnPage, typedIn } from './save-posted.ts'

const fieldOf = ({ pointer }: Fault) => pointer.split('/')[1] ?? ''

/** Answering the questions of a draft page by page. */
export function fillHandlers(options: PortalOptions) {
  const { app } = options

  const show = (
    visit: Visit,
    state: DraftState,
    faults: readonly Fault[],
    posted?: ReadonlyMap<string, Members>,
    adding?: string,
  ) => {
    const { context, province } = visit
    const showing = { faults, province, ...(posted && { posted }), ...(adding && { adding }) }
    const path = paths.fill(state.draft.id, visit.param('page'))
    const fromCheck = visit.query('ve') === 'kiem-tra' || textIn(visit.form, '_back') === 'check'
    const view = fillView(state, visit.param('page'), showing, downNames(visit), fromCheck)
    return fillPage(view, { ...context, path })
  }

  const page: Handler = async (visit) => {
    const state = await openDraft(options, visit)
    if (!isDraft(state)) return state
    const found = state.service.form.pages.find(({ id }) => id === visit.param('page'))
    if (!found) throw formErrors.unknownPage()
    if (found.kind === 'check') return visit.redirect(paths.checkAnswers(state.draft.id))
    return found.kind === 'papers' ? showPapers(visit, state) : show(visit, state, [])
  }

  const save: Handler = async (visit) => {
    const before = await openDraft(options, visit)
    if (!isDraft(before)) return before
    const { id: draft } = before.draft
    const page = visit.param('page')
    const kind = before.service.form.pages.find(({ id }) => id === page)?.kind
    if (kind === 'papers') return visit.redirect(nextHref(before, page))
    const saved = await savePosted(options, visit, before, { page })
    const { posted, act, on, refused } = saved
    if (act === 'leave') return visit.redirect(paths.myDossiers('drafts'))
    const state = await loadDraft(options, visit)
    if (staysOnPage(saved))
      return visit.show(
        show(visit, state, refused, posted, act === 'add' ? on : undefined),
        refused.length > 0 ? 422 : 200,
      )
    const { down, now } = await prefillMore(options, visit, before, state)
    // Only what was asked on the page can be at fault, and not what a source has answered meanwhile.
    const asked = askedFields(before.service.form, before.answers, before.today, page)
    const { form } = now.service
    const faults = judgeAnswers(form, now.answers, { today: now.today, page, lists: codeLists() }).filter(
      (fault) => asked.some(({ id }) => id === fieldOf(fault)),
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
    const before = await loadDraft(options, visit)
    await savePosted(options, visit, before, { page: visit.param('page') })
    return visit.send({ savedAt: formatTime(app.now()) })
  }

  const discard: Handler = async (visit) => {
    await discardDraft(app, visit.citizen(), visit.id('draft'))
    return visit.redirect(paths.myDossiers('drafts'))
  }
  return { page, save, autosave, discard }
}
