import {
  type Answers,
  computeAnswers,
  type Fault,
  formatAnswer,
  isFilled,
  judgeAnswers,
  normaliseAnswers,
  type Origin,
} from '@mot-cua/form-engine'
import type { App, CitizenActor, Tx } from '../../../kernel/app.ts'
import { personById } from '../../identity/index.ts'
import { formErrors } from '../errors.ts'
import { codeLists } from '../queries/code-lists.ts'
import { definitionOf } from '../queries/service-definition.ts'
import { type Draft, lockDraft } from '../store/draft.ts'
import { endPart, keepPartAnswers, lockPart, mergeIntoDraft, type Part, type Shown } from '../store/part.ts'
import { sectionFields } from './ask-another.ts'

/** The source of what another person answered, beside the value as any source's. */
export const anotherPerson = 'another-person'

/**
 * Completes the section that the actor was asked for. What was typed is kept also when it is wrong; once nothing is, it goes into
 * the draft and the part is done.
 */
export const completePart = (
  app: App,
  actor: CitizenActor,
  id: string,
  raw: Record<string, unknown>,
): Promise<{ faults: Fault[] }> =>
  app.transaction(actor, async (tx) => {
    const { part, draft } = await lockedFor(tx, actor, id, 'complete')
    const { form } = await definitionOf(tx, draft.service)
    const fields = new Set(sectionFields(form, part.subject).map((field) => field.id))
    const typed = Object.fromEntries(
      Object.entries(normaliseAnswers(form, raw, codeLists())).filter(([field]) => fields.has(field)),
    )
    const answers = computeAnswers(form, { ...without(draft.answers, fields), ...typed }, tx.today)
    const faults = judgeAnswers(form, answers, { today: tx.today, lists: codeLists() }).filter((fault) =>
      fields.has(fault.pointer.split('/')[1] ?? ''),
    )
    await keepPartAnswers(tx, id, typed)
    if (faults.length > 0) return { faults }
    await finish(tx, actor, { part, draft, answers, given: typed })
    return { faults: [] }
  })

/** Confirms the answer that the actor was asked to confirm, having been shown what stands in `shown` (kept as it was shown). */
export const confirmPart = (app: App, actor: CitizenActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    if (actor.assurance < 2) throw formErrors.partNeedsIdentity()
    const { part, draft } = await lockedFor(tx, actor, id, 'confirm')
    const { form } = await definitionOf(tx, draft.service)
    const fields = form.sections.flatMap((section) => section.fields)
    const confirmBy = fields.find((field) => field.id === part.subject)?.confirmBy
    if (!confirmBy || draft.answers[confirmBy.number] !== part.toNumber) throw formErrors.partChanged()
    const shown: Shown = Object.fromEntries(
      fields
        .filter(({ id }) => confirmBy.shows.includes(id))
        .map((field) => [field.id, formatAnswer(field, draft.answers[field.id], 'vi', codeLists())]),
    )
    const given = { [part.subject]: confirmBy.value }
    await finish(tx, actor, { part, draft, answers: { ...draft.answers, ...given }, given, shown })
  })

/** Says no; the person who asked sees it and can ask somebody else. */
export const declinePart = (app: App, actor: CitizenActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    await lockedFor(tx, actor, id)
    await endPart(tx, id, { state: 'declined', byName: actor.name })
    tx.audit('part.decline', id)
  })

/** Takes a wish back that nobody has answered. */
export const takeBackPart = (app: App, actor: CitizenActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const part = await lockPart(tx, id)
    const draft = part && (await lockDraft(tx, part.draft))
    if (!part || draft?.person !== actor.id) throw formErrors.partNotFound()
    if (part.state !== 'sent') throw formErrors.partEnded()
    await endPart(tx, id, { state: 'taken-back', byName: null })
    tx.audit('part.take-back', id)
  })

/** The part and its open draft, locked, for the person it was sent to; a stranger does not learn that it exists. */
async function lockedFor(
  tx: Tx,
  actor: CitizenActor,
  id: string,
  kind?: Part['kind'],
): Promise<{ part: Part; draft: Draft }> {
  const person = await personById(tx, actor.id)
  const part = await lockPart(tx, id)
  if (!part || !person || part.toNumber !== person.identityNumber) throw formErrors.partNotFound()
  if (kind && part.kind !== kind) throw formErrors.partNotFound()
  const draft = await lockDraft(tx, part.draft)
  if (part.state !== 'sent' || draft?.stage !== 'open') throw formErrors.partEnded()
  return { part, draft }
}

async function finish(
  tx: Tx,
  actor: CitizenActor,
  done: { part: Part; draft: Draft; answers: Answers; given: Answers; shown?: Shown },
): Promise<void> {
  const { part, draft, answers, given, shown } = done
  const asOf = tx.now.toISOString()
  const origins: Record<string, Origin> = { ...draft.origins }
  for (const [field, value] of Object.entries(given))
    if (isFilled(value)) origins[field] = { source: anotherPerson, asOf, value }
  await mergeIntoDraft(tx, draft, { answers, origins })
  await endPart(tx, part.id, { state: 'answered', byName: actor.name, ...(shown && { shown }) })
  tx.audit('part.answer', part.id)
}

const without = (answers: Answers, fields: ReadonlySet<string>): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !fields.has(id)))
