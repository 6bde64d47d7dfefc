import type { App, StaffActor } from '../../../kernel/app.ts'
import { documentErrors, fileById, type StoredFile } from '../../documents/index.ts'
import { addDataAccess } from '../../identity/index.ts'
import { dossierErrors } from '../errors.ts'
import { worksThere } from '../rules/lifecycle.ts'
import { dossierById } from '../store/dossier.ts'

/** A file of a dossier for those who handle it; seeing it is written down. */
export const fileForStaff = (app: App, actor: StaffActor, dossier: string, id: string): Promise<StoredFile> =>
  app.read(actor, async (read) => {
    const found = await dossierById(read, dossier)
    if (!found || !worksThere(actor, found)) throw dossierErrors.notFound()
    const file = await fileById(read, id)
    if (!file || file.dossier !== dossier) throw documentErrors.fileNotFound()
    const access = { person: found.applicant, what: 'file', subject: id, name: actor.name, unit: actor.unit }
    await addDataAccess(read, access)
    return file
  })
