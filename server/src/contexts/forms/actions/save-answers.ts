import {
  type Answers,
  answerPage,
  computeAnswers,
  type Fault,
  fieldIdsOfPage,
  judgeAnswers,
} from '@mot-cua/form-engine'
import type { App, CitizenActor, Read } from '../../../kernel/app.ts'
import { formErrors } from '../errors.ts'
import { codeLists } from '../queries/code-lists.ts'
import { definitionOf } from '../queries/service-definition.ts'
import { addFocus } from '../rules/filling.ts'
import { fillsIn } from '../rules/fills-in.ts'
import { answersAsSeen, fieldsChangedElsewhere, mergeAnswers, type Seen } from '../rules/merge-answers.ts'
import { type Device, nextSetAside, type Version } from '../rules/set-aside.ts'
import { changesSince } from '../store/answer-change.ts'
import { type Corrections, type Draft, type DraftChange, saveDraft, saveDraftAsRead } from '../store/draft.ts'
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
 * changed elsewhere since the page was opened stays, and where both changed the same answer both are kept. With the draft as it
 * was just read (`asRead`) one statement does it, unless somebody was quicker.
 */
export async function saveAnswers(
  app: App,
  actor: CitizenActor,
  posted: PagePosted,
  asRead?: Draft,
): Promise<Saved> {
  const quick =
    asRead?.id === posted.draft && asRead.stage === 'open' && fillsIn(actor, asRead)
      ? await app.read(actor, async (read) => {
          const work = await workOn(read, asRead, posted)
          const draft = await saveDraftAsRead(read, asRead, work.change)
          return draft && outcome(draft, work)
        })
      : undefined
  return (
    quick ??
    app.transaction(actor, async (tx) => {
      const locked = await lockOpenDraft(tx, posted.draft)
      const work = await workOn(tx, locked, posted)
      return outcome(await saveDraft(tx, locked, work.change), work)
    })
  )
}

type Work = Pick<Saved, 'answers' | 'faults' | 'differing'> & { change: DraftChange }

const outcome = (draft: Draft, { answers, faults, differing }: Work): Saved => ({
  draft,
  answers,
  faults,
  revision: draft.revision,
  differing,
})

/** What becomes of the draft by what was posted. */
async function workOn(read: Read, draft: Draft, posted: PagePosted): Promise<Work> {
  const { page, raw } = posted
  const { form } = await definitionOf(read, draft.service)
  if (!form.pages.some(({ id }) => id === page)) throw formErrors.unknownPage()
  const seen = posted.seen ?? { revision: draft.revision, editor: 'api' }
  const device = posted.device ?? 'computer'
  const changes = seen.revision < draft.revision ? await changesSince(read, draft.id, seen.revision) : []
  const base = answersAsSeen(draft.answers, changes, seen)
  const mine = answerPage(form, base, { page, raw, today: read.today, lists: codeLists() })
  const contested = fieldsChangedElsewhere(changes, seen)
  const merged = mergeAnswers({ base, mine, current: draft.answers }, contested)
  const answers = computeAnswers(form, merged.answers, read.today)
  const version = (field: string): Version => ({
    value: mine[field] ?? null,
    at: read.now.toISOString(),
    device,
    ...(posted.corrections?.[field] && { reason: posted.corrections[field] }),
  })
  const setAside = nextSetAside(draft.setAside, seen.editor, {
    page: new Set(Object.keys(raw)),
    differing: Object.fromEntries(merged.differing.map((field) => [field, version(field)])),
  })
  const passed = read.now.getTime() - draft.savedAt.getTime()
  const fields = fieldIdsOfPage(form, page)
  const change: DraftChange = {
    answers,
    corrections: withCorrections(draft.corrections, posted.corrections ?? {}, contested, merged.taken),
    setAside,
    page,
    by: { editor: seen.editor, device },
    ...(posted.focus && { questionMs: addFocus(draft.questionMs, posted.focus, { fields, passed }) }),
  }
  const faults = judgeAnswers(form, answers, { today: read.today, page, lists: codeLists() })
  return { answers, faults, differing: merged.differing, change }
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
