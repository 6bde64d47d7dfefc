import type { Actor, App, Tx } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { catalogueErrors } from '../errors.ts'
import { proceduresChanged } from '../events.ts'
import { applyDifferences } from '../rules/apply-differences.ts'
import { nationalDifferences, nationalValue, placesOf, settled, standingOf } from '../rules/national-view.ts'
import { mayPublish } from '../rules/permissions.ts'
import type { RecordDifference } from '../rules/record-differences.ts'
import {
  endVersions,
  forgetRejections,
  lockNational,
  type NationalRow,
  type OpenVersion,
  openVersion,
  reject,
} from '../store/national.ts'
import { placeVersions } from './place-versions.ts'

/** What is decided on: some places of a procedure, or all of them; `seen` is what the decider saw (`ProcedureComparison.seen`). */
export type DecidedPlaces = { code: string; seen: string; places: readonly string[] | 'all' }

/**
 * Takes over national values from a day on: the places chosen become one new version, under the number of the national decision; a
 * new procedure is added; an annulled one ends on the day. Refused when the national record is another by now.
 */
export const acceptNationalDifferences = (
  app: App,
  actor: Actor,
  decided: DecidedPlaces & { validFrom: PlainDate },
): Promise<{ accepted: number }> =>
  app.transaction(actor, async (tx) => {
    if (!mayPublish(actor)) throw kernelErrors.notAllowed()
    const { code, validFrom } = decided
    if (!isPlainDate(validFrom)) throw catalogueErrors.badDate(validFrom)
    const { national, ours, chosen } = await chosenPlaces(tx, decided)
    if (ours && validFrom < ours.validFrom) throw catalogueErrors.dayBeforeVersion(code, ours.validFrom)
    if (national.annulled) {
      await endVersions(tx, code, validFrom)
      tx.publish(proceduresChanged.of({ procedures: [code], validFrom }))
    } else if (national.content) {
      const record = ours
        ? { ...settled(applyDifferences(ours.content, chosen)), decision: national.content.decision }
        : national.content
      await placeVersions(tx, [record], { validFrom, publishedBy: null })
    }
    await forgetRejections(
      tx,
      code,
      chosen.map(({ place }) => place),
    )
    tx.audit('national-record.accept', code)
    return { accepted: chosen.length }
  })

/** Leaves ours as it is, with the reason; remembered until the national value is another. */
export const rejectNationalDifferences = (
  app: App,
  actor: Actor,
  { reason, ...decided }: DecidedPlaces & { reason: string },
): Promise<{ rejected: number }> =>
  app.transaction(actor, async (tx) => {
    if (!mayPublish(actor)) throw kernelErrors.notAllowed()
    if (!reason.trim()) throw catalogueErrors.rejectionNeedsReason()
    const { chosen } = await chosenPlaces(tx, decided)
    const places = chosen.map((difference) => ({ place: difference.place, value: nationalValue(difference) }))
    await reject(tx, decided.code, reason.trim(), places)
    tx.audit('national-record.reject', decided.code)
    return { rejected: places.length }
  })

type Chosen = { national: NationalRow; ours: OpenVersion | undefined; chosen: RecordDifference[] }

async function chosenPlaces(tx: Tx, { code, seen, places }: DecidedPlaces): Promise<Chosen> {
  const national = await lockNational(tx, code)
  if (!national) throw catalogueErrors.procedureNotFound(code)
  if (national.fingerprint !== seen) throw catalogueErrors.nationalRecordChanged(code)
  const ours = await openVersion(tx, code)
  const readable = national.content !== null && national.faults.length === 0
  const differences = ours && national.content ? nationalDifferences(ours.content, national.content) : []
  const standing = standingOf(ours !== undefined, { ...national, readable }, differences.length > 0)
  const chosen = placesOf(standing, differences).filter(
    ({ place }) => places === 'all' || places.includes(place),
  )
  if (chosen.length === 0) throw catalogueErrors.nothingToDecide(code)
  return { national, ours, chosen }
}
