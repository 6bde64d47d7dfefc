import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { competence } from '../../catalogue/index.ts'
import { type ReceivingUnit, receivingUnits } from '../../organisation/index.ts'
import { previewMove } from '../actions/begin-move.ts'

/** The agencies with a one-stop desk that are competent for a procedure today: at one of its tiers, and named where only some are. */
export async function competentFor(read: Read, procedure: string): Promise<ReceivingUnit[]> {
  const { only, tiers } = await competence(read, procedure)
  return (await receivingUnits(read)).filter(({ id, tier }) =>
    only.length > 0 ? only.includes(id) : tiers.includes(tier),
  )
}

/** Where a dossier could be sent to, by name; for who may send it. */
export const competentUnits = (
  app: App,
  actor: StaffActor,
  id: string,
): Promise<{ id: string; vi: string; en: string }[]> =>
  app.read(actor, async (read) => {
    const { dossier } = await previewMove(read, id, 'redirect')
    return (await competentFor(read, dossier.procedure))
      .filter((unit) => unit.id !== dossier.unit)
      .map((unit) => ({ id: unit.id, vi: unit.nameVi, en: unit.nameEn }))
      .sort((a, b) => a.vi.localeCompare(b.vi, 'vi'))
  })
