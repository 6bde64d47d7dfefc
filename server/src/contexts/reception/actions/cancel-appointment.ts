import type { App, CitizenActor } from '../../../kernel/app.ts'
import { dossierById, dossierErrors } from '../../dossiers/index.ts'
import { endAppointment } from '../store/appointment.ts'

/** The applicant does not come at the time they chose; the result goes on lying at the desk. Nothing happens without an appointment. */
export const cancelAppointment = (app: App, actor: CitizenActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    if ((await dossierById(tx, id))?.applicant !== actor.id) throw dossierErrors.notFound()
    if (await endAppointment(tx, id, 'cancelled')) tx.audit('dossier.cancel-appointment', id)
  })
