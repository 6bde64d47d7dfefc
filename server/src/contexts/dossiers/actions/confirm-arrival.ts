import type { App, StaffActor } from '../../../kernel/app.ts'
import { dossierErrors } from '../errors.ts'
import { worksThere } from '../rules/permission.ts'
import { lockDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { forwardingOf, markArrived } from '../store/received.ts'
import { bringToday } from './follow-successors.ts'

/** The unit that handles a forwarded dossier says that its papers have arrived; once. */
export const confirmArrival = (app: App, actor: StaffActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const found = await lockDossier(tx, id)
    const dossier = found && (await bringToday(tx, found))
    const sent = dossier && (await forwardingOf(tx, id))
    if (!dossier || !sent || !worksThere(actor, dossier)) throw dossierErrors.notFound()
    if (actor.unit !== dossier.unit || sent.arrivedAt || !sent.papers) throw dossierErrors.moveNotAllowed()
    await markArrived(tx, id, actor.name)
    await addMove(tx, id, { move: 'arrive', status: dossier.status })
    tx.audit('dossier.arrive', id)
  })
