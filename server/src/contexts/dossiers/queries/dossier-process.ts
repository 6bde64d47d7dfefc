import type { App, StaffActor } from '../../../kernel/app.ts'
import { processOf } from '../actions/begin-move.ts'
import { placesOf } from '../rules/workflow.ts'
import { dossierForStaff } from './dossier-for-staff.ts'

/** The process that a dossier keeps, with the hours of the way in which it came, and where the dossier stands in it. */
export const dossierProcess = (app: App, actor: StaffActor, id: string) =>
  app.read(actor, async (read) => {
    const { dossier } = await dossierForStaff(read, id)
    const { process } = await processOf(read, dossier)
    return { process, ...placesOf(process, dossier.sheet) }
  })
