import type { App, StaffActor } from '../../../kernel/app.ts'
import { endDraft, formErrors } from '../../forms/index.ts'
import { lockEntry } from './lock-entry.ts'

/** Puts away what the clerk has begun to enter and will not hand in. */
export const dropEntry = (app: App, clerk: StaffActor, id: string): Promise<void> =>
  app.transaction(clerk, async (tx) => {
    const { draft } = await lockEntry(tx, clerk, id)
    if (draft.stage !== 'open') throw formErrors.draftClosed()
    await endDraft(tx, draft, { outcome: 'discarded' })
    tx.audit('draft.discard', id)
  })
