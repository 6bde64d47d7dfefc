import { askedFields, fieldIdsOfPage, formatAnswer, judgeAnswers } from '@mot-cua/form-engine'
import { codeLists, formErrors } from '../../contexts/forms/index.ts'
import {
  type AskAnother,
  askAnother,
  completePart,
  confirmPart,
  declinePart,
  partForMe,
  partsOfMyDraft,
  sectionFields,
  takeBackPart,
} from '../../contexts/forms/portal.ts'
import { DomainError, type Fault } from '../../kernel/errors.ts'
import { dateInVietnam } from '../../kernel/values/vietnam-time.ts'
import { messagesIn } from '../messages/messages.ts'
import type { PortalOptions } from '../options.ts'
import { askAnotherPage } from '../pages/representation/ask-another.tsx'
import { partPage } from '../pages/representation/part.tsx'
import type { FieldView } from '../parts/field-view.ts'
import { paths } from '../paths.ts'
import { textIn } from '../posted-form.ts'
import { fieldViews } from '../views/draft-fields.ts'
import { type DraftState, nameOfPart, nextHref, textOf } from '../views/draft-state.ts'
import { readAnswers } from '../views/read-answers.ts'
import type { Handler, Visit } from '../visit.ts'
import { isDraft, openDraft } from './draft.ts'

/** Sending parts of a draft to others, and answering what others sent. */
export function partHandlers(options: PortalOptions) {
  const { app, publicUrl } = options

  const showAsk = async (visit: Visit, faults: readonly Fault[] = [], problem?: string) => {
    const state = await openDraft(options, visit)
    if (!isDraft(state)) return state
    const sent = await partsOfMyDraft(app, visit.citizen(), state.draft.id)
    const view = askView(visit, state, faults)
    const { states } = messagesIn(state.locale).representation
    const page = askAnotherPage(
      {
        ...view,
        sent: sent.map((part) => ({
          id: part.id,
          what: nameOfPart(state.service, part.subject, state.locale),
          to: part.toName,
          state: states[part.state] ?? part.state,
          waiting: part.state === 'sent',
          sentAt: part.sentAt,
          address: publicUrl + paths.part(part.id),
        })),
        ...(problem && { problem }),
      },
      visit.context,
    )
    return faults.length > 0 || problem ? visit.show(page, 422) : page
  }

  const ask: Handler = (visit) => showAsk(visit)

  const send: Handler = async (visit) => {
    const draft = visit.id('draft')
    const field = textIn(visit.form, 'confirm')
    const note = textIn(visit.form, 'note')
    const wish: AskAnother = field
      ? { kind: 'confirm', draft, field, note }
      : {
          kind: 'complete',
          draft,
          section: textIn(visit.form, 'section'),
          to: {
            identityNumber: textIn(visit.form, 'identityNumber').replace(/\s/g, ''),
            name: textIn(visit.form, 'name'),
          },
          note,
        }
    try {
      await askAnother(app, visit.citizen(), wish)
      return visit.redirect(paths.askAnother(draft))
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not-found') throw error
      return error.faults.length > 0
        ? showAsk(visit, error.faults)
        : showAsk(visit, [], error.text[visit.request.locale])
    }
  }

  const takeBack: Handler = async (visit) => {
    await takeBackPart(app, visit.citizen(), visit.id('id'))
    return visit.redirect(paths.askAnother(visit.id('draft')))
  }

  const load = async (visit: Visit) => {
    const found = await partForMe(app, visit.citizen(), visit.id('id'))
    const { draft, service, part } = found
    const { locale } = visit.request
    // Only what the part is about is shown: nothing of where the rest came from.
    const answers = part.kind === 'complete' ? { ...draft.answers, ...part.answers } : draft.answers
    const state: DraftState = {
      draft,
      service,
      answers,
      origins: {},
      corrections: {},
      files: [],
      today: dateInVietnam(app.now()),
      locale,
    }
    const head = {
      id: part.id,
      procedureName: textOf(service, 'citizenName', locale),
      title: nameOfPart(service, part.subject, locale),
      askedBy: found.askedBy,
      note: part.note,
    }
    return { ...found, state, head }
  }

  const showPart = async (visit: Visit, faults: readonly Fault[] = []) => {
    const { part, state, head } = await load(visit)
    if (part.state !== 'sent') throw formErrors.partEnded()
    if (part.kind === 'confirm')
      return partPage({ ...head, kind: 'confirm', shown: shownTo(state, part.subject) }, visit.context)
    const ids = new Set(sectionFields(state.service.form, part.subject).map(({ id }) => id))
    const page = pageOf(state, part.subject)
    const fields = fieldViews(state, page, { faults, province: visit.province }).filter(({ id }) =>
      ids.has(id),
    )
    const shown = partPage({ ...head, kind: 'complete', fields }, visit.context)
    return faults.length > 0 ? visit.show(shown, 422) : shown
  }

  const part: Handler = (visit) => showPart(visit)

  const answer: Handler = async (visit) => {
    const { part: asked, state, head } = await load(visit)
    const done = partPage({ ...head, kind: 'done' }, visit.context)
    if (asked.kind === 'confirm') {
      await confirmPart(app, visit.citizen(), asked.id)
      return done
    }
    const { raw } = readAnswers(visit.form, state, pageOf(state, asked.subject), visit.province)
    const { faults } = await completePart(app, visit.citizen(), asked.id, raw)
    return faults.length > 0 ? showPart(visit, faults) : done
  }

  const decline: Handler = async (visit) => {
    await declinePart(app, visit.citizen(), visit.id('id'))
    return visit.redirect(paths.myDossiers())
  }
  return { ask, send, takeBack, part, answer, decline }
}

