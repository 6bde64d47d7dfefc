import type { App, CitizenActor } from '../../../kernel/app.ts'
import { annulmentOf, offerOf, onlineUnits, takesOnline } from '../../catalogue/index.ts'
import { receivingUnit } from '../../organisation/index.ts'
import { formErrors } from '../errors.ts'
import { currentService } from '../queries/service-definition.ts'
import { nameOf, whereElse } from '../queries/where-else.ts'
import { addDraft } from '../store/draft.ts'

/**
 * Begins a draft for a unit that takes this procedure online today, or took over from it, and returns its id; not for an annulled
 * procedure. A refusal says who else takes it.
 */
export const startDraft = (
  app: App,
  actor: CitizenActor,
  { procedure, unit }: { procedure: string; unit: string },
): Promise<string> =>
  app.transaction(actor, async (tx) => {
    const annulment = await annulmentOf(tx, procedure)
    if (annulment) throw formErrors.procedureAnnulled(annulment)
    const service = await currentService(tx, procedure)
    if (!service) throw formErrors.notOnline()
    const receiving = await receivingUnit(tx, unit)
    if (!receiving || !service.definition.tiers.includes(receiving.tier)) throw formErrors.unitNotCompetent()
    const offer = await offerOf(tx, procedure, receiving.id, tx.today)
    // Its last version has ended, as the national database said: the service outlives it for the dossiers that were begun.
    if (!offer) throw formErrors.notOnline()
    const online = await onlineUnits(tx, procedure, tx.today)
    if (!takesOnline(online, receiving.id))
      throw formErrors.notOfferedHere(nameOf(receiving), await whereElse(tx, procedure))
    const place = { unit: receiving.id, desk: receiving.desk.id, signedInAt: actor.signedInAt }
    const id = await addDraft(tx, { person: actor.id, procedure, service: service.id, ...place })
    tx.audit('draft.start', id)
    return id
  })
