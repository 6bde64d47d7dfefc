import { isDeepStrictEqual } from 'node:util'
import {
  amountDue,
  askedFields,
  awaitsAmount,
  countedAnswers,
  type Field,
  fieldIdsOfPage,
  formatAnswer,
  judgeAnswers,
  type Section,
} from '@mot-cua/form-engine'
import type { Due } from '../../contexts/dossiers/index.ts'
import { codeLists } from '../../contexts/forms/index.ts'
import { formatMoney } from '../format.ts'
import type { AnswerView, CheckAnswersView } from '../pages/drafts/check-answers.tsx'
import type { FeeLine } from '../parts/fee-lines.tsx'
import { paths } from '../paths.ts'
import { asOfText, type DraftState, isHandedIn, papersOf, sourceName, textOf, walkOf } from './draft-state.ts'

/** What is known of the place a draft goes to. */
export type Destination = { agency: string; due: Due }

/** The page on which everything is checked. */
export const checkPageOf = ({ service }: DraftState) =>
  service.form.pages.find(({ kind }) => kind === 'check')

/** The declarations that are made on that page. */
export function declarationsOf(state: DraftState): Field[] {
  const { service, answers, today } = state
  return askedFields(service.form, answers, today, checkPageOf(state)?.id).filter(
    ({ type }) => type === 'declaration',
  )
}

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

export function checkAnswersView(
  state: DraftState,
  place: Destination,
  undeclared: boolean,
): CheckAnswersView {
  const { service, locale } = state
  const declaration = declarationsOf(state)[0]
  return {
    walk: walkOf(state, checkPageOf(state)?.id ?? ''),
    groups: service.form.sections.flatMap((section) => groupOf(section, state)),
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
    open: openThings(state),
    fees: feesOf(state).filter(({ amount }) => amount > 0),
    feesNotSet: awaitsAmount(
      [...service.fees, ...service.charges],
      countedAnswers(service.form, state.answers, state.today),
    ),
    agency: place.agency,
    due: { at: place.due.at, explanation: place.due.explanation[locale] },
    ...(declaration && { declaration: textOf(declaration, 'ask', locale) }),
    declarationMissing: undeclared,
  }
}

function groupOf(section: Section, state: DraftState): CheckAnswersView['groups'] {
  const { service, answers, today, locale } = state
  const page = service.form.pages.find(({ sections }) => sections.includes(section.id))
  if (!page || page.kind === 'check') return []
  const asked = new Set(askedFields(service.form, answers, today, page.id).map(({ id }) => id))
  const shown = section.fields.filter(({ id, type }) => asked.has(id) && type !== 'declaration')
  const rows = shown
    .map((field) => answerView(field, state))
    .filter(({ value, correctedFrom }) => value || correctedFrom)
  if (rows.length === 0) return []
  const source = commonSource(rows)
  return [
    {
      id: section.id,
      title: textOf(section, 'title', locale),
      page: page.id,
      ...(source && { source }),
      answers: source ? rows.map(({ source: _, ...row }) => row) : rows,
    },
  ]
}

/** The place all answers come from; undefined when they come from several, or one was typed. */
function commonSource([first, ...others]: readonly AnswerView[]): AnswerView['source'] {
  const source = first?.source
  const same = others.every((one) => one.source?.name === source?.name && one.source?.asOf === source?.asOf)
  return others.length > 0 && same ? source : undefined
}

function answerView(field: Field, { answers, origins, locale }: DraftState): AnswerView {
  const lists = codeLists()
  const origin = origins[field.id]
  const same = origin && isDeepStrictEqual(origin.value, answers[field.id])
  const asOf = origin && asOfText(origin.asOf, locale)
  return {
    id: field.id,
    label: textOf(field, 'label', locale),
    value: formatAnswer(field, answers[field.id], locale, lists),
    ...(same && { source: { name: sourceName(origin.source, locale), ...(asOf && { asOf }) } }),
    ...(origin && !same && { correctedFrom: formatAnswer(field, origin.value, locale, lists) }),
  }
}

/** Everything that hinders handing in, each with where it is mended. */
function openThings(state: DraftState): CheckAnswersView['open'] {
  const { service, answers, today, locale, draft } = state
  const { pages } = service.form
  const declarations = new Set(declarationsOf(state).map(({ id }) => id))
  const questions = judgeAnswers(service.form, answers, { today, lists: codeLists() }).flatMap((fault) => {
    const id = fault.pointer.split('/')[1] ?? ''
    const page = pages.find((one) => fieldIdsOfPage(service.form, one.id).has(id))
    return page && !declarations.has(id)
      ? [{ href: paths.fill(draft.id, page.id, id), text: fault[locale] }]
      : []
  })
  const papers = pages.find(({ kind }) => kind === 'papers')?.id
  const missing = papersOf(state)
    .filter(
      ({ status, optional, component }) =>
        status === 'upload' && !optional && !isHandedIn(state, component.id),
    )
    .map(({ component }) => ({
      href: paths.fill(draft.id, papers ?? '', `paper-${component.id}`),
      text: textOf(component, 'ask', locale),
    }))
  return [...questions, ...missing]
}
