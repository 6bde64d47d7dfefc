import type { Actor, App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { holdsOn, placeVersion } from '../../../kernel/values/validity.ts'
import { isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { catalogueErrors } from '../errors.ts'
import { servicePublished } from '../events.ts'
import { mayPublish } from '../rules/permissions.ts'
import { addService, closeService, lockServices } from '../store/service.ts'

export type Publication = { service: string; version: number; changed: boolean }

/**
 * Makes `definition` the online service of a procedure from `validFrom` on. The version before ends there and is kept for the
 * dossiers that use it; publishing what already holds on that day changes nothing.
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
    if (!isPlainDate(validFrom)) throw catalogueErrors.badDate(validFrom)
    const text = JSON.stringify(definition)
    const standing = await lockServices(tx, code, text)
    if (!standing) throw catalogueErrors.procedureNotFound(code)
    const now = standing.find((service) => holdsOn(service, validFrom))
    if (now?.same) return { service: now.id, version: now.version, changed: false }

    const { closes, validTo } = placeVersion(standing, validFrom)
    if (closes) await closeService(tx, closes, validFrom)
    const version = Math.max(0, ...standing.map((service) => service.version)) + 1
    const service = await addService(tx, { procedure: code, version, validFrom, validTo, definition: text })
    tx.audit('service.publish', service)
    tx.publish(servicePublished.of({ procedure: code, service, validFrom }))
    return { service, version, changed: true }
  })
