import type { Read, StaffActor } from '../../../../kernel/app.ts'
import { fileById, type StoredFile } from '../../../documents/index.ts'
import { overseenUnits } from '../../../organisation/index.ts'
import { performanceErrors } from '../../errors.ts'
import { figureById } from '../store.ts'

/** A file behind a figure, for the unit that reported it and every unit above; throws `report-not-found` to anybody else. */
export async function evidenceOf(
  read: Read,
  actor: StaffActor,
  { figure: id, file }: { figure: string; file: string },
): Promise<StoredFile> {
  const figure = await figureById(read, id)
  const overseen = await overseenUnits(read, actor.unit)
  const stored = figure?.evidence.includes(file) ? await fileById(read, file) : undefined
  if (!figure || !stored || (overseen !== null && !overseen.includes(figure.unit)))
    throw performanceErrors.reportNotFound()
  return stored
}
