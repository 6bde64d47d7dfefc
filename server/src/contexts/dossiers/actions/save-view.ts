import { randomUUID } from 'node:crypto'
import type { App, StaffActor } from '../../../kernel/app.ts'
import { dossierErrors } from '../errors.ts'
import { keepView, type SavedView, viewsOf } from '../store/saved-view.ts'

/** More than that nobody finds again. */
const most = 30

/** Keeps a list of the queue with its filters for the actor alone; one of the same name is replaced. */
export const saveView = (app: App, actor: StaffActor, view: Omit<SavedView, 'id'>): Promise<{ id: string }> =>
  app.transaction(actor, async (tx) => {
    const kept = await viewsOf(tx, actor.id)
    const name = view.name.trim()
    const replaces = kept.some((one) => one.name.toLowerCase() === name.toLowerCase())
    if (name === '' || (kept.length >= most && !replaces)) throw dossierErrors.viewNotKept(most)
    return { id: await keepView(tx, actor.id, { ...view, name, id: randomUUID() }) }
  })
