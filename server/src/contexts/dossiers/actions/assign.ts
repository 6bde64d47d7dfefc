import type { App, StaffActor } from '../../../kernel/app.ts'
import { colleagues } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { beginMove } from './begin-move.ts'

/** Gives the current step to a colleague of the unit who does such work, or takes it oneself. Leaders give to anybody. */
export const assign = (app: App, actor: StaffActor, id: string, staff: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'assign')
    if (staff !== actor.id && !actor.roles.includes('leader')) throw dossierErrors.moveNotAllowed()
    const fit = await colleagues(tx, dossier.unit, dossier.role)
    const chosen = fit.find((colleague) => colleague.id === staff)
    if (!chosen) throw dossierErrors.noSuchColleague()
    const status = dossier.status === 'accepted' ? 'processing' : dossier.status
    await changeDossier(tx, dossier, { assignee: staff, status })
    await addMove(tx, id, { move: 'assign', status, reason: { text: { vi: chosen.name, en: chosen.name } } })
    tx.audit('dossier.assign', id)
  })
