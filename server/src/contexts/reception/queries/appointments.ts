import type { App, StaffActor } from '../../../kernel/app.ts'
import { toInstant } from '../../../kernel/values/vietnam-time.ts'
import { type DossierLine, dossierLines } from '../../dossiers/index.ts'
import { appointmentsAt } from '../store/appointment.ts'
import { type Desk, deskOf } from './desk-of.ts'

/** `expected`, or has the result; `missed`: the time has passed and nobody came. */
export type AppointmentState = 'expected' | 'collected' | 'missed'
export type AppointmentLine = { at: Date; state: AppointmentState; dossier: DossierLine }

/** Who comes to the clerk's desk to collect a result, from this morning on. Refuses everybody who is no clerk. */
export const deskAppointments = (
  app: App,
  clerk: StaffActor,
): Promise<{ desk: Desk; items: AppointmentLine[] }> =>
  app.read(clerk, async (read) => {
    const desk = await deskOf(read, clerk)
    const booked = await appointmentsAt(read, desk.id, toInstant({ date: read.today, time: 0 }))
    const lines = await dossierLines(
      read,
      booked.map(({ dossier }) => dossier),
    )
    const items = booked.flatMap(({ dossier, at, ended }) => {
      const line = lines.get(dossier)
      const state: AppointmentState = ended ? 'collected' : at < read.now ? 'missed' : 'expected'
      return line ? [{ at, state, dossier: line }] : []
    })
    return { desk, items }
  })
