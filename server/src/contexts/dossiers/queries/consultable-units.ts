import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { type Unit, unitsOn, unitsWithRole } from '../../organisation/index.ts'
import { previewMove } from '../actions/begin-move.ts'
import type { Dossier } from '../store/dossier.ts'

/** The units that can be asked about a dossier today: somebody there can answer, and they do not work on it already. */
export async function consultableFor(
  read: Read,
  { unit, desk, sheet }: Pick<Dossier, 'unit' | 'desk' | 'sheet'>,
): Promise<Unit[]> {
  const working = [unit, desk, ...sheet.map((line) => line.unit)]
  const answering = new Set(await unitsWithRole(read, 'officer'))
  return (await unitsOn(read, read.today)).filter(({ id }) => answering.has(id) && !working.includes(id))
}

/** The same by name, for who may ask. */
export const consultableUnits = (
  app: App,
  actor: StaffActor,
  id: string,
): Promise<{ id: string; vi: string; en: string }[]> =>
  app.read(actor, async (read) => {
    const { dossier } = await previewMove(read, id, 'consult')
    return (await consultableFor(read, dossier))
      .map((unit) => ({ id: unit.id, vi: unit.nameVi, en: unit.nameEn }))
      .sort((a, b) => a.vi.localeCompare(b.vi, 'vi'))
  })
