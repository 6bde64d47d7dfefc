import type { ServiceDefinition } from '@mot-cua/form-engine'
import type { App, CitizenActor, StaffActor } from '../../../kernel/app.ts'
import { formErrors } from '../errors.ts'
import { fillsIn } from '../rules/fills-in.ts'
import { type AnswerChange, answersAsSeen, type Seen, sourcesEditor } from '../rules/merge-answers.ts'
import { changesSince, lastChanges } from '../store/answer-change.ts'
import { type Draft, draftById, openDraftsOf, putAwayDraftsOf } from '../store/draft.ts'
import { definitionOf } from './service-definition.ts'

export type DraftWithService = { draft: Draft; service: ServiceDefinition }

/** A draft that the actor fills in; somebody else's does not exist. */
export const myDraft = (app: App, actor: CitizenActor | StaffActor, id: string): Promise<DraftWithService> =>
  app.read(actor, async (read) => {
    const draft = await draftById(read, id)
    if (!draft || !fillsIn(actor, draft) || draft.stage === 'discarded') throw formErrors.draftNotFound()
    return { draft, service: await definitionOf(read, draft.service) }
  })

export const myDrafts = (app: App, actor: CitizenActor): Promise<DraftWithService[]> =>
  app.read(actor, async (read) => {
    const drafts = await openDraftsOf(read, actor.id)
    return Promise.all(
      drafts.map(async (draft) => ({ draft, service: await definitionOf(read, draft.service) })),
    )
  })

/** The actor's drafts that were put away and can still be taken back. */
export const myPutAwayDrafts = (app: App, actor: CitizenActor): Promise<DraftWithService[]> =>
  app.read(actor, async (read) => {
    const drafts = await putAwayDraftsOf(read, actor.id)
    return Promise.all(
      drafts.map(async (draft) => ({ draft, service: await definitionOf(read, draft.service) })),
    )
  })

/**
 * The actor's draft as it was shown on an opening of one of its pages: answers changed elsewhere since are as they were, and
 * what sources have filled in since is not there yet. What was typed there is read by this.
 */
export const myDraftAsSeen = (app: App, actor: CitizenActor, id: string, seen: Seen): Promise<Draft> =>
  app.read(actor, async (read) => {
    const draft = await draftById(read, id)
    if (draft?.person !== actor.id || draft.stage === 'discarded') throw formErrors.draftNotFound()
    if (draft.revision <= seen.revision) return draft
    const changes = await changesSince(read, id, seen.revision)
    const filledSince = new Set(changes.filter(isFilledIn).map(({ field }) => field))
    return {
      ...draft,
      answers: answersAsSeen(draft.answers, changes, seen),
      origins: Object.fromEntries(Object.entries(draft.origins).filter(([field]) => !filledSince.has(field))),
    }
  })

const isFilledIn = ({ editor, before }: AnswerChange) => editor === sourcesEditor && before === undefined

/** When and on which kind of device the answers were last changed that now differ between devices. */
export const lastChangesOf = (app: App, actor: CitizenActor, draft: Draft) =>
  app.read(actor, (read) => lastChanges(read, draft.id, Object.keys(draft.setAside)))
