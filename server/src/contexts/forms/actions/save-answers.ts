import {
  type Answers,
  answerPage,
  computeAnswers,
  type Fault,
  fieldIdsOfPage,
  judgeAnswers,
} from '@mot-cua/form-engine'
import type { App, CitizenActor, Tx } from '../../../kernel/app.ts'
import { formErrors } from '../errors.ts'
import { codeLists } from '../queries/code-lists.ts'
import { definitionOf } from '../queries/service-definition.ts'
import { addFocus } from '../rules/filling.ts'
import { answersAsSeen, fieldsChangedElsewhere, mergeAnswers, type Seen } from '../rules/merge-answers.ts'
import { type Device, nextSetAside, type Version } from '../rules/set-aside.ts'
import { changesSince } from '../store/answer-change.ts'
import { type Corrections, type Draft, saveDraft } from '../store/draft.ts'
import { lockOpenDraft } from './lock-open-draft.ts'

export type PagePosted = {
  draft: string
  page: string
  /** As an HTML form posts it: texts by field name. */
  raw: Record<string, unknown>
  /** Reasons for changing what a source had filled in, by field. */
  corrections?: Corrections
  /** The opening of the page that it was typed on; absent: whatever stands is overwritten. */
  seen?: Seen
  device?: Device
  /** Milliseconds that each question had the focus since the last save, as the browser says. */
  focus?: Record<string, unknown>
}

export type Saved = {
  /** As it is kept now. */
  draft: Draft
  answers: Answers
  faults: Fault[]
  revision: number
  /** Fields that were changed to something else on another device meanwhile: both versions are kept, the person chooses. */
  differing: string[]
}

/**
 * Saves a page as it was typed, also what is wrong, and says what is wrong with it. Nothing typed is ever lost: what was
 * changed elsewhere since the page was opened stays, and where both changed the same answer both are kept.
 */
export const saveAnswers = (app: App, actor: CitizenActor, posted: PagePosted): Promise<Saved> =>
  app.transaction(actor, async (tx) => savePage(tx, await lockOpenDraft(tx, posted.draft), posted))

async function savePage(tx: Tx, draft: Draft, posted: PagePosted): Promise<Saved> {
  const { page, raw } = posted
  const { form } = await definitionOf(tx, draft.service)
  if (!form.pages.some(({ id }) => id === page)) throw formErrors.unknownPage()
  const seen = posted.seen ?? { revision: draft.revision, editor: 'api' }
  const device = posted.device ?? 'computer'
  const changes = seen.revision < draft.revision ? await changesSince(tx, draft.id, seen.revision) : []
  const base = answersAsSeen(draft.answers, changes, seen)
  const mine = answerPage(form, base, { page, raw, today: tx.today })
  const contested = fieldsChangedElsewhere(changes, seen)
  const merged = mergeAnswers({ base, mine, current: draft.answers }, contested)
  const answers = computeAnswers(form, merged.answers, tx.today)
  const version = (field: string): Version => ({
    value: mine[field] ?? null,
    at: tx.now.toISOString(),
    device,
    ...(posted.corrections?.[field] && { reason: posted.corrections[field] }),
  })
  const setAside = nextSetAside(draft.setAside, seen.editor, {
    page: new Set(Object.keys(raw)),
    differing: Object.fromEntries(merged.differing.map((field) => [field, version(field)])),
  })
  const passed = tx.now.getTime() - draft.savedAt.getTime()
  const fields = fieldIdsOfPage(form, page)
  const saved = await saveDraft(tx, draft, {
    answers,
    corrections: withCorrections(draft.corrections, posted.corrections ?? {}, contested, merged.taken),
    setAside,
    page,
    by: { editor: seen.editor, device },
    ...(posted.focus && { questionMs: addFocus(draft.questionMs, posted.focus, { fields, passed }) }),
  })
  const faults = judgeAnswers(form, answers, { today: tx.today, page, lists: codeLists() })
  return { draft: saved, answers, faults, revision: saved.revision, differing: merged.differing }
}

/** A reason given on an old page says nothing of an answer that was changed elsewhere since. */
function withCorrections(
  before: Corrections,
  given: Corrections,
  contested: ReadonlySet<string>,
  taken: readonly string[],
): Corrections {
  const holding = Object.entries(given).filter(([field]) => !contested.has(field) || taken.includes(field))
  return { ...before, ...Object.fromEntries(holding) }
}
