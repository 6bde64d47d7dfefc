import type { App, CitizenActor } from '../../../kernel/app.ts'
import { receptionErrors } from '../errors.ts'
import { collectionOf } from '../queries/collection.ts'
import { addAppointment, endAppointment, lockBooking } from '../store/appointment.ts'

/**
 * The applicant chooses when to come and collect a result that lies at the desk, or chooses another time. Refuses with
 * `nothing-to-collect`, and with `time-not-free` for a time that is not offered or that others have taken meanwhile.
 */
export const bookAppointment = (
  app: App,
  actor: CitizenActor,
  { dossier, at }: { dossier: string; at: Date },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { desk } = await collectionOf(tx, actor, dossier)
    await lockBooking(tx, desk.id)
    const { appointment, times } = await collectionOf(tx, actor, dossier)
    if (appointment?.at.getTime() === at.getTime()) return
    if (!times.some((time) => time.free && time.at.getTime() === at.getTime()))
      throw receptionErrors.timeNotFree()
    await endAppointment(tx, dossier, 'moved')
    await addAppointment(tx, { dossier, person: actor.id, desk: desk.id, at })
    tx.audit('dossier.book-appointment', dossier)
  })
