import { randomUUID } from 'node:crypto'
import {
  type Answers,
  type ComponentNeed,
  countedAnswers,
  type Fault,
  fieldIdsOfPage,
  judgeAnswers,
  type Origins,
  type Page,
  pageStates,
  requiredComponents,
  type ServiceDefinition,
  type Translations,
} from '@mot-cua/form-engine'
import type { StoredFile } from '../../contexts/documents/index.ts'
import { codeLists, type Draft } from '../../contexts/forms/index.ts'
import { type Corrections, consentName } from '../../contexts/forms/portal.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import { dateInVietnam, type PlainDate } from '../../kernel/values/vietnam-time.ts'
import { formatDate } from '../format.ts'
import { messagesIn } from '../messages/messages.ts'
import type { DraftWalk } from '../parts/draft-frame.tsx'
import type { SeenView } from '../parts/seen-mark.tsx'
import { paths } from '../paths.ts'

/** A draft as its pages need it. */
export type DraftState = {
  draft: Draft
  service: ServiceDefinition
  answers: Answers
  origins: Origins
  corrections: Corrections
  files: readonly StoredFile[]
  today: PlainDate
  locale: Locale
  /** Whether it has just been moved to a newer version of the form, which the person has not seen yet. */
  moved?: boolean
  /** A further language in which the form's own texts are read where they are translated. */
  further?: string
}

/** In which language the texts of a definition are read: a further one, else that of the page. */
export const languageOf = ({ further, locale }: Pick<DraftState, 'further' | 'locale'>): string =>
  further ?? locale

/** A text of the definition in a language: `textOf(service, 'citizenName', 'vi')`; Vietnamese where it has none. */
export function textOf(of: object, member: string, language: string): string {
  const texts = of as Record<string, unknown> & { texts?: Translations }
  const found = texts.texts?.[language]?.[member] ?? texts[`${member}_${language}`] ?? texts[`${member}_vi`]
  return typeof found === 'string' ? found : ''
}

/** What a source is called, and as of when it spoke. */
export const sourceName = (source: string, locale: Locale): string =>
  messagesIn(locale).sources[consentName(source)]?.name ?? source

export const asOfText = (asOf: string | null, locale: Locale): string | undefined => {
  if (asOf === null) return undefined
  return formatDate(asOf.length === 10 ? asOf : dateInVietnam(new Date(asOf)), locale)
}

/** The papers of a draft: proven ones, and those to be handed in. `optional`: shown at the desk, helpful here. */
export const papersOf = ({
  service,
  answers,
  origins,
  today,
}: DraftState): (ComponentNeed & { optional: boolean })[] =>
  requiredComponents(service.components, countedAnswers(service.form, answers, today), origins)
    .filter(({ status }) => status !== 'form')
    .map((need) => ({ ...need, optional: need.component.shownOnly === true }))

export const isHandedIn = ({ files }: DraftState, component: string): boolean =>
  files.some((file) => file.component === component)

/** The page on which everything is checked. */
export const checkPageOf = ({ service }: DraftState): Page | undefined =>
  service.form.pages.find(({ kind }) => kind === 'check')

/** The page on which papers are handed in. */
export const papersPageOf = ({ service }: DraftState): Page | undefined =>
  service.form.pages.find(({ kind }) => kind === 'papers')

/** Everything that is missing or wrong among the answers. */
export const openFaults = ({ service, answers, today }: DraftState): Fault[] =>
  judgeAnswers(service.form, answers, { today, lists: codeLists() })

/**
 * Up to this many open questions stand on the page that checks the answers, so that nobody walks through pages to give
 * them: seven fill about two screens of a phone, and are answered in little more than a minute. More are asked page by page.
 */
const mostOnOnePage = 7

/** Whether what is still to be answered fits on the one page; declarations made there do not count. */
export function fitsOnePage(state: DraftState): boolean {
  const here = fieldIdsOfPage(state.service.form, checkPageOf(state)?.id ?? '')
  const open = new Set(openFaults(state).map(({ pointer }) => pointer.split('/')[1] ?? ''))
  return [...open].filter((id) => !here.has(id)).length <= mostOnOnePage
}

export const lacksPapers = (state: DraftState): boolean =>
  papersOf(state).some(
    ({ status, optional, component }) => status === 'upload' && !optional && !isHandedIn(state, component.id),
  )

/** The pages on which something is still to be done, in order; not the last one, where everything is checked. */
export function openPages(state: DraftState): string[] {
  const { form } = state.service
  const questions = new Map(
    pageStates(form, state.answers, state.today, codeLists()).map(({ page, done }) => [page, !done]),
  )
  const isOpen = ({ id, kind }: Page) =>
    kind !== 'check' && (questions.get(id) || (kind === 'papers' && lacksPapers(state)))
  return form.pages.filter(isOpen).map(({ id }) => id)
}

/**
 * Where to go on: from a page to the next one with something to do. When there is none, or on the way in, to the check
 * if what is open fits on it, else to the first page with something to do.
 */
export function nextHref(state: DraftState, after?: string): string {
  const { id } = state.draft
  const order = state.service.form.pages.map((page) => page.id)
  const open = openPages(state)
  const later =
    after === undefined ? undefined : open.find((page) => order.indexOf(page) > order.indexOf(after))
  const next = later ?? (fitsOnePage(state) ? undefined : open[0])
  return next === undefined ? paths.checkAnswers(id) : paths.fill(id, next)
}

/** Where a page stands among the pages of its form. */
export function walkOf(state: DraftState, page: string): DraftWalk {
  const { draft, service, locale, moved } = state
  const language = languageOf(state)
  const { pages } = service.form
  const index = pages.findIndex(({ id }) => id === page)
  const before = pages[index - 1]
  return {
    draft: draft.id,
    procedureName: textOf(service, 'citizenName', language),
    steps: pages.map((one) => ({ id: one.id, title: textOf(one, 'title', language) })),
    step: page,
    ...(moved && { moved }),
    leftover: draft.leftover.map((one) => ({
      label: textOf(one, 'label', locale),
      text: textOf(one, 'text', locale),
      why: textOf(one, 'why', locale),
    })),
    ...(before && { back: paths.fill(draft.id, before.id) }),
  }
}

/** The mark of one opening of a page of the draft. */
export const seenOf = ({ revision }: Draft): SeenView => ({ revision, editor: randomUUID().slice(0, 8) })

/** What a part of a form is called: a section, or one question. */
export function nameOfPart({ form }: ServiceDefinition, subject: string, locale: Locale): string {
  const section = form.sections.find(({ id }) => id === subject)
  if (section) return textOf(section, 'title', locale)
  const field = form.sections.flatMap(({ fields }) => fields).find(({ id }) => id === subject)
  return field ? textOf(field, 'label', locale) : subject
}
