import { askedFields, type Fault, judgeAnswers, pageStates, prefillPlan } from '@mot-cua/form-engine'
import { codeLists, discardDraft, formErrors, saveAnswers } from '../../contexts/forms/index.ts'
import { formatTime } from '../format.ts'
import type { PortalOptions } from '../options.ts'
import { fillPage } from '../pages/drafts/fill.tsx'
import { paths } from '../paths.ts'
import { textIn } from '../posted-form.ts'
import { type DraftState, nextHref } from '../views/draft-state.ts'
import type { Members } from '../views/field-values.ts'
import { fillView } from '../views/fill.ts'
import { readAnswers } from '../views/read-answers.ts'
import type { Handler, Visit } from '../visit.ts'
import { downNames, isDraft, loadDraft, openDraft, prefillInTime, withDown } from './draft.ts'
import { showPapers } from './hand-in-papers.ts'

const fieldOf = ({ pointer }: Fault) => pointer.split('/')[1] ?? ''

/** Answering the questions of a draft page by page. */
export function fillHandlers(options: PortalOptions) {
  const { app } = options

  const show = (
    visit: Visit,
    state: DraftState,
    faults: readonly Fault[],
    posted?: ReadonlyMap<string, Members>,
  ) => {
    const { context, province } = visit
    const showing = { faults, province, ...(posted && { posted }) }
    const path = paths.fill(state.draft.id, visit.param('page'))
    return fillPage(fillView(state, visit.param('page'), showing, downNames(visit)), { ...context, path })
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
    const then = textIn(visit.form, '_then')
    const kind = before.service.form.pages.find(({ id }) => id === page)?.kind
    if (kind === 'papers') return visit.redirect(nextHref(before, page))
    const { raw, corrections, posted } = readAnswers(visit.form, before, page, visit.province)
    await saveAnswers(app, visit.citizen(), { draft, page, raw, corrections })
    if (then === 'leave') return visit.redirect(paths.myDossiers('drafts'))
    const state = await loadDraft(options, visit)
    if (then === 'refresh') return show(visit, state, [], posted)
    const down = opensMore(before, state) ? await prefillInTime(options, visit.citizen(), draft) : []
    const now = await loadDraft(options, visit)
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
    const next = more?.open[0] ? paths.fill(draft, page, more.open[0]) : nextHref(now, page)
    return visit.redirect(withDown(next, down))
  }

  const autosave: Handler = async (visit) => {
    const before = await loadDraft(options, visit)
    const page = visit.param('page')
    const { raw, corrections } = readAnswers(visit.form, before, page, visit.province)
    await saveAnswers(app, visit.citizen(), { draft: before.draft.id, page, raw, corrections })
    return visit.send({ savedAt: formatTime(app.now()) })
  }

  const discard: Handler = async (visit) => {
    await discardDraft(app, visit.citizen(), visit.id('draft'))
    return visit.redirect(paths.myDossiers('drafts'))
  }
  return { page, save, autosave, discard }
}

/** Whether the answers opened questions that a source may know. */
function opensMore(before: DraftState, after: DraftState): boolean {
  const asked = new Set(
    prefillPlan(before.service.form, before.answers).map(({ field, source }) => `${field} ${source}`),
  )
  return prefillPlan(after.service.form, after.answers).some(
    ({ field, source }) => !asked.has(`${field} ${source}`),
  )
}

/** What was typed, without the empty fields that a source has filled in since. */
function typedIn(
  posted: ReadonlyMap<string, Members>,
  saved: DraftState,
  now: DraftState,
): ReadonlyMap<string, Members> {
  return new Map([...posted].filter(([id]) => id in saved.answers || !(id in now.answers)))
}
