import {
  type Answers,
  type ComponentNeed,
  countedAnswers,
  type Origins,
  type Page,
  pageStates,
  requiredComponents,
  type ServiceDefinition,
} from '@mot-cua/form-engine'
import type { StoredFile } from '../../contexts/documents/index.ts'
import { type Corrections, codeLists, consentName, type Draft } from '../../contexts/forms/index.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import { dateInVietnam, type PlainDate } from '../../kernel/values/vietnam-time.ts'
import { formatDate } from '../format.ts'
import { messagesIn } from '../messages/messages.ts'
import type { DraftWalk } from '../parts/draft-frame.tsx'
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
}

/** A text of the definition in the language of the page: `textOf(service, 'citizenName', 'vi')`. */
export function textOf(of: object, member: string, locale: Locale): string {
  const texts = of as Record<string, unknown>
  const found = texts[`${member}_${locale}`] ?? texts[`${member}_vi`]
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

const lacksPapers = (state: DraftState): boolean =>
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

/** Where to go on: the next page with something to do after the given one, else the first such, else the check. */
export function nextHref(state: DraftState, after?: string): string {
  const { id } = state.draft
  const order = state.service.form.pages.map((page) => page.id)
  const open = openPages(state)
  const later =
    after === undefined ? undefined : open.find((page) => order.indexOf(page) > order.indexOf(after))
  const next = later ?? open[0]
  return next === undefined ? paths.checkAnswers(id) : paths.fill(id, next)
}

/** Where a page stands among the pages of its form. */
export function walkOf({ draft, service, locale, moved }: DraftState, page: string): DraftWalk {
  const { pages } = service.form
  const index = pages.findIndex(({ id }) => id === page)
  const before = pages[index - 1]
  return {
    draft: draft.id,
    procedureName: textOf(service, 'citizenName', locale),
    steps: pages.map((one) => ({ id: one.id, title: textOf(one, 'title', locale) })),
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
