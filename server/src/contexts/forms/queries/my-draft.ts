import type { ServiceDefinition } from '@mot-cua/form-engine'
import type { App, CitizenActor, StaffActor } from '../../../kernel/app.ts'
import { formErrors } from '../errors.ts'
import { fillsIn } from '../rules/fills-in.ts'
import { type Draft, draftById, openDraftsOf } from '../store.ts'
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
