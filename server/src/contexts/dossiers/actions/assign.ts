import type { App, StaffActor } from '../../../kernel/app.ts'
import { colleagues } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import { dossierAssigned } from '../events.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { assignStep } from '../store/step.ts'
import { aboutOf } from './about-of.ts'
import { beginMove } from './begin-move.ts'

/** Gives an open step to a colleague of its unit who does such work, or takes it oneself. Leaders give to anybody. */
export const assign = (
  app: App,
  actor: StaffActor,
  id: string,
  { staff, step: at }: { staff: string; step?: number | undefined },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier, step } = await beginMove(tx, id, 'assign', at)
    if (staff !== actor.id && !actor.roles.includes('leader')) throw dossierErrors.moveNotAllowed()
    const fit = await colleagues(tx, step.unit, step.role)
    const chosen = fit.find((colleague) => colleague.id === staff)
    if (!chosen) throw dossierErrors.noSuchColleague()
    const status = dossier.status === 'accepted' ? 'processing' : dossier.status
    await assignStep(tx, id, step.seq, staff)
    await changeDossier(tx, dossier, { status })
    await addMove(tx, id, { move: 'assign', status, reason: { text: { vi: chosen.name, en: chosen.name } } })
    tx.audit('dossier.assign', id)
    tx.publish(dossierAssigned.of(aboutOf(dossier)))
  })