/** The page on which a section is asked. */
const pageOf = ({ service }: DraftState, section: string): string =>
  service.form.pages.find(({ sections }) => sections.includes(section))?.id ?? ''

function shownTo({ service, answers, locale }: DraftState, subject: string) {
  const fields = service.form.sections.flatMap((section) => section.fields)
  const shows = fields.find(({ id }) => id === subject)?.confirmBy?.shows ?? []
  return fields
    .filter(({ id }) => shows.includes(id))
    .map((field) => ({
      label: textOf(field, 'label', locale),
      value: formatAnswer(field, answers[field.id], locale, codeLists()),
    }))
    .filter(({ value }) => value !== '')
}

function askView(visit: Visit, state: DraftState, faults: readonly Fault[]) {
  const { service, answers, today, locale, draft } = state
  const words = messagesIn(locale).representation
  const asked = askedFields(service.form, answers, today)
  const open = new Set(
    judgeAnswers(service.form, answers, { today, lists: codeLists() }).map(
      ({ pointer }) => pointer.split('/')[1],
    ),
  )
  const fault = faults.find(({ pointer }) => pointer === '/identityNumber')
  const check = service.form.pages.find(({ kind }) => kind === 'check')
  const onCheck = check ? fieldIdsOfPage(service.form, check.id) : new Set<string>()
  const sections = service.form.sections.filter(({ fields }) =>
    fields.some(({ id }) => open.has(id) && !onCheck.has(id)),
  )
  const text = (id: string, type: 'name' | 'identity-number' | 'long-text', ask: string, required: boolean) =>
    ({ id, type, ask, value: textIn(visit.form, id), required }) as FieldView
  return {
    draft: draft.id,
    procedureName: textOf(service, 'citizenName', locale),
    back: nextHref(state),
    confirmations: asked.flatMap((field) => {
      if (!field.confirmBy) return []
      const [to, number] = [answers[field.confirmBy.name], answers[field.confirmBy.number]]
      const known = typeof to === 'string' && typeof number === 'string'
      return [{ field: field.id, label: textOf(field, 'label', locale), ...(known && { to }) }]
    }),
    fields: [
      {
        id: 'section',
        type: 'choice',
        ask: words.section,
        value: textIn(visit.form, 'section'),
        required: true,
        choices: sections.map((section) => ({ value: section.id, label: textOf(section, 'title', locale) })),
      },
      text('name', 'name', words.toName, true),
      {
        ...text('identityNumber', 'identity-number', words.toNumber, true),
        ...(fault && { fault: fault[locale] }),
      },
      text('note', 'long-text', words.note, false),
    ] as FieldView[],
  }
}
