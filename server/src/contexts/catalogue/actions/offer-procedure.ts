import type { App, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { unitById } from '../../organisation/index.ts'
import { catalogueErrors } from '../errors.ts'
import { mayPublish } from '../rules/permissions.ts'
import { type Decision, recordDecision } from '../store/decision.ts'
import { standingVersions } from '../store/version.ts'
import { applyOffers, type OfferChange } from './set-offers.ts'

export type NewOffer = Omit<OfferChange, 'procedure' | 'unit'> & {
  /** Empty: the whole province. */
  units: readonly string[]
  validFrom: PlainDate
  decision: Decision
}

/** Decides for one procedure how far it can be done online, in the province or in single units; how many offers are new. */
export const offerProcedure = (
  app: App,
  actor: StaffActor,
  procedure: string,
  { units, validFrom, decision, ...offer }: NewOffer,
): Promise<number> =>
  app.transaction(actor, async (tx) => {
    if (!mayPublish(actor)) throw kernelErrors.notAllowed()
    if ((await standingVersions(tx, [procedure])).length === 0)
      throw catalogueErrors.procedureNotFound(procedure)
    for (const unit of units) if (!(await unitById(tx, unit))) throw catalogueErrors.unitUnknown(unit)
    if (decision.issuedOn > tx.today) throw catalogueErrors.decisionInFuture()
    const places = units.length === 0 ? [null] : [...new Set(units)]
    const changes = places.map((unit) => ({ ...offer, procedure, unit }))
    return applyOffers(tx, changes, { validFrom, decision: await recordDecision(tx, decision) })
  })
