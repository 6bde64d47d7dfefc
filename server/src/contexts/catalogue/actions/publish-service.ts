import type { Actor, App, Tx } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { holdsOn, placeVersion } from '../../../kernel/values/validity.ts'
import { isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { catalogueErrors } from '../errors.ts'
import { servicePublished } from '../events.ts'
import { mayPublish } from '../rules/permissions.ts'
import { type Decision, recordDecision } from '../store/decision.ts'
import { addService, closeService, lockServices } from '../store/service.ts'

export type Publication = { service: string; version: number; changed: boolean }

/**
 * Makes `definition` the online service of a procedure from `validFrom` on. The version before ends there and is kept for the
 * dossiers that use it; publishing what already holds on that day changes nothing. What ships with the product and was published
 * once is not published again: people may have made a version of their own since.
 */
export const publishService = (
  app: App,
  actor: Actor,
  code: string,
  definition: object,
  validFrom: PlainDate,
): Promise<Publication> =>
  app.transaction(actor, async (tx) => {
    if (!mayPublish(actor)) throw kernelErrors.notAllowed()
    return placeService(tx, code, { definition, validFrom })
  })

/** The same inside a transaction whose action has asked for the permission, with the decision of the province if there is one. */
export async function placeService(
  tx: Tx,
  code: string,
  { definition, validFrom, decision }: { definition: object; validFrom: PlainDate; decision?: Decision },
): Promise<Publication> {
  if (!isPlainDate(validFrom)) throw catalogueErrors.badDate(validFrom)
  if (decision && decision.issuedOn > tx.today) throw catalogueErrors.decisionInFuture()
  const text = JSON.stringify(definition)
  const standing = await lockServices(tx, code, text)
  if (!standing) throw catalogueErrors.procedureNotFound(code)
  const shipped = tx.actor.kind === 'system' && standing.find(({ same }) => same)
  const now = shipped || standing.find((service) => service.same && holdsOn(service, validFrom))
  if (now) return { service: now.id, version: now.version, changed: false }

  const { closes, validTo } = placeVersion(standing, validFrom)
  if (closes) await closeService(tx, closes, validFrom)
  const version = Math.max(0, ...standing.map((service) => service.version)) + 1
  const service = await addService(tx, {
    procedure: code,
    version,
    validFrom,
    validTo,
    definition: text,
    decision: decision ? await recordDecision(tx, decision) : null,
  })
  tx.audit('service.publish', service)
  tx.publish(servicePublished.of({ procedure: code, service, validFrom }))
  return { service, version, changed: true }
}
