import { isDeepStrictEqual } from 'node:util'
import {
  amountDue,
  askedFields,
  awaitsAmount,
  countedAnswers,
  type Fault,
  type Field,
  fieldIdsOfPage,
  judgeAnswers,
  type Page,
  type Section,
} from '@mot-cua/form-engine'
import type { Due } from '../../contexts/dossiers/index.ts'
import { codeLists } from '../../contexts/forms/index.ts'
import { formatMoney } from '../format.ts'
import type { AnswerRow, CheckAnswersView } from '../pages/drafts/check-answers.tsx'
import type { FeeLine } from '../parts/fee-lines.tsx'
import type { FieldView } from '../parts/field-view.ts'
import { isKnown } from '../parts/known-fields.tsx'
import { paths } from '../paths.ts'
import { answerText } from './answer-text.ts'
import { fieldViews, type Showing } from './draft-fields.ts'
import {
  asOfText,
  checkPageOf,
  type DraftState,
  fitsOnePage,
  isHandedIn,
  languageOf,
  openFaults,
  papersOf,
  seenOf,
  sourceName,
  textOf,
  walkOf,
} from './draft-state.ts'

/** What is known of the place a draft goes to. */
export type Destination = { agency: string; due: Due; forName?: string }

/** What was tried: without the closing declaration, or with an amount to pay that had not been shown. */
export type Tried = { undeclared?: boolean; newAmount?: boolean; declared?: boolean; notice?: string }

/** The closing declaration, made by handing in; others on that page are ticked like any question. */
export const closingDeclaration = (state: DraftState): Field | undefined =>
  askedFields(state.service.form, state.answers, state.today, checkPageOf(state)?.id).findLast(
    ({ type }) => type === 'declaration',
  )

/** What is to be paid if it were handed in today. */
export const feesOf = ({ service, answers, today, locale }: DraftState): FeeLine[] =>
  amountDue(service.fees, service.charges, countedAnswers(service.form, answers, today), {
    channel: 'online',
    today,
  }).lines.map((line) => ({
    id: line.id,
    label: line[locale],
    amount: line.amount,
    ...(line.quantity > 1 && { note: `${line.quantity} × ${formatMoney(line.unitAmount, locale)}` }),
  }))

/** Everything that hinders handing in besides papers; not the closing declaration, which is made by it. */
export const openAnswers = (state: DraftState): Fault[] => {
  const closing = closingDeclaration(state)?.id
  return openFaults(state).filter(({ pointer }) => fieldIn(pointer) !== closing)
}

const fieldIn = (pointer: string) => pointer.split('/')[1] ?? ''

export function checkAnswersView(
  state: DraftState,
  place: Destination,
  showing: Showing,
  { undeclared = false, newAmount = false, declared = false, notice }: Tried = {},
): CheckAnswersView {
  const { service, locale, draft } = state
  const closing = closingDeclaration(state)
  const onePage = fitsOnePage(state)
  const wrong = judgeAnswers(service.form, state.answers, { today: state.today, lists: codeLists() }).filter(
    ({ code }) => code !== 'missing',
  )
  const shown = {
    ...showing,
    faults: showing.faults.length > 0 || showing.posted ? showing.faults : wrong,
  }
  const views = fieldViews(state, undefined, shown).filter(({ id }) => id !== closing?.id)
  const open = new Set(openAnswers(state).map(({ pointer }) => fieldIn(pointer)))
  return {
    walk: walkOf(state, checkPageOf(state)?.id ?? ''),
    firstPage: service.form.pages[0]?.id ?? '',
    today: state.today,
    savedAt: draft.savedAt,
    ...questionsOf(views, open, state, onePage),
    groups: service.form.sections.flatMap((section) => groupOf(section, state, views, open)),
    ...(place.forName && { forName: place.forName }),
    papersPage: service.form.pages.find(({ kind }) => kind === 'papers')?.id ?? '',
    papers: papersOf(state)
      .filter(
        ({ optional, status, component }) =>
          !optional || status === 'proven' || isHandedIn(state, component.id),
      )
      .map(({ component, status, proof }) => ({
        id: component.id,
        name: textOf(component, 'ask', locale),
        state:
          status === 'proven' && proof
            ? { proven: sourceName(proof.source, locale) }
            : isHandedIn(state, component.id)
              ? { files: state.files.filter((file) => file.component === component.id).length }
              : 'missing',
      })),
    open: [...(onePage ? [] : answersToGive(state)), ...papersToHandIn(state)],
    fees: feesOf(state).filter(({ amount }) => amount > 0),
    feesNotSet: awaitsAmount(
      [...service.fees, ...service.charges],
      countedAnswers(service.form, state.answers, state.today),
    ),
    agency: place.agency,
    due: { at: place.due.at, explanation: place.due.explanation[locale] },
    ...(closing && { declaration: textOf(closing, 'ask', languageOf(state)) }),
    declarationMissing: undeclared,
    declared,
    newAmount,
    seen: seenOf(draft),
    ...(notice && { notice }),
  }
}

