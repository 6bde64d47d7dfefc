import type { App, StaffActor } from '../../../kernel/app.ts'
import { draftsOfVisit, endDraft } from '../../forms/index.ts'
import { changeTicket, changeVisit } from '../store/visit.ts'
import { lockOpenVisit } from './lock-open-visit.ts'

/** The person has been served: what was begun and not handed in is put away, and their data are closed to the clerk. */
export const closeVisit = (app: App, clerk: StaffActor, id: string): Promise<void> =>
  app.transaction(clerk, async (tx) => {
    const visit = await lockOpenVisit(tx, clerk, id)
    for (const draft of await draftsOfVisit(tx, id))
      if (draft.stage === 'open') await endDraft(tx, draft, { outcome: 'discarded' })
    await changeVisit(tx, id, { closed_at: tx.now })
    if (visit.ticket) await changeTicket(tx, visit.ticket, { state: 'done', ended_at: tx.now })
    tx.audit('visit.close', id)
  })
