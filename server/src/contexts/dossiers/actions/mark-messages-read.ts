import type { App, StaffActor } from '../../../kernel/app.ts'
import { dossierForStaff } from '../queries/dossier-for-staff.ts'
import { mayAnswer } from '../rules/correspondence.ts'
import { markRead } from '../store/correspondence.ts'

/** Whoever answers for the dossier has seen what the applicant wrote; a look of anybody else leaves it unread. */
export const markMessagesRead = (app: App, actor: StaffActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier, mover } = await dossierForStaff(tx, id)
    if (!mayAnswer(mover, dossier)) return
    if ((await markRead(tx, id, 'applicant', actor.name)) > 0) tx.audit('correspondence.read', id)
  })
