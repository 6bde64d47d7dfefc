import type { App, StaffActor } from '../../../kernel/app.ts'
import { documentErrors, fileById, type StoredFile } from '../../documents/index.ts'
import { addDataAccess } from '../../identity/index.ts'
import { dossierForStaff } from './dossier-for-staff.ts'

/** A file of a dossier for those who handle it; seeing it is written down. */
export const fileForStaff = (app: App, actor: StaffActor, dossier: string, id: string): Promise<StoredFile> =>
  app.read(actor, async (read) => {
    const { dossier: found } = await dossierForStaff(read, dossier)
    const file = await fileById(read, id)
    if (!file || file.dossier !== dossier) throw documentErrors.fileNotFound()
    const access = { person: found.applicant, what: 'file', subject: id, name: actor.name, unit: actor.unit }
    await addDataAccess(read, access)
    return file
  })