/** The questions that stand on the page itself: what is open, what may be added, and declarations made here. */
function questionsOf(
  views: readonly FieldView[],
  open: ReadonlySet<string>,
  state: DraftState,
  onePage: boolean,
) {
  const here = fieldIdsOfPage(state.service.form, checkPageOf(state)?.id ?? '')
  const filled = (id: string) => state.answers[id] !== undefined
  const plain = views.filter(({ known }) => !known)
  return {
    questions: onePage ? plain.filter(({ id }) => open.has(id) && !here.has(id)) : [],
    optional: onePage ? plain.filter(({ id }) => !open.has(id) && !filled(id) && !here.has(id)) : [],
    declarations: onePage ? plain.filter(({ id }) => here.has(id)) : [],
  }
}

function groupOf(
  section: Section,
  state: DraftState,
  views: readonly FieldView[],
  open: ReadonlySet<string>,
): CheckAnswersView['groups'] {
  const { service, answers, today } = state
  const page = service.form.pages.find(({ sections }) => sections.includes(section.id))
  if (!page || page.kind === 'check') return []
  const asked = new Set(askedFields(service.form, answers, today, page.id).map(({ id }) => id))
  const rows = section.fields
    .filter(({ id, type }) => asked.has(id) && type !== 'declaration')
    .flatMap((field) => rowOf(field, state, views, open))
  if (rows.length === 0) return []
  const source = commonSource(rows)
  return [
    {
      id: section.id,
      title: textOf(section, 'title', languageOf(state)),
      page: page.id,
      digest: rows.slice(0, 3).map(({ value }) => value.split('\n')[0] ?? ''),
      needsLook: rows.some(({ correctedFrom, known }) =>
        Boolean(correctedFrom || known?.fault || known?.known.corrected),
      ),
      ...(source && { source }),
      answers: source ? rows.map(({ source: _, ...row }) => row) : rows,
    },
  ]
}

/** The place all answers come from; undefined when they come from several, or one was typed. */
function commonSource([first, ...others]: readonly AnswerRow[]): AnswerRow['source'] {
  const source = first?.source
  const same = others.every((one) => one.source?.name === source?.name && one.source?.asOf === source?.asOf)
  return others.length > 0 && same ? source : undefined
}

/** An answer to look over; one that is asked above has no row. */
function rowOf(
  field: Field,
  state: DraftState,
  views: readonly FieldView[],
  open: ReadonlySet<string>,
): AnswerRow[] {
  const { answers, origins, locale } = state
  const origin = origins[field.id]
  const view = views.find(({ id }) => id === field.id)
  const value = answerText(field, answers[field.id], locale)
  if ((!origin && (open.has(field.id) || value === '')) || !view) return []
  const same = origin && isDeepStrictEqual(origin.value, answers[field.id])
  const asOf = origin && asOfText(origin.asOf, locale)
  return [
    {
      id: field.id,
      label: textOf(field, 'label', languageOf(state)),
      value,
      ...(isKnown(view) && view.known.disputable !== false && { known: view }),
      ...(view.known?.disputable === false && { fixed: true }),
      ...(same && { source: { name: sourceName(origin.source, locale), ...(asOf && { asOf }) } }),
      ...(origin && !same && { correctedFrom: answerText(field, origin.value, locale) }),
    },
  ]
}

/** The answers that hinder handing in, each with where it is mended. */
function answersToGive(state: DraftState): CheckAnswersView['open'] {
  const { service, locale, draft } = state
  const pageOf = (id: string): Page | undefined =>
    service.form.pages.find((one) => one.kind !== 'check' && fieldIdsOfPage(service.form, one.id).has(id))
  return openAnswers(state).flatMap((fault) => {
    const id = fieldIn(fault.pointer)
    const page = pageOf(id)
    return page ? [{ href: paths.fill(draft.id, page.id, id), text: fault[locale] }] : []
  })
}

function papersToHandIn(state: DraftState): CheckAnswersView['open'] {
  const { service, locale, draft } = state
  const papers = service.form.pages.find(({ kind }) => kind === 'papers')?.id
  return papersOf(state)
    .filter(
      ({ status, optional, component }) =>
        status === 'upload' && !optional && !isHandedIn(state, component.id),
    )
    .map(({ component }) => ({
      href: paths.fill(draft.id, papers ?? '', `paper-${component.id}`),
      text: textOf(component, 'ask', locale),
    }))
}
