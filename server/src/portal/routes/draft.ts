import { isDeepStrictEqual } from 'node:util'
import { applyPrefill, prefillPlan } from '@mot-cua/form-engine'
import { filesOfMyDraft } from '../../contexts/documents/portal.ts'
import { type Draft, myDraft, prefillAnswers } from '../../contexts/forms/index.ts'
import { consentName, moveMyDraft, openMyDraft } from '../../contexts/forms/portal.ts'
import type { CitizenActor } from '../../kernel/app.ts'
import { dateInVietnam } from '../../kernel/values/vietnam-time.ts'
import { messagesIn } from '../messages/messages.ts'
import type { PortalOptions } from '../options.ts'
import { paths } from '../paths.ts'
import type { DraftState } from '../views/draft-state.ts'
import type { Answer, Visit } from '../visit.ts'

/**
 * The draft of the address, the actor's own; moved to the version of its form that holds today, unless what was typed under the
 * version it was begun with has yet to be read (`asBegun`).
 */
export async function loadDraft(
  { app }: PortalOptions,
  visit: Visit,
  { asBegun = false } = {},
): Promise<DraftState> {
  const id = visit.id('draft')
  const actor = visit.citizen()
  const { draft, service, moved } = asBegun
    ? { ...(await myDraft(app, actor, id)), moved: false }
    : await openMyDraft(app, actor, id)
  // Many services ask for no papers: then there is nothing to read.
  const files = service.components.length > 0 ? await filesOfMyDraft(app, actor, id) : []
  const today = dateInVietnam(app.now())
  const { further } = visit.context
  const { locale } = visit.request
  const state = { service, ...partsOf(draft), files, today, locale, moved }
  return { ...state, ...(further && { further }) }
}

const partsOf = (draft: Draft): Pick<DraftState, 'draft' | 'answers' | 'origins' | 'corrections'> => {
  const { answers, origins, corrections } = draft
  return { draft, answers, origins, corrections }
}

/** The draft after a page of it was saved, without reading it again. */
export async function savedDraft(
  options: PortalOptions,
  visit: Visit,
  before: DraftState,
  { draft, filesChanged }: { draft: Draft; filesChanged: boolean },
): Promise<DraftState> {
  const { app } = options
  const actor = visit.citizen()
  // Moved to another version between reading and saving.
  if (draft.service !== before.draft.service) return loadDraft(options, visit)
  const [now, files] = await Promise.all([
    moveMyDraft(app, actor, { draft, service: before.service }),
    filesChanged ? filesOfMyDraft(app, actor, draft.id) : before.files,
  ])
  return { ...before, service: now.service, ...partsOf(now.draft), files, moved: now.moved }
}

/** The draft, or the way to where it went: handed in, or waiting for its payment. */
export async function openDraft(
  options: PortalOptions,
  visit: Visit,
  how: { asBegun?: boolean } = {},
): Promise<DraftState | Answer> {
  const state = await loadDraft(options, visit, how)
  const { id, dossier, stage } = state.draft
  if (dossier) return visit.redirect(paths.submitted(dossier))
  return stage === 'paying' ? visit.redirect(paths.payDraft(id)) : state
}

export const isDraft = (found: DraftState | Answer): found is DraftState => 'draft' in found

/** Fills the draft from its sources and returns those that did not answer. Nothing of that hinders the person. */
export const prefillInTime = (
  { app, prefill }: PortalOptions,
  actor: CitizenActor,
  draft: string,
): Promise<string[]> =>
  prefillAnswers(app, prefill, actor, draft).then(
    ({ down }) => down,
    () => [],
  )

/** Asks the sources again when the answers have opened questions they may know; what is kept afterwards. */
export async function prefillMore(
  options: PortalOptions,
  visit: Visit,
  before: DraftState,
  after: DraftState,
): Promise<{ down: string[]; now: DraftState }> {
  if (!opensMore(before, after)) return { down: [], now: after }
  const down = await prefillInTime(options, visit.citizen(), after.draft.id)
  return { down, now: await loadDraft(options, visit) }
}

/** Whether the answers opened questions that a source may know, or that other answers now answer. */
function opensMore(before: DraftState, after: DraftState): boolean {
  const followed = applyPrefill(after.service.form, after.answers, {}, after.origins).answers
  if (!isDeepStrictEqual(followed, after.answers)) return true
  const asked = new Set(
    prefillPlan(before.service.form, before.answers).map(({ field, source }) => `${field} ${source}`),
  )
  return prefillPlan(after.service.form, after.answers).some(
    ({ field, source }) => !asked.has(`${field} ${source}`),
  )
}

/** Names sources that were down in the address of the next page; names of systems, nothing of a person. */
export const withDown = (href: string, down: readonly string[]): string => {
  if (down.length === 0) return href
  const [path, anchor] = href.split('#')
  return `${path}?cho=${encodeURIComponent([...new Set(down)].join(','))}${anchor ? `#${anchor}` : ''}`
}

/** The names of the sources in such an address, in words; unknown ones are left out. */
export function downNames({ query, request }: Visit): string[] {
  const { sources } = messagesIn(request.locale)
  const named = (query('cho') ?? '').split(',').map((source) => sources[consentName(source)]?.name)
  return [...new Set(named)].filter((name) => name !== undefined)
}
