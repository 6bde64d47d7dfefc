import type { App, CitizenActor, Read } from '../../../kernel/app.ts'
import { dossierById, dossierErrors } from '../../dossiers/index.ts'
import { calendarOf, unitById } from '../../organisation/index.ts'
import { receptionErrors } from '../errors.ts'
import { isToCollect, offeredTimes } from '../rules/appointments.ts'
import { type Appointment, appointmentOf, takenTimes } from '../store/appointment.ts'
import { appointmentRule } from './appointment-rule.ts'

export type Collection = {
  desk: { id: string; vi: string; en: string; address: string | null; phone: string | null }
  appointment: Appointment | null
  /** Those that are offered; not free: as many come as the desk can receive. */
  times: { at: Date; free: boolean }[]
}

/** When and where the applicant collects a result that lies at the desk. Refuses with `nothing-to-collect`. */
export const myCollection = (app: App, actor: CitizenActor, dossier: string): Promise<Collection> =>
  app.read(actor, (read) => collectionOf(read, actor, dossier))

export async function collectionOf(read: Read, actor: CitizenActor, id: string): Promise<Collection> {
  const dossier = await dossierById(read, id)
  if (dossier?.applicant !== actor.id) throw dossierErrors.notFound()
  if (!isToCollect(dossier)) throw receptionErrors.nothingToCollect()
  const unit = await unitById(read, dossier.desk)
  const rule = appointmentRule(read.today)
  const [calendar, taken, appointment] = await Promise.all([
    calendarOf(read, dossier.desk),
    takenTimes(read, dossier.desk, { from: read.now, but: id }),
    appointmentOf(read, id),
  ])
  return {
    desk: {
      id: dossier.desk,
      vi: unit?.nameVi ?? dossier.desk,
      en: unit?.nameEn ?? dossier.desk,
      address: unit?.address ?? null,
      phone: unit?.phone ?? null,
    },
    appointment: appointment ?? null,
    times: offeredTimes(read.now, calendar, rule).map((at) => ({
      at,
      free: (taken.get(at.toISOString()) ?? 0) < rule.perSlot,
    })),
  }
}
