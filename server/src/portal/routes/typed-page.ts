import type { Json } from '@mot-cua/form-engine'
import { hasVersionsToChoose, saveAnswers } from '../../contexts/forms/index.ts'
import {
  type Device,
  keepTypedPage,
  myDraftAsSeen,
  type PagePosted,
  type Seen,
  takeKeptPages,
} from '../../contexts/forms/portal.ts'
import { endedSession, sessionCookie } from '../../contexts/identity/index.ts'
import type { CitizenActor } from '../../kernel/app.ts'
import type { PortalOptions } from '../options.ts'
import { paths } from '../paths.ts'
import { type PostedForm, textIn } from '../posted-form.ts'
import { isFormToken } from '../tokens.ts'
import type { DraftState } from '../views/draft-state.ts'
import { type ReadAnswers, readAnswers } from '../views/read-answers.ts'
import type { Answer, Visit } from '../visit.ts'
import { isDraft, loadDraft, openDraft } from './draft.ts'

/** Names that pages give themselves; anything else was not made here and is saved as a page of its own. */
const editorName = /^[a-f0-9]{8}$/

function seenIn(form: PostedForm): Seen | undefined {
  const [revision, editor] = [textIn(form, '_revision'), textIn(form, '_editor')]
  return /^\d{1,9}$/.test(revision) && editorName.test(editor)
    ? { revision: Number(revision), editor }
    : undefined
}

export const deviceOf = ({ request }: Visit): Device =>
  /Mobi|Android|iPhone|iPad/i.test(request.headers['user-agent'] ?? '') ? 'phone' : 'computer'

/** Milliseconds by question, as the script of the page counted them; nothing when it did not run. */
function focusIn(form: PostedForm): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(textIn(form, '_focus'))
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** What was typed, read by the questions that the page showed when it was opened. */
export async function readTyped(
  { app }: PortalOptions,
  { actor, state, province }: { actor: CitizenActor; state: DraftState; province: string },
  { page, form }: { page: string; form: PostedForm },
): Promise<ReadAnswers & { shown: DraftState; seen: Seen | undefined }> {
  const seen = seenIn(form)
  // Nothing has changed since the page was opened, most of the time: then what stands is what it showed.
  const older = seen && seen.revision < state.draft.revision
  const draft = older ? await myDraftAsSeen(app, actor, state.draft.id, seen) : state.draft
  const shown = { ...state, answers: draft.answers, origins: draft.origins }
  return { ...readAnswers(form, shown, page, province), shown, seen }
}

/** Saves what was typed on a page; says what was there to be read and which answers differ from another device's. */
export async function saveTyped(
  options: PortalOptions,
  {
    actor,
    state,
    province,
    device,
  }: { actor: CitizenActor; state: DraftState; province: string; device: Device },
  typed: {
    page: string
    form: PostedForm
    /** Answers that the page gives in its own way. */
    more?: Record<string, Json>
  },
) {
  const read = await readTyped(options, { actor, state, province }, typed)
  const { corrections, seen } = read
  const raw = { ...read.raw, ...typed.more }
  const focus = focusIn(typed.form)
  const page: PagePosted = { draft: state.draft.id, page: typed.page, raw, corrections, device }
  const posted = { ...page, ...(seen && { seen }), ...(focus && { focus }) }
  const saved = await saveAnswers(options.app, actor, posted, state.draft)
  return { ...read, saved }
}

/**
 * Keeps what somebody posted after their session had ended, when the browser still names that session and the form was made
 * for it. False: nobody knows whose it is.
 */
export async function keepSignedOut({ app, secret }: PortalOptions, visit: Visit): Promise<boolean> {
  const token = visit.request.cookies[sessionCookie]
  const ended = token ? await endedSession(app, token) : null
  if (!ended || !isFormToken(textIn(visit.form, '_csrf'), secret, ended.session)) return false
  return keepTypedPage(app, ended.owner, {
    draft: visit.id('draft'),
    // The page that checks everything has no name in its address.
    page: visit.param('page') || textIn(visit.form, '_page'),
    posted: [...visit.form.values].filter(([name]) => name !== '_csrf'),
    device: deviceOf(visit),
  })
}

/** In the address of a page: what had been typed before signing in again is saved now. */
export const keptMark = 'giu'

/**
 * The draft to be looked at: what was typed while signed out is saved first, and where two devices gave different answers the
 * way leads to the choice between them.
 */
export async function enterDraft(options: PortalOptions, visit: Visit): Promise<DraftState | Answer> {
  const state = await openDraft(options, visit)
  if (!isDraft(state)) return state
  const { id, hasKeptPages } = state.draft
  if (!hasKeptPages) return hasVersionsToChoose(state.draft) ? visit.redirect(paths.versions(id)) : state
  const actor = visit.citizen()
  await takeKeptPages(options.app, actor, id, async ({ page, posted, device }) => {
    const now = await loadDraft(options, visit)
    const form = { values: new Map(posted), files: [] }
    await saveTyped(options, { actor, state: now, province: visit.province, device }, { page, form })
  })
  const path = visit.request.url.split('?')[0]!
  return visit.redirect(`${path}?${keptMark}=1`)
}
