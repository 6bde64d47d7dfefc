import { type Answers, answerPage, judgeAnswers, type ServiceDefinition } from '@mot-cua/form-engine'
import { checkForm } from '@mot-cua/form-engine/definition'
import type { ReactElement } from 'react'
import { computeDue } from '../../contexts/dossiers/index.ts'
import { codeLists, formErrors } from '../../contexts/forms/index.ts'
import { visibleDefinitionDraft } from '../../contexts/forms/portal.ts'
import { calendarOf, unitById } from '../../contexts/organisation/index.ts'
import { kernelErrors } from '../../kernel/errors.ts'
import { staffOf } from '../../kernel/http.ts'
import { dateInVietnam } from '../../kernel/values/vietnam-time.ts'
import type { PageContext } from '../context.ts'
import type { PortalOptions } from '../options.ts'
import { checkAnswersPage } from '../pages/drafts/check-answers.tsx'
import { fillPage } from '../pages/drafts/fill.tsx'
import { papersPage } from '../pages/drafts/papers.tsx'
import { paths } from '../paths.ts'
import { textIn } from '../posted-form.ts'
import { renderPage } from '../render.tsx'
import { checkAnswersView } from '../views/check-answers.ts'
import type { DraftState } from '../views/draft-state.ts'
import { fillView } from '../views/fill.ts'
import { papersView } from '../views/papers.ts'
import { previewState, testPersonIn } from '../views/preview-state.ts'
import { readAnswers } from '../views/read-answers.ts'
import { shortUnitName } from '../views/start.ts'
import type { Answer, Handler, Visit } from '../visit.ts'

/** More than this is not carried from page to page while a form is tried. */
const mostCarried = 200_000

/** Trying a form that is being prepared on the pages that citizens will see; for staff who may see the draft. Nothing is saved. */
export function formPreviewHandlers({ app }: PortalOptions) {
  const load = async (visit: Visit) => {
    const actor = staffOf(visit.request)
    const draft = await app.read(actor, (read) => visibleDefinitionDraft(read, actor, visit.id('draft')))
    if (!('code' in draft.content)) throw kernelErrors.notFound()
    return { id: draft.id, service: draft.content }
  }

  const stateOf = (
    visit: Visit,
    { id, service }: { id: string; service: ServiceDefinition },
    { answers, person }: { answers: Answers | undefined; person: string },
  ): DraftState => {
    const chosen = testPersonIn(service, person)
    const now = app.now()
    return previewState(
      service,
      { id, answers: answers ?? chosen?.answers ?? {}, person: chosen },
      { now, today: dateInVietnam(now), locale: visit.request.locale },
    )
  }

  const render = async (
    visit: Visit,
    state: DraftState,
    shown: { page: string; person: string; faulty?: boolean },
  ) => {
    const { service } = state
    const found = service.form.pages.find(({ id }) => id === shown.page)
    if (!found) throw formErrors.unknownPage()
    const errors = checkForm(service, codeLists()).filter(({ severity }) => severity === 'error')
    const context: PageContext = {
      ...visit.context,
      path: paths.formPreview(state.draft.id, shown.page),
      preview: { from: state.today, faults: errors.length },
    }
    const carry = { _answers: JSON.stringify(state.answers), _person: shown.person }
    const faults = shown.faulty
      ? judgeAnswers(service.form, state.answers, {
          today: state.today,
          page: shown.page,
          lists: codeLists(),
        })
      : []
    const pages: Record<typeof found.kind, () => Promise<ReactElement> | ReactElement> = {
      questions: () => {
        const showing = { faults, province: visit.province }
        return fillPage({ ...fillView(state, shown.page, showing), carry }, context)
      },
      papers: () => papersPage(papersView(state, shown.page, new Map()), context),
      check: async () =>
        checkAnswersPage(
          checkAnswersView(state, await nowhere(visit, service), { faults, province: visit.province }),
          context,
        ),
    }
    visit.reply
      .header('x-robots-tag', 'noindex')
      .type('text/html; charset=utf-8')
      .status(faults.length > 0 ? 422 : 200)
    return inPreview(await pages[found.kind](), state.draft.id, visit)
  }

  /** It goes nowhere: the unit and the moment are those of whoever tries it. */
  const nowhere = (visit: Visit, service: ServiceDefinition) => {
    const actor = staffOf(visit.request)
    const limit = { time: service.time.workingDays, unit: 'working-day' } as const
    return app.read(actor, async (read) => {
      const unit = await unitById(read, actor.unit)
      return {
        agency: unit ? shortUnitName(unit, visit.request.locale) : actor.unit,
        due: computeDue(read.now, limit, await calendarOf(read, actor.unit)),
      }
    })
  }

  const page: Handler = async (visit) => {
    const draft = await load(visit)
    const first = draft.service.form.pages[0]?.id ?? ''
    const person = visit.query('nguoi') ?? ''
    return render(visit, stateOf(visit, draft, { answers: undefined, person }), {
      page: visit.param('page') || first,
      person,
    })
  }

  const tryPage: Handler = async (visit) => {
    const draft = await load(visit)
    const page = visit.param('page')
    const person = textIn(visit.form, '_person')
    const before = stateOf(visit, draft, { answers: carried(visit), person })
    const { form } = draft.service
    const { raw } = readAnswers(visit.form, before, page, visit.province)
    const answers = answerPage(form, before.answers, { page, raw, today: before.today, lists: codeLists() })
    const state = stateOf(visit, draft, { answers, person })
    const stays = textIn(visit.form, '_then') !== 'next'
    const faults = judgeAnswers(form, state.answers, { today: state.today, page, lists: codeLists() })
    if (stays || faults.length > 0) return render(visit, state, { page, person, faulty: !stays })
    const next = form.pages[form.pages.findIndex(({ id }) => id === page) + 1]
    return render(visit, state, { page: next?.id ?? page, person })
  }
  return { page, tryPage }
}

/** The answers of the pages before, as the page sent them along; nothing that is not an object. */
function carried({ form }: Visit): Answers | undefined {
  const text = textIn(form, '_answers')
  if (text === '' || text.length > mostCarried) return undefined
  try {
    const given: unknown = JSON.parse(text)
    return typeof given === 'object' && given !== null && !Array.isArray(given)
      ? (given as Answers)
      : undefined
  } catch {
    return undefined
  }
}

/** The page with every address of the draft leading on in the preview. */
const inPreview = (page: ReactElement, draft: string, visit: Visit): Answer =>
  visit.send(renderPage(page).replaceAll(`/ho-so-nhap/${draft}/`, `${paths.formPreview(draft)}/`))
