import type { Channel } from '@mot-cua/form-engine'
import type { StaffActor, Tx } from '../../../kernel/app.ts'
import { annulmentOf, offerOf, receives } from '../../catalogue/index.ts'
import { receivingUnit } from '../../organisation/index.ts'
import { formErrors } from '../errors.ts'
import { currentService } from '../queries/service-definition.ts'
import { addDraft } from '../store/draft.ts'

export type Entry = { person: string; procedure: string; unit: string; channel: Channel; visit: string }

/**
 * Begins a draft that the clerk enters for a person and returns its id. At a desk every procedure in force is taken, for any
 * unit that is competent for it, wherever it is; online only where the unit takes it online. The caller has made sure that
 * the actor may enter for this person.
 */
export async function beginEntry(tx: Tx, clerk: StaffActor, entry: Entry): Promise<string> {
  const { procedure, channel } = entry
  const annulment = await annulmentOf(tx, procedure)
  if (annulment) throw formErrors.procedureAnnulled(annulment)
  const service = await currentService(tx, procedure)
  if (!service) throw formErrors.noEntryForm()
  const receiving = await receivingUnit(tx, entry.unit)
  if (!receiving || !service.definition.tiers.includes(receiving.tier)) throw formErrors.unitNotCompetent()
  if (!(await receives(tx, procedure, receiving.id))) throw formErrors.unitNotCompetent()
  const offer = await offerOf(tx, procedure, receiving.id, tx.today)
  if (!offer || (channel === 'online' && offer.level === 'info')) throw formErrors.noEntryForm()
  const id = await addDraft(tx, {
    ...entry,
    unit: receiving.id,
    service: service.id,
    desk: receiving.desk.id,
    signedInAt: tx.now,
    enteredBy: clerk.id,
  })
  tx.audit('draft.enter', id)
  return id
}
