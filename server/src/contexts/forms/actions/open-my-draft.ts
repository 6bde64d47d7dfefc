import type { App, CitizenActor } from '../../../kernel/app.ts'
import { formErrors } from '../errors.ts'
import { type DraftWithService, myDraft } from '../queries/my-draft.ts'
import { type Draft, lockDraft } from '../store/draft.ts'
import { isMovable, moveToCurrentVersion } from './move-drafts.ts'

/**
 * A draft of the actor's own, under the version of its form that holds today: one that was begun under an earlier version moves
 * first (`moved`), with every answer that still fits. Somebody else's does not exist.
 */
export async function openMyDraft(
  app: App,
  actor: CitizenActor,
  id: string,
): Promise<DraftWithService & { moved: boolean }> {
  return moveMyDraft(app, actor, await myDraft(app, actor, id))
}

/** The same for a draft of the actor's that has just been read or saved. */
export async function moveMyDraft(
  app: App,
  actor: CitizenActor,
  found: DraftWithService,
): Promise<DraftWithService & { moved: boolean }> {
  const { id } = found.draft
  if (!isOutdated(found.draft)) return { ...found, moved: false }
  await app.transaction(actor, async (tx) => {
    const draft = await lockDraft(tx, id)
    if (draft?.person !== actor.id) throw formErrors.draftNotFound()
    await moveToCurrentVersion(tx, draft)
  })
  return { ...(await myDraft(app, actor, id)), moved: true }
}

/** Throws `form-changed` when another version of the form holds than the person has seen; not once money was asked for. */
export function requireCurrentVersion(draft: Draft): void {
  if (isOutdated(draft)) throw formErrors.formChanged()
}

const isOutdated = (draft: Draft): boolean =>
  isMovable(draft) && draft.currentService !== null && draft.currentService !== draft.service
