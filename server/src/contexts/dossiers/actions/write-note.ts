import type { App, StaffActor } from '../../../kernel/app.ts'
import { dossierForStaff } from '../queries/dossier-for-staff.ts'
import { lockDossier } from '../store/dossier.ts'
import { addNote } from '../store/note.ts'
import { requireReason } from './require-reason.ts'

/** Notes something for the others who handle the dossier, whatever its state; the applicant never sees it. */
export const writeNote = (app: App, actor: StaffActor, id: string, text: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    await dossierForStaff(tx, id)
    const { vi } = requireReason(text)
    await lockDossier(tx, id)
    await addNote(tx, actor, id, vi)
    tx.audit('dossier.note', id)
  })
