import type { App, StaffActor } from '../../../kernel/app.ts'
import { type SavedView, viewsOf } from '../store/saved-view.ts'

/** The lists that the actor keeps, in the order in which they were first saved. */
export const savedViews = (app: App, actor: StaffActor): Promise<SavedView[]> =>
  app.read(actor, (read) => viewsOf(read, actor.id))
