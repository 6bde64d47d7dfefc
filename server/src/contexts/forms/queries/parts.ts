import type { ServiceDefinition } from '@mot-cua/form-engine'
import type { App, CitizenActor, Read } from '../../../kernel/app.ts'
import { addDataAccess, personById } from '../../identity/index.ts'
import { formErrors } from '../errors.ts'
import { type Draft, draftById } from '../store/draft.ts'
import { openPartsFor, type Part, partById, partsOf } from '../store/part.ts'
import { definitionOf } from './service-definition.ts'

/** What others were asked for in the actor's own draft. */
export const partsOfMyDraft = (app: App, actor: CitizenActor, draft: string): Promise<Part[]> =>
  app.read(actor, async (read) => {
    const found = await draftById(read, draft)
    if (found?.person !== actor.id) throw formErrors.draftNotFound()
    return partsOf(read, draft)
  })

/** Who completed or confirmed a part of the draft, in the order in which they did. */
export async function confirmationsOf(
  read: Read,
  draft: string,
): Promise<{ subject: string; byName: string; at: Date; confirmed: boolean }[]> {
  return (await partsOf(read, draft)).flatMap(({ state, subject, endedByName, endedAt, kind }) =>
    state === 'answered' && endedByName && endedAt
      ? [{ subject, byName: endedByName, at: endedAt, confirmed: kind === 'confirm' }]
      : [],
  )
}

export type PartForMe = { part: Part; service: ServiceDefinition; askedBy: string }

/** What the actor is asked for by others and has not answered, newest first. */
export const partsForMe = (app: App, actor: CitizenActor): Promise<PartForMe[]> =>
  app.read(actor, async (read) => {
    const person = await personById(read, actor.id)
    const parts = person ? await openPartsFor(read, person.identityNumber) : []
    return (await Promise.all(parts.map((part) => withDraft(read, part)))).flatMap((found) =>
      found ? [{ part: found.part, service: found.service, askedBy: found.askedBy }] : [],
    )
  })

/**
 * One part that the actor was asked for, with the draft it belongs to; looking at it is written into the access log of the person
 * whose draft it is.
 */
export const partForMe = (app: App, actor: CitizenActor, id: string): Promise<PartForMe & { draft: Draft }> =>
  app.read(actor, async (read) => {
    const [person, part] = [await personById(read, actor.id), await partById(read, id)]
    if (!part || part.toNumber !== person?.identityNumber) throw formErrors.partNotFound()
    const found = await withDraft(read, part)
    if (!found) throw formErrors.partEnded()
    const { draft } = found
    await addDataAccess(read, {
      person: draft.person,
      what: 'part-of-form',
      subject: draft.id,
      name: actor.name,
      unit: null,
    })
    return found
  })

async function withDraft(read: Read, part: Part): Promise<(PartForMe & { draft: Draft }) | undefined> {
  const draft = await draftById(read, part.draft)
  if (draft?.stage !== 'open') return undefined
  const owner = await personById(read, draft.person)
  return { part, draft, service: await definitionOf(read, draft.service), askedBy: owner?.name ?? '' }
}
