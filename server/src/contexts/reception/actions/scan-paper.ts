import type { App, StaffActor } from '../../../kernel/app.ts'
import {
  addFile,
  digitisePaper,
  documentErrors,
  filesOfDraft,
  type Intake,
  markRemoved,
  mostFiles,
  mostPages,
} from '../../documents/index.ts'
import { definitionOf, formErrors } from '../../forms/index.ts'
import { receptionErrors } from '../errors.ts'
import { lockEntry, openEntry } from './lock-entry.ts'

export type Scanned = {
  draft: string
  component: string
  pages: readonly { name: string; bytes: Uint8Array }[]
}

/** Attaches what the clerk has scanned or photographed to a component, several pages as one file; returns its id. */
export async function scanPaper(
  app: App,
  intake: Intake,
  clerk: StaffActor,
  { draft: id, component, pages }: Scanned,
): Promise<string> {
  await app.read(clerk, async (read) => {
    const { draft } = await openEntry(read, clerk, id)
    const { components } = await definitionOf(read, draft.service)
    if (!components.some((known) => known.id === component)) throw documentErrors.fileNotFound()
  })
  if (pages.length === 0) throw receptionErrors.nothingScanned()
  if (pages.length > mostPages) throw documentErrors.tooManyFiles(component)
  const received = await digitisePaper(intake, { component, pages })
  return app.transaction(clerk, async (tx) => {
    const { draft } = await lockEntry(tx, clerk, id)
    if (draft.stage !== 'open') throw formErrors.draftClosed()
    const files = (await filesOfDraft(tx, id)).filter((file) => file.component === component)
    const same = files.find(({ sha256 }) => sha256 === received.sha256)
    if (same) return same.id
    if (files.length >= mostFiles) throw documentErrors.tooManyFiles(component)
    const file = await addFile(tx, { owner: draft.person, draft: id, dossier: null, component, ...received })
    tx.audit('file.digitise', file)
    return file
  })
}

/** Takes a scanned file out of an entry again. */
export const removeScan = (
  app: App,
  clerk: StaffActor,
  { draft: id, file }: { draft: string; file: string },
): Promise<void> =>
  app.transaction(clerk, async (tx) => {
    const { draft } = await lockEntry(tx, clerk, id)
    if (draft.stage !== 'open') throw formErrors.draftClosed()
    if (!(await filesOfDraft(tx, id)).some((one) => one.id === file)) throw documentErrors.fileNotFound()
    await markRemoved(tx, file)
    tx.audit('file.remove', file)
  })
