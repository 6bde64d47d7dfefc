import type { Read } from '../../../kernel/app.ts'
import { moverFor } from '../actions/begin-move.ts'
import { dossierErrors } from '../errors.ts'
import { statuses } from '../rules/lifecycle.ts'
import { type Mover, worksThere } from '../rules/permission.ts'
import { type Dossier, dossierById } from '../store/dossier.ts'
import { placedToday } from './heritage.ts'

/**
 * A dossier for somebody who works where it is handled today, and who they are there; `today`: the same as it would be handled today. One that is closed is shown as it was,
 * to those who work at the successor of its unit; for everybody else there is no such dossier.
 */
export async function dossierForStaff(
  read: Read,
  id: string,
): Promise<{ dossier: Dossier; today: Dossier; mover: Mover }> {
  const found = await dossierById(read, id)
  const today = found && (await placedToday(read, found))
  const mover = today && (await moverFor(read, today))
  if (!found || !today || !mover || !worksThere(mover, today)) throw dossierErrors.notFound()
  return { dossier: statuses[found.status].open ? today : found, today, mover }
}
